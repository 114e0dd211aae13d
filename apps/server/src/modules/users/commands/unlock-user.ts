import { userVerbInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { clearFailures, findFailures } from '#modules/identity';
import type { UserAction } from '../user-action.ts';
import { changeUser, concernsUser, userTarget } from '../user-action.ts';

/** Takes the lock off that wrong attempts put on. Also the count behind it, so that the next lock is short again. */
export const unlock: UserAction<{ readonly reason: string }> = {
  name: 'user.unlock',
  async change({ tx, clock }, user, { reason }) {
    const { lockedUntil } = await findFailures(tx, user.address_digest);
    if (lockedUntil === null || lockedUntil <= clock.now()) return null;
    await clearFailures(tx, user.address_digest, clock.now());
    return {
      audit: [
        {
          targets: [userTarget(user)],
          before: { lockedUntil: lockedUntil.toISOString() },
          after: { lockedUntil: null },
          reason,
        },
      ],
      events: [],
    };
  },
};

export const unlockUser = command({
  name: 'user.unlock',
  access: superAdmin(),
  input: userVerbInput,
  concerns: concernsUser,
  run: (ctx, input) => changeUser(ctx, unlock, input),
});
