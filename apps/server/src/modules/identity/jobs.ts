import { sql } from 'kysely';
import { z } from 'zod';
import { after, days, minutes } from '#kernel/clock';
import { job } from '#kernel/job';
import { forgetAfterMs } from './lockout.ts';

/** How long ended sessions stay visible to those who look into an incident. */
const keepEndedSessionsMs = days(90);

/** Removes what no decision depends on any more, in bounded steps. */
export const forgetOldSignIns = job({
  name: 'identity.forget_old_sign_ins',
  payload: z.strictObject({}),
  cron: '17 3 * * *',
  async run({ db, clock }) {
    const ended = after(clock.wall(), -keepEndedSessionsMs);
    await sql`delete from sessions where id in (select id from sessions where coalesce(ended_at, expires_at) < ${ended} limit 10000)`.execute(
      db,
    );
    await sql`delete from sign_in_failures where updated_at < ${after(clock.now(), -forgetAfterMs)} and (locked_until is null or locked_until < ${clock.now()})`.execute(
      db,
    );
    await sql`delete from password_resets where expires_at < ${after(clock.wall(), -keepEndedSessionsMs)}`.execute(
      db,
    );
    await sql`delete from rate_limits where window_start < ${after(clock.now(), -minutes(120))}`.execute(db);
  },
});

export const jobs = [forgetOldSignIns];
