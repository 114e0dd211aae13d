import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Tables } from '#kernel/database';
import type { Job } from '#kernel/job';
import { flagsOf } from './held-jobs.ts';

export type AddedJob = {
  /** What it is, as far as is known. */
  readonly job: Pick<Job, 'name'> & Partial<Pick<Job, 'maxAttempts' | 'payload' | 'organization'>>;
  readonly payload: unknown;
  /** While a job with this key waits it is not added a second time. */
  readonly key: string;
};

/** Adds jobs to the queue in one statement, in the transaction of `db` where that is one. */
export async function addJobs(db: Kysely<Tables>, added: readonly AddedJob[]): Promise<void> {
  if (added.length === 0) return;
  const specs = JSON.stringify(
    added.map(({ job: { name, maxAttempts, payload, organization }, payload: given, key }) => ({
      identifier: name,
      payload: given,
      max_attempts: maxAttempts ?? null,
      job_key: key,
      flags: payload && organization ? flagsOf({ payload, organization }, given) : null,
    })),
  );
  await sql`
    select graphile_worker.add_jobs(array(
      select row(j.identifier, j.payload, null, null, j.max_attempts, j.job_key, null, j.flags)::graphile_worker.job_spec
      from jsonb_to_recordset(${specs}::jsonb) as j(identifier text, payload json, max_attempts smallint, job_key text, flags text[])))`.execute(
    db,
  );
}
