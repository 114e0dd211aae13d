import type { OrganizationDomainId, OrganizationId, OrganizationRole, UserId } from '@porttask/contracts';
import { sql } from 'kysely';
import type { Tx } from '#kernel/database';
import type { OrganizationChange } from './organization-store.ts';

/** An organization as it stands, for those who write many at once. */
export type WholeOrganization = Pick<OrganizationChange, 'suspension_category' | 'suspension_reason'> & {
  readonly id: OrganizationId;
  readonly name: string;
  readonly slug: string;
  readonly status: 'active' | 'suspended' | 'deactivated';
  readonly suspended_at: Date | null;
  readonly deactivated_at: Date | null;
  readonly deactivation_reason: string | null;
  readonly purge_at: Date | null;
  readonly country: string;
  readonly timezone: string;
  readonly currency: string;
  readonly branding: unknown;
  readonly business_hours: unknown;
  readonly last_active_at: Date | null;
  readonly created_at: Date;
  readonly domain_id: OrganizationDomainId;
  readonly domain: string;
};

/** Inserts organizations with their slugs and verified primary domains, in one statement a table. */
export async function insertOrganizations(
  tx: Tx,
  organizations: readonly WholeOrganization[],
): Promise<void> {
  const rows = sql`jsonb_to_recordset(${JSON.stringify(organizations)}::jsonb) as r(
    id text, name text, slug text, status text, suspension_category text, suspension_reason text, suspended_at timestamptz,
    deactivated_at timestamptz, deactivation_reason text, purge_at timestamptz, country text, timezone text, currency text,
    branding jsonb, business_hours jsonb, last_active_at timestamptz, created_at timestamptz, domain_id text, domain text)`;
  await sql`
    insert into organizations (id, name, slug, status, suspension_category, suspension_reason, suspended_at, deactivated_at,
      deactivation_reason, purge_at, country, timezone, currency, branding, business_hours, last_active_at, created_at, updated_at)
    select id, name, slug, status, suspension_category, suspension_reason, suspended_at, deactivated_at,
      deactivation_reason, purge_at, country, timezone, currency, branding, business_hours, last_active_at, created_at, created_at
    from ${rows}`.execute(tx);
  await sql`
    insert into organization_slugs (slug, organization_id, since) select slug, id, created_at from ${rows}`.execute(
    tx,
  );
  await sql`
    insert into organization_domains (organization_id, id, domain, status, is_primary, verified_at, created_at)
    select id, domain_id, domain, 'verified', true, created_at, created_at from ${rows}`.execute(tx);
}

export type WholeMembership = {
  readonly organization_id: OrganizationId;
  readonly user_id: UserId;
  readonly role: OrganizationRole;
  readonly created_at: Date;
};

/** Inserts memberships of people who do not have them yet. */
export async function insertMemberships(tx: Tx, memberships: readonly WholeMembership[]): Promise<void> {
  await sql`
    insert into memberships (organization_id, user_id, role, created_at)
    select organization_id, user_id, role, created_at from jsonb_to_recordset(${JSON.stringify(memberships)}::jsonb) as r(
      organization_id text, user_id text, role text, created_at timestamptz)`.execute(tx);
}
