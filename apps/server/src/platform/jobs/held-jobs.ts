import type { OrganizationId } from '@porttask/contracts';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ReadDb, Tables } from '#kernel/database';
import type { Job, JobContext } from '#kernel/job';
import { transaction } from '#platform/db/databases';
import { newId } from '#platform/ids';

/** Held jobs given back to the queue in one statement. */
const batch = 500;

/** What the queue knows jobs of an organization by, so that the waiting ones can be counted. */
export function flagsOf(job: Pick<Job, 'payload' | 'organization'>, payload: unknown): string[] | null {
  const known = job.organization && job.payload.safeParse(payload);
  return known?.success && job.organization ? [job.organization.of(known.data)] : null;
}

/** Whether a job may not run because its organization, or a feature it needs, is closed (A9). */
export async function isStopped(context: JobContext, job: Job, payload: unknown): Promise<boolean> {
  return (await stoppedByClosure(context, job, payload)) || (await stoppedByGate(context, job, payload));
}

/** The gate decides work that nobody asks for like what people ask for. */
async function stoppedByGate({ ports, log }: JobContext, job: Job, payload: unknown): Promise<boolean> {
  const { organization } = job;
  if (organization?.whileClosed !== 'skip' || !organization.features) return false;
  const organizationId = organization.of(payload);
  const question = { features: organization.features, roles: null };
  const refusal = (await ports.gate.explain(question, organizationId, null))?.refusal;
  if (!refusal) return false;
  log('skipped: the gate refuses it', { organizationId, code: refusal.code, because: refusal.because });
  return true;
}

/**
 * Whether a job may not run because its organization is closed. One that must not be lost is written down under the
 * lock of the organization's row: who opens it waits for that, and finds it.
 */
async function stoppedByClosure(
  { db, clock, ports, log }: JobContext,
  job: Job,
  payload: unknown,
): Promise<boolean> {
  const { organization } = job;
  if (!organization) return false;
  const organizationId = organization.of(payload);
  return transaction(db, async (tx) => {
    const row = await tx
      .selectFrom('organizations')
      .select('status')
      .where('id', '=', organizationId)
      .forShare()
      .executeTakeFirst();
    if (row?.status === 'active') return false;
    // What is being purged has no later.
    const held = organization.whileClosed === 'hold' && row !== undefined && row.status !== 'purged';
    if (held) {
      await tx
        .insertInto('held_jobs')
        .values({
          organization_id: organizationId,
          id: newId('job', clock.now(), ports.random),
          name: job.name,
          payload: JSON.stringify(payload),
          max_attempts: job.maxAttempts ?? null,
          held_at: clock.now(),
        })
        .execute();
    }
    const status = row?.status ?? 'gone';
    log(held ? 'held: its organization is closed' : 'skipped: its organization is closed', {
      organizationId,
      status,
    });
    return true;
  });
}

/** Gives the held jobs of an organization back to the queue, if it is open. @returns how many */
export async function releaseHeldJobs(db: Kysely<Tables>, organizationId: OrganizationId): Promise<number> {
  for (let total = 0; ; ) {
    const { rows } = await sql<{ count: number }>`
      with due as (
        select h.organization_id, h.id from held_jobs h join organizations o on o.id = h.organization_id
        where h.organization_id = ${organizationId} and o.status = 'active' order by h.id limit ${batch}
      ), released as (
        delete from held_jobs h using due where (h.organization_id, h.id) = (due.organization_id, due.id)
        returning h.organization_id, h.id, h.name, h.payload, h.max_attempts
      ), queued as (
        select graphile_worker.add_jobs(array_agg(
          row(name, payload::json, null, null, max_attempts, id, null, array[organization_id])::graphile_worker.job_spec order by id)) from released
      )
      select (select count(*) from released) as count, (select count(*) from queued) as queued`.execute(db);
    const count = rows[0]?.count ?? 0;
    total += count;
    if (count < batch) return total;
  }
}

/** How many jobs of an organization wait, in the queue or until it opens. */
export async function countWaitingJobs(db: ReadDb, organizationId: OrganizationId): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from graphile_worker.jobs where attempts < max_attempts and flags ? ${organizationId})
      + (select count(*) from held_jobs where organization_id = ${organizationId}) as count`.execute(db);
  return rows[0]?.count ?? 0;
}
