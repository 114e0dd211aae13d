import type { OrganizationId, UserId } from '@porttask/contracts';
import { deactivateUserInput } from '@porttask/contracts';
import { assertFreshProof, superAdmin } from '#kernel/access';
import type { CommandContext } from '#kernel/command';
import { command } from '#kernel/command';
import { DomainError, invalid } from '#kernel/domain-error';
import type { UserRow } from '#modules/identity';
import {
  assertNotSelf,
  assertSuperAdminRemains,
  endSessions,
  forgetPasswordResets,
  hasPendingReset,
  lockWithSuperAdmins,
  setPlatformRole,
  updateUser,
  withdrawEmailChange,
} from '#modules/identity';
import type { MembershipRow } from '#modules/organizations';
import { lockMemberships, membershipsOf } from '#modules/organizations';
import type { Succession } from '../succession.ts';
import { appoint, successionFor } from '../succession.ts';
import type { UserAction } from '../user-action.ts';
import { authorOf, changeUser, concernsUser, userTarget } from '../user-action.ts';
import { deactivated, roleChanged } from '../user-events.ts';

type Named = readonly { readonly organizationId: OrganizationId; readonly successorId: UserId }[];
type Input = { readonly reason: string; readonly successors?: Named | undefined };

/** Who takes over where; each that is named has to be needed or possible somewhere. */
async function successionsOf(
  ctx: CommandContext,
  user: UserRow,
  memberships: readonly MembershipRow[],
  named: Named,
): Promise<Succession[]> {
  const successions: Succession[] = [];
  for (const [at, { organizationId }] of named.entries()) {
    if (memberships.some((membership) => membership.organizationId === organizationId)) continue;
    throw invalid({
      field: `successors.${at}.organizationId`,
      message: 'must be an organization they belong to',
    });
  }
  for (const membership of memberships) {
    const at = named.findIndex(({ organizationId }) => organizationId === membership.organizationId);
    const successor = { id: named[at]?.successorId, field: `successors.${at}.successorId` };
    successions.push(...(await successionFor(ctx, user, membership, successor)));
  }
  return successions;
}

/** Shuts an account: nobody signs in with it, and what could open it is worthless. Keeps everything the person did. */
export const deactivate: UserAction<Input> = {
  name: 'user.deactivate',
  async lock(ctx, ids) {
    const users = await lockWithSuperAdmins(ctx.tx, ids);
    // A Super Admin loses the role with it, which asks for a fresh proof (P13).
    if ([...users.values()].some((user) => user.platform_role !== null)) {
      assertFreshProof(ctx.actor, ctx.clock.wall());
    }
    await lockMemberships(ctx.tx, ids);
    return users;
  },
  async change(ctx, user, { reason, successors = [] }) {
    const { tx, clock, actor } = ctx;
    if (user.status === 'deactivated') throw new DomainError('USER_ALREADY_DEACTIVATED');
    const governs = user.platform_role !== null;
    if (governs) await assertSuperAdminRemains(tx, actor, user.id);
    assertNotSelf(actor, user.id);
    const memberships = await membershipsOf(tx, user.id);
    const successions = await successionsOf(ctx, user, memberships, successors);

    const { id: by, name: byName } = authorOf(actor);
    await updateUser(
      tx,
      user.id,
      {
        status: 'deactivated',
        deactivated_at: clock.now(),
        deactivated_by: by,
        deactivated_by_name: byName,
        deactivation_reason: reason,
      },
      clock.now(),
    );
    if (governs) await setPlatformRole(tx, user.id, null, clock.now());
    const sessionsEnded = await endSessions(tx, { userId: user.id }, 'deactivated', clock.wall());
    const resetWithdrawn = await hasPendingReset(tx, user.id, clock.wall());
    await forgetPasswordResets(tx, user.id, clock.wall());
    await withdrawEmailChange(tx, user.id, clock.wall());
    const appointed = await appoint(ctx, successions, 'user.set_membership', reason);
    return {
      audit: [
        {
          targets: [userTarget(user)],
          before: { status: user.status, ...(governs ? { platformRole: 'super_admin' } : {}) },
          after: {
            status: 'deactivated',
            ...(governs ? { platformRole: null } : {}),
            sessionsEnded,
            resetWithdrawn,
          },
          reason,
        },
        ...appointed.audit,
      ],
      events: [
        ...deactivated(user, memberships),
        ...(governs ? [roleChanged(user, null, 'super_admin', null)] : []),
        ...appointed.events,
      ],
    };
  },
};

export const deactivateUser = command({
  name: 'user.deactivate',
  access: superAdmin(),
  input: deactivateUserInput,
  concerns: concernsUser,
  run: (ctx, input) =>
    changeUser(
      ctx,
      deactivate,
      input,
      input.successors?.map(({ successorId }) => successorId),
    ),
});
