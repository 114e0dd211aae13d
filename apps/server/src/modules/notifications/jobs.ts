import { sql } from 'kysely';
import { z } from 'zod';
import { after, days } from '#kernel/clock';
import { job } from '#kernel/job';

/** How long a notice is shown; what it told of stays in the audit trail. */
const keepNoticesMs = days(180);

export const jobs = [
  job({
    name: 'notifications.forget_old',
    payload: z.strictObject({}),
    cron: '37 3 * * *',
    follows: 'business',
    async run({ db, clock }) {
      const old = after(clock.now(), -keepNoticesMs);
      await sql`delete from notifications where id in (select id from notifications where created_at < ${old} limit 10000)`.execute(
        db,
      );
    },
  }),
];
