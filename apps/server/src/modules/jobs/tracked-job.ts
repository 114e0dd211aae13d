import type { Job, JobId } from '@porttask/contracts';
import type { Kysely, Selectable } from 'kysely';
import type { Actor } from '#kernel/actor';
import type { Clock } from '#kernel/clock';
import type { CommandContext } from '#kernel/command';
import type { ReadDb, Tables } from '#kernel/database';

export type TrackedJobRow = Selectable<Tables['tracked_jobs']> & { id: JobId };

/** A Super Admin sees every job, everybody else their own. */
export const maySeeJob = (actor: Actor, { created_by }: Pick<TrackedJobRow, 'created_by'>): boolean =>
  actor.type === 'user' && (actor.platformRole === 'super_admin' || created_by === actor.id);

export function jobFrom(row: TrackedJobRow): Job {
  return {
    id: row.id,
    kind: row.kind,
    status: row.status as Job['status'],
    progress: { done: Number(row.done), total: Number(row.total) },
    result: (row.result ?? null) as Job['result'],
    error: row.error,
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  };
}

/** Tracked jobs by their ids. */
export async function findJobs(db: ReadDb, ids: readonly JobId[]): Promise<ReadonlyMap<JobId, Job>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('tracked_jobs').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id as JobId, jobFrom(row as TrackedJobRow)]));
}

/** Writes a job that somebody will watch; the command's event has it run after the commit. */
export async function queueTrackedJob(
  { tx, clock, actor, newId }: CommandContext,
  kind: string,
): Promise<TrackedJobRow> {
  const row = await tx
    .insertInto('tracked_jobs')
    .values({
      id: newId('job'),
      kind,
      status: 'queued',
      created_by: actor.type === 'user' ? actor.id : null,
      created_at: clock.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return row as TrackedJobRow;
}

type Runner = { readonly db: Kysely<Tables>; readonly clock: Clock };

/**
 * Runs the work of a tracked job and writes its progress and result down. A job that ended already is left alone, so
 * that running it twice does nothing twice.
 */
export async function runTrackedJob(
  { db, clock }: Runner,
  id: JobId,
  work: (onProgress: (done: number, total: number) => Promise<void>) => Promise<Job['result']>,
): Promise<void> {
  const started = await db
    .updateTable('tracked_jobs')
    .set({ status: 'running' })
    .where('id', '=', id)
    .where('status', 'in', ['queued', 'running'])
    .executeTakeFirst();
  if (started.numUpdatedRows === 0n) return;
  const report = async (done: number, total: number) => {
    await db.updateTable('tracked_jobs').set({ done, total }).where('id', '=', id).execute();
  };
  try {
    const result = await work(report);
    await db
      .updateTable('tracked_jobs')
      .set({ status: 'succeeded', result: JSON.stringify(result), finished_at: clock.now() })
      .where('id', '=', id)
      .execute();
  } catch (error) {
    await db
      .updateTable('tracked_jobs')
      .set({
        status: 'failed',
        error: 'It failed on our side; the log has the details.',
        finished_at: clock.now(),
      })
      .where('id', '=', id)
      .execute();
    throw error;
  }
}
