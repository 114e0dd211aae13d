import { grantPlatformRoleInput, revokePlatformRoleInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import type { CommandContext } from '#kernel/command';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import type { UserRow } from '#modules/identity';
import {
  assertNotSelf,
  assertSuperAdminRemains,
  endSessions,
  lockWithSuperAdmins,
  setPlatformRole,
} from '#modules/identity';
import type { UserAction } from '../user-action.ts';
import { authorOf, changeUser, concernsUser, userTarget } from '../user-action.ts';
import { roleChanged } from '../user-events.ts';

type Reason = { readonly reason: string };

/** Sessions end with the role, because how long they may live depends on it (S4). */
async function write({ tx, clock, actor }: CommandContext, user: UserRow, grants: boolean, reason: string) {
  const { id: by, name: byName } = authorOf(actor);
  const grant = grants ? { by: by ?? byName ?? 'PortTask', byName: by && byName, reason } : null;
  await setPlatformRole(tx, user.id, grant, clock.now());
  const sessionsEnded = await endSessions(tx, { userId: user.id }, 'role_changed', clock.wall());
  const [before, after] = grants ? ([null, 'super_admin'] as const) : (['super_admin', null] as const);
  return {
    audit: [
      {
        targets: [userTarget(user)],
        before: { platformRole: before },
        after: { platformRole: after, sessionsEnded },
        reason,
      },
    ],
    events: [roleChanged(user, null, before, after)],
  } as const;
}

const grant: UserAction<Reason> = {
  name: 'user.grant_super_admin',
  async change(ctx, user, { reason }) {
    assertNotSelf(ctx.actor, user.id);
    if (user.status !== 'active') throw new DomainError('USER_NOT_ACTIVE', { status: user.status });
    return user.platform_role === null ? write(ctx, user, true, reason) : null;
  },
};

const revoke: UserAction<Reason> = {
  name: 'user.revoke_super_admin',
  lock: ({ tx }, ids) => lockWithSuperAdmins(tx, ids),
  async change(ctx, user, { reason }) {
    if (user.platform_role === null) return null;
    await assertSuperAdminRemains(ctx.tx, ctx.actor, user.id);
    return write(ctx, user, false, reason);
  },
};

export const grantSuperAdmin = command({
  name: 'user.grant_super_admin',
  access: superAdmin({ stepUp: true }),
  input: grantPlatformRoleInput,
  approval: () => true,
  concerns: concernsUser,
  run: (ctx, input) => changeUser(ctx, grant, input),
});

export const revokeSuperAdmin = command({
  name: 'user.revoke_super_admin',
  access: superAdmin({ stepUp: true }),
  input: revokePlatformRoleInput,
  concerns: concernsUser,
  run: (ctx, input) => changeUser(ctx, revoke, input),
});
