import type {
  BillingAddress,
  BusinessHours,
  Contact,
  Organization,
  OrganizationId,
} from '@porttask/contracts';
import { sql } from 'kysely';
import { brandingOf } from '#kernel/branding';
import type { ReadDb } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';

/** The one selection every reading of organizations is made from; lists narrow, sort and page it. Purged ones are none. */
export function selectOrganizations(db: ReadDb, at: Date) {
  return db
    .selectFrom('organizations as o')
    .where('o.status', '!=', 'purged')
    .select([
      'o.id',
      'o.name',
      'o.slug',
      'o.status',
      'o.suspension_category',
      'o.suspension_reason',
      'o.suspended_at',
      'o.suspended_by',
      'o.suspended_by_name',
      'o.deactivated_at',
      'o.deactivated_by',
      'o.deactivated_by_name',
      'o.deactivation_reason',
      'o.purge_at',
      'o.country',
      'o.timezone',
      'o.currency',
      'o.vat_id',
      'o.billing_address',
      'o.contacts',
      'o.branding',
      'o.business_hours',
      'o.last_active_at',
      'o.version',
      'o.created_at',
      'o.updated_at',
      sql<
        string | null
      >`(select d.domain from organization_domains d where d.organization_id = o.id and d.is_primary)`.as(
        'domain',
      ),
      sql<number>`(select count(*) from memberships m where m.organization_id = o.id)`.as('users'),
      sql<number>`(select count(*) from sessions s where s.organization_id = o.id and s.ended_at is null and s.expires_at > ${at}
      and s.last_used_at + make_interval(secs => s.idle_timeout_seconds) > ${at})`.as('active_sessions'),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectOrganizations>['executeTakeFirstOrThrow']>>;

export function organizationFrom(row: Row): Organization {
  return {
    id: row.id as OrganizationId,
    name: row.name,
    slug: row.slug,
    domain: row.domain,
    status: row.status as Organization['status'],
    suspension:
      row.status === 'suspended' && row.suspension_category && row.suspended_at
        ? {
            category: row.suspension_category as never,
            reason: row.suspension_reason ?? '',
            since: row.suspended_at.toISOString(),
            by: { id: row.suspended_by, name: row.suspended_by_name ?? 'PortTask' },
          }
        : null,
    deactivation:
      row.status === 'deactivated' && row.deactivated_at
        ? {
            reason: row.deactivation_reason ?? '',
            since: row.deactivated_at.toISOString(),
            by: { id: row.deactivated_by, name: row.deactivated_by_name ?? 'PortTask' },
          }
        : null,
    purgeAt: row.purge_at?.toISOString() ?? null,
    country: row.country,
    timezone: row.timezone,
    currency: row.currency,
    vatId: row.vat_id,
    billingAddress: row.billing_address as BillingAddress | null,
    contacts: row.contacts as Contact[],
    branding: brandingOf(row.name, row.branding),
    businessHours: row.business_hours as BusinessHours,
    counts: { users: row.users, activeSessions: row.active_sessions },
    lastActiveAt: row.last_active_at?.toISOString() ?? null,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

/** @throws DomainError NOT_FOUND */
export async function readOrganization(db: ReadDb, id: OrganizationId, at: Date): Promise<Organization> {
  const row = await selectOrganizations(db, at).where('o.id', '=', id).executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND');
  return organizationFrom(row);
}

/** For what is listed below an organization. @throws DomainError NOT_FOUND */
export async function assertOrganization(db: ReadDb, id: OrganizationId): Promise<void> {
  const row = await db
    .selectFrom('organizations')
    .select('id')
    .where('id', '=', id)
    .where('status', '!=', 'purged')
    .executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND');
}
