import { requestPasswordResetInput } from '@porttask/contracts';
import { anyone } from '#kernel/access';
import { command } from '#kernel/command';
import { event } from '#kernel/event';
import { assertAttemptsLeft, countAttempt, resetsPerAddress } from '#platform/attempts';
import { findUserByEmail } from '../user-store.ts';

/** Answers alike, and after the same work, whether or not somebody has the address: a job makes link and mail (P8). */
export const requestPasswordReset = command({
  name: 'auth.request_password_reset',
  access: anyone({ impersonating: 'never' }),
  input: requestPasswordResetInput,
  concerns: ({ email }) => ({ targets: [{ type: 'email', id: email }] }),
  prepare: ({ db, origin, clock }) => assertAttemptsLeft(db, resetsPerAddress, origin.ip, clock.now()),
  async run({ tx, clock, origin }, { email }) {
    await countAttempt(tx, resetsPerAddress, origin.ip, clock.now());
    const user = await findUserByEmail(tx, email);
    return {
      result: {},
      audit: [
        {
          targets: [user ? { type: 'user', id: user.id, name: user.name } : { type: 'email', id: email }],
          after: { mail: user?.status === 'active' },
        },
      ],
      events: [event('password_reset.requested', null, { userId: user?.id ?? null })],
    };
  },
});
