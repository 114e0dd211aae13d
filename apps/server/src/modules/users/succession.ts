import type { UserId } from '@porttask/contracts';
import type { CommandContext, Done } from '#kernel/command';
import type { UserRow } from '#modules/identity';
import type { MembershipRow, Successor } from '#modules/organizations';
import { assertAdminRemains, writeMembership } from '#modules/organizations';
import { userTarget } from './user-action.ts';
import { roleChanged } from './user-events.ts';

/** Somebody who becomes admin of an organization in place of another. */
export type Succession = {
  readonly membership: MembershipRow;
  readonly successor: Successor;
  readonly insteadOf: Pick<UserRow, 'id' | 'name'>;
};

/**
 * Who has to become admin when this person ceases to be one here. Writes nothing.
 * @throws DomainError LAST_ORGANIZATION_ADMIN, VALIDATION_ERROR
 */
export async function successionFor(
  { tx }: CommandContext,
  user: UserRow,
  membership: MembershipRow,
  named: { readonly id: UserId | undefined; readonly field: string },
): Promise<Succession[]> {
  // Who cannot sign in is no admin anybody could turn to, so nothing is lost.
  if (membership.role !== 'admin' || user.status !== 'active') return [];
  const successor = await assertAdminRemains(tx, { ...membership, name: user.name }, named);
  return successor ? [{ membership, successor, insteadOf: user }] : [];
}

/** Makes the successors admins. @returns what belongs to the audit trail and the events of it */
export async function appoint(
  { tx, clock }: CommandContext,
  successions: readonly Succession[],
  action: 'user.set_membership' | 'member.set_role',
  reason?: string,
): Promise<{ audit: Done<unknown>['audit'][number][]; events: Done<unknown>['events'][number][] }> {
  const done = [];
  for (const { membership, successor, insteadOf } of successions) {
    const { organizationId, organizationName } = membership;
    await writeMembership(tx, organizationId, successor.id, 'admin', clock.now());
    done.push({
      entry: {
        action,
        organizationId,
        targets: [
          userTarget(successor),
          { type: 'organization' as const, id: organizationId, name: organizationName },
        ],
        before: { role: successor.role },
        after: { role: 'admin', insteadOf: insteadOf.id },
        ...(reason === undefined ? {} : { reason }),
      },
      event: roleChanged(successor, membership, successor.role, 'admin'),
    });
  }
  return { audit: done.map(({ entry }) => entry), events: done.map(({ event }) => event) };
}
