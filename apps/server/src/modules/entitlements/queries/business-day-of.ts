import type { OrganizationId } from '@porttask/contracts';
import { businessDay } from '#kernel/business-day';
import type { ReadDb } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';

/** Which day it is where an organization is. @throws DomainError NOT_FOUND */
export async function businessDayOf(db: ReadDb, id: OrganizationId, at: Date): Promise<string> {
  const organization = await db
    .selectFrom('organizations')
    .select('timezone')
    .where('id', '=', id)
    .where('status', '!=', 'purged')
    .executeTakeFirst();
  if (!organization) throw new DomainError('NOT_FOUND');
  return businessDay(at, organization.timezone);
}
