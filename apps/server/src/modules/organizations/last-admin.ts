import type { OrganizationId, OrganizationRole, UserId } from '@porttask/contracts';
import type { ReadDb, Tx } from '#kernel/database';
import { DomainError, invalid } from '#kernel/domain-error';
import type { MembershipRow } from './membership-store.ts';

/** A member who becomes admin in somebody's place. */
export type Successor = {
  readonly id: UserId;
  readonly name: string;
  readonly email: string;
  readonly role: OrganizationRole;
};

const activeMembersBut = (db: ReadDb, organizationId: OrganizationId, userId: UserId) =>
  db
    .selectFrom('memberships')
    .innerJoin('users', 'users.id', 'memberships.user_id')
    .select(['users.id', 'users.name', 'users.email', 'memberships.role'])
    .where('memberships.organization_id', '=', organizationId)
    .where('users.status', '=', 'active')
    .where('users.id', '!=', userId);

/** Whether an organization has no active admin besides this person. */
export async function isLastAdmin(
  db: ReadDb,
  organizationId: OrganizationId,
  userId: UserId,
): Promise<boolean> {
  const other = await activeMembersBut(db, organizationId, userId)
    .where('memberships.role', '=', 'admin')
    .limit(1)
    .executeTakeFirst();
  return other === undefined;
}

/**
 * Sees to it that an organization keeps an admin when somebody ceases to be one (A6). The memberships have to be locked.
 * @param named who becomes one instead, and the field it was said in
 * @returns who has to be made admin, if anybody
 * @throws DomainError LAST_ORGANIZATION_ADMIN, or VALIDATION_ERROR for a successor who is no active member
 */
export async function assertAdminRemains(
  tx: Tx,
  leaving: MembershipRow & { readonly name: string },
  named: { readonly id: UserId | undefined; readonly field: string },
): Promise<Successor | null> {
  const { organizationId, organizationName: organization, userId, name } = leaving;
  if (named.id !== undefined) {
    const successor = await activeMembersBut(tx, organizationId, userId)
      .where('users.id', '=', named.id)
      .executeTakeFirst();
    if (!successor) {
      throw invalid({ field: named.field, message: `must be another active member of ${organization}` });
    }
    return successor.role === 'admin' ? null : (successor as Successor);
  }
  if (await isLastAdmin(tx, organizationId, userId)) {
    throw new DomainError('LAST_ORGANIZATION_ADMIN', { name, organization, organizationId });
  }
  return null;
}
