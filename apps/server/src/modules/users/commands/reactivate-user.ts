import { userVerbInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { endSessions, updateUser } from '#modules/identity';
import { membershipsOf } from '#modules/organizations';
import type { UserAction } from '../user-action.ts';
import { changeUser, concernsUser, userTarget } from '../user-action.ts';
import { reactivated } from '../user-events.ts';

/** Opens a deactivated account again, with its memberships and its password. Sessions from before stay dead. */
export const reactivate: UserAction<{ readonly reason: string }> = {
  name: 'user.reactivate',
  async change({ tx, clock }, user, { reason }) {
    if (user.status !== 'deactivated') throw new DomainError('USER_NOT_DEACTIVATED', { status: user.status });
    const status = user.password_hash === null ? 'invited' : 'active';
    const cleared = {
      deactivated_at: null,
      deactivated_by: null,
      deactivated_by_name: null,
      deactivation_reason: null,
    };
    await updateUser(tx, user.id, { status, ...cleared }, clock.now());
    // Also those that a sign-in began while the account was being shut, or that were alive because it was shut in SQL.
    await endSessions(tx, { userId: user.id }, 'deactivated', clock.wall());
    return {
      audit: [
        {
          targets: [userTarget(user)],
          before: { status: 'deactivated', since: user.deactivated_at?.toISOString() ?? null },
          after: { status },
          reason,
        },
      ],
      events: reactivated(user, await membershipsOf(tx, user.id)),
    };
  },
};

export const reactivateUser = command({
  name: 'user.reactivate',
  access: superAdmin(),
  input: userVerbInput,
  concerns: concernsUser,
  run: (ctx, input) => changeUser(ctx, reactivate, input),
});
