import { sql } from 'kysely';
import { z } from 'zod';
import { after, days } from '#kernel/clock';
import type { Job } from '#kernel/job';
import { job } from '#kernel/job';
import { keepAnswersMs } from '#platform/idempotency';

/** How long relayed events and finished jobs stay for those who look into what happened. */
const keepDispatchedMs = days(30);
const keepFinishedMs = days(90);

/** Removes what the platform itself keeps for a while, in bounded steps. */
const housekeeping = job({
  name: 'platform.housekeeping',
  payload: z.strictObject({}),
  cron: '41 * * * *',
  async run({ db, clock }) {
    const answered = after(clock.wall(), -keepAnswersMs);
    await sql`delete from idempotency_keys where created_at < ${answered}`.execute(db);
    const dispatched = after(clock.now(), -keepDispatchedMs);
    await sql`delete from outbox where id in (select id from outbox where dispatched_at < ${dispatched} limit 50000)`.execute(
      db,
    );
    await db
      .deleteFrom('tracked_jobs')
      .where('finished_at', '<', after(clock.now(), -keepFinishedMs))
      .execute();
  },
});

export const jobs: readonly Job[] = [housekeeping];
