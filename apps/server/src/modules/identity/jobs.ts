import { idSchema } from '@porttask/contracts';
import { sql } from 'kysely';
import { z } from 'zod';
import { after, days } from '#kernel/clock';
import type { Subscriber } from '#kernel/job';
import { job } from '#kernel/job';
import { issuePasswordReset } from './commands/issue-password-reset.ts';
import { forgetAfterMs } from './lockout.ts';
import { forgetChallenges } from './passkey-challenges.ts';

/** How long ended sessions stay visible to those who look into an incident. */
const keepEndedSessionsMs = days(90);

/** Removes what no decision depends on any more, in bounded steps. */
export const forgetOldSignIns = job({
  name: 'identity.forget_old_sign_ins',
  payload: z.strictObject({}),
  cron: '17 3 * * *',
  follows: 'business',
  async run({ db, clock }) {
    const ended = after(clock.wall(), -keepEndedSessionsMs);
    await sql`delete from sessions where id in (select id from sessions where coalesce(ended_at, expires_at) < ${ended} limit 10000)`.execute(
      db,
    );
    await sql`delete from sign_in_failures where greatest(updated_at, locked_until) < ${after(clock.now(), -forgetAfterMs)}`.execute(
      db,
    );
    await forgetChallenges(db, clock.wall());
    await sql`delete from email_changes where expires_at < ${after(clock.wall(), -keepEndedSessionsMs)}`.execute(
      db,
    );
    await sql`delete from password_resets where expires_at < ${after(clock.wall(), -keepEndedSessionsMs)}`.execute(
      db,
    );
  },
});

/** An address that nobody has leads here too and ends here. */
const sendPasswordReset = job({
  name: 'identity.send_password_reset',
  payload: z.strictObject({ userId: idSchema('user').nullable() }),
  async run({ run }, { userId }) {
    if (userId !== null) await run(issuePasswordReset, { id: userId });
  },
});

export const jobs = [forgetOldSignIns, sendPasswordReset];

export const subscribers: readonly Subscriber[] = [
  { to: 'password_reset.requested', job: sendPasswordReset.name, payload: ({ data }) => data },
];
