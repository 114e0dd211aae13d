import type { OrganizationId, OrganizationRole, UserId } from '@porttask/contracts';
import type { ReadDb, Tx } from '#kernel/database';

export type MembershipRow = {
  readonly organizationId: OrganizationId;
  readonly organizationName: string;
  readonly organizationSlug: string;
  readonly userId: UserId;
  readonly role: OrganizationRole;
};

const selectMemberships = (db: ReadDb) =>
  db
    .selectFrom('memberships as m')
    .innerJoin('organizations as o', 'o.id', 'm.organization_id')
    .select([
      'm.organization_id as organizationId',
      'o.name as organizationName',
      'o.slug as organizationSlug',
      'm.user_id as userId',
      'm.role',
    ]);

/** Organizations somebody belongs to, by name. */
export async function membershipsOf(db: ReadDb, userId: UserId): Promise<MembershipRow[]> {
  const rows = await selectMemberships(db).where('m.user_id', '=', userId).orderBy('o.name').execute();
  return rows as MembershipRow[];
}

/**
 * Locks what decides who stays admin where these people are: their memberships and those of all admins there. In one order,
 * so that two who lock at once never wait in a circle.
 */
export async function lockMemberships(
  tx: Tx,
  userIds: readonly UserId[],
  organizationId?: OrganizationId,
): Promise<void> {
  let locked = tx
    .selectFrom('memberships')
    .select('role')
    .where((eb) => eb.or([eb('role', '=', 'admin'), eb('user_id', 'in', userIds)]));
  locked =
    organizationId === undefined
      ? locked.where('organization_id', 'in', (eb) =>
          eb.selectFrom('memberships').select('organization_id').where('user_id', 'in', userIds),
        )
      : locked.where('organization_id', '=', organizationId);
  await locked.orderBy('organization_id').orderBy('user_id').forUpdate().execute();
}

/** Adds somebody to an organization; somebody who belongs to it already keeps the role. */
export async function addMembership(
  tx: Tx,
  organizationId: OrganizationId,
  userId: UserId,
  role: OrganizationRole,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('memberships')
    .values({ organization_id: organizationId, user_id: userId, role, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Adds somebody to an organization, or changes the role. */
export async function writeMembership(
  tx: Tx,
  organizationId: OrganizationId,
  userId: UserId,
  role: OrganizationRole,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('memberships')
    .values({ organization_id: organizationId, user_id: userId, role, created_at: at })
    .onConflict((conflict) => conflict.columns(['organization_id', 'user_id']).doUpdateSet({ role }))
    .execute();
}

export async function deleteMembership(
  tx: Tx,
  organizationId: OrganizationId,
  userId: UserId,
): Promise<void> {
  await tx
    .deleteFrom('memberships')
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .execute();
}
