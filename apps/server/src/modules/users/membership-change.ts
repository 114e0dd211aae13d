import type { OrganizationId, OrganizationRole, UserId } from '@porttask/contracts';
import type { CommandContext, Done } from '#kernel/command';
import type { UserRow } from '#modules/identity';
import { lockUsers } from '#modules/identity';
import { replaceInvitation } from '#modules/invitations';
import type { MembershipRow } from '#modules/organizations';
import { deleteMembership, lockMemberships, membershipsOf, writeMembership } from '#modules/organizations';
import { appoint, successionFor } from './succession.ts';
import { userTarget } from './user-action.ts';
import { roleChanged } from './user-events.ts';

type Member = { readonly user: UserRow | undefined; readonly current: MembershipRow | undefined };

/** Locks somebody and what decides who stays admin of an organization when their place in it changes. */
export async function lockMember(
  { tx }: CommandContext,
  organizationId: OrganizationId,
  id: UserId,
  successorId: UserId | undefined,
): Promise<Member> {
  const named = successorId ? [id, successorId] : [id];
  const user = (await lockUsers(tx, named)).get(id);
  await lockMemberships(tx, named, organizationId);
  const current = (await membershipsOf(tx, id)).find((one) => one.organizationId === organizationId);
  return { user, current };
}

type Change = {
  readonly user: UserRow;
  readonly place: Pick<MembershipRow, 'organizationId' | 'organizationName' | 'organizationSlug'>;
  /** Null for who did not belong to it. */
  readonly current: MembershipRow | null;
  /** Null takes them out of it. */
  readonly role: OrganizationRole | null;
  readonly successorId: UserId | undefined;
  readonly reason: string | undefined;
  /** Under which name a successor's new role stands in the audit trail. */
  readonly appointing: 'user.set_membership' | 'member.set_role';
};

/**
 * Changes somebody's place in an organization, whoever does. Everything is locked.
 * @throws DomainError LAST_ORGANIZATION_ADMIN (A6), VALIDATION_ERROR for a successor who is none
 */
export async function changeMembership(
  ctx: CommandContext,
  { user, place, current, role, successorId, reason, appointing }: Change,
): Promise<Pick<Done<unknown>, 'audit' | 'events'>> {
  const { tx, clock } = ctx;
  const { organizationId } = place;
  const successor = { id: successorId, field: 'successorId' };
  const successions = current ? await successionFor(ctx, user, current, successor) : [];
  if (role === null) await deleteMembership(tx, organizationId, user.id);
  else await writeMembership(tx, organizationId, user.id, role, clock.now());
  // An older invitation would bring back who was taken out, in the role it offered.
  await replaceInvitation(tx, { organizationId, email: user.email }, clock.wall());
  const appointed = await appoint(ctx, successions, appointing, reason);
  const before = current?.role ?? null;
  return {
    audit: [
      {
        organizationId,
        targets: [
          userTarget(user),
          { type: 'organization', id: organizationId, name: place.organizationName },
        ],
        before: { role: before },
        after: { role },
        ...(reason === undefined ? {} : { reason }),
      },
      ...appointed.audit,
    ],
    events: [roleChanged(user, place, before, role), ...appointed.events],
  };
}
