import { idSchema } from '@porttask/contracts';
import { sql } from 'kysely';
import { z } from 'zod';
import { after, days } from '#kernel/clock';
import type { Job, Subscriber } from '#kernel/job';
import { job } from '#kernel/job';
import { runTrackedJob } from '#modules/jobs';
import type { CheckpointKey } from './checkpoint.ts';
import type { CheckpointFile } from './checkpoint-file.ts';
import { makeCheckpoints } from './checkpoints.ts';
import { verifyAuditTrail } from './verify-trail.ts';

const nothing = z.strictObject({});

/** The trail's jobs; they need the signing key and the file outside the database. */
export function auditJobs(key: CheckpointKey, file: CheckpointFile): readonly Job[] {
  return [
    job({
      name: 'audit.make_checkpoints',
      payload: nothing,
      cron: '* * * * *',
      follows: 'real',
      maxAttempts: 1,
      run: async ({ db, clock }) => {
        await makeCheckpoints({ db, key, file, at: clock.now() });
      },
    }),
    job({
      name: 'audit.ensure_partitions',
      payload: nothing,
      cron: '5 2 * * *',
      follows: 'business',
      run: async ({ db, clock }) => {
        const until = after(clock.now(), days(100)).toISOString().slice(0, 10);
        await sql`select ensure_audit_partitions(${until}::date)`.execute(db);
      },
    }),
    job({
      name: 'audit.verify',
      payload: z.strictObject({ jobId: idSchema('job') }),
      maxAttempts: 3,
      run: ({ db, clock }, { jobId }) =>
        runTrackedJob({ db, clock }, jobId, (onProgress) => verifyAuditTrail({ db, key, file, onProgress })),
    }),
  ];
}

export const subscribers: readonly Subscriber[] = [
  // Appended by record_changes() itself, at every thousandth event of a chain.
  { to: 'audit.checkpoint_due', job: 'audit.make_checkpoints', payload: () => ({}) },
  { to: 'audit.verification_requested', job: 'audit.verify', payload: ({ data }) => data },
];
