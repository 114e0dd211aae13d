import type { OrganizationId, UserId } from '@porttask/contracts';
import type { ReadDb } from '#kernel/database';
import type { OrganizationOfUser } from './user-store.ts';
import { organizationsOf } from './user-store.ts';

/** An active organization of somebody: a certain one, or the one they worked in last. */
export async function workplaceOf(
  db: ReadDb,
  userId: UserId,
  organizationId?: OrganizationId,
): Promise<OrganizationOfUser | undefined> {
  const organizations = await organizationsOf(db, userId);
  return organizations.find(
    ({ id, status }) => status === 'active' && (organizationId === undefined || id === organizationId),
  );
}
