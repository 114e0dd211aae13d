import type { OrganizationId, OrganizationStatus, SuspensionCategory } from '@porttask/contracts';
import type { Kysely, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Tables, Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import { assertVersion } from '#kernel/entity-version';

export type OrganizationRow = Selectable<Tables['organizations']> & {
  id: OrganizationId;
  status: OrganizationStatus;
};

/** An organization locked for a change; one that is purged is like one that never was. @throws DomainError NOT_FOUND, or VERSION_CONFLICT against `If-Match` */
export async function lockOrganization(
  tx: Tx,
  id: OrganizationId,
  ifMatch: string | null = null,
): Promise<OrganizationRow> {
  const row = await tx
    .selectFrom('organizations')
    .selectAll()
    .where('id', '=', id)
    .where('status', '!=', 'purged')
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND');
  assertVersion(row, ifMatch);
  return row as OrganizationRow;
}

export type NewOrganization = {
  readonly id: OrganizationId;
  readonly name: string;
  readonly slug: string;
  readonly country: string | null;
  readonly timezone: string;
  readonly currency: string;
  readonly branding: unknown;
  readonly businessHours: unknown;
};

/** @throws a violation of `organization_slugs_pkey` when the slug is or was used */
export async function insertOrganization(tx: Tx, organization: NewOrganization, at: Date): Promise<void> {
  await tx
    .insertInto('organizations')
    .values({
      id: organization.id,
      name: organization.name,
      slug: organization.slug,
      country: organization.country,
      timezone: organization.timezone,
      currency: organization.currency,
      branding: JSON.stringify(organization.branding),
      business_hours: JSON.stringify(organization.businessHours),
      created_at: at,
      updated_at: at,
    })
    .execute();
  await tx
    .insertInto('organization_slugs')
    .values({ slug: organization.slug, organization_id: organization.id, since: at })
    .execute();
}

/**
 * Gives an organization another slug; those it had stay reserved for it and lead on. It may take one of them back.
 * @throws DomainError SLUG_TAKEN when another organization has it or ever had it
 */
export async function reserveSlug(tx: Tx, id: OrganizationId, slug: string, at: Date): Promise<void> {
  await tx
    .insertInto('organization_slugs')
    .values({ slug, organization_id: id, since: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const owner = await tx
    .selectFrom('organization_slugs')
    .select('organization_id')
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (owner?.organization_id !== id) throw new DomainError('SLUG_TAKEN', { slug });
}

/** Slugs among the candidates that were ever used. */
export async function usedSlugs(tx: Tx, candidates: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('organization_slugs')
    .select('slug')
    .where('slug', 'in', candidates)
    .execute();
  return new Set(rows.map(({ slug }) => slug));
}

export type OrganizationChange = Partial<{
  name: string;
  slug: string;
  country: string | null;
  timezone: string;
  currency: string;
  vat_id: string | null;
  /** These four as JSON text. */
  business_hours: string;
  billing_address: string | null;
  contacts: string;
  branding: string;
  status: OrganizationStatus;
  deactivated_at: Date | null;
  deactivated_by: string | null;
  deactivated_by_name: string | null;
  deactivation_reason: string | null;
  purge_at: Date | null;
  suspension_category: SuspensionCategory | null;
  suspension_reason: string | null;
  suspended_at: Date | null;
  suspended_by: string | null;
  suspended_by_name: string | null;
}>;

/** Writes fields of an organization and moves its version. */
export async function updateOrganizationRow(
  tx: Tx,
  id: OrganizationId,
  change: OrganizationChange,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('organizations')
    .set((eb) => ({ ...change, updated_at: at, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Writes down when people of organizations were last active. Moves no version: nothing was changed. */
export async function noteOrganizationActivity(
  db: Kysely<Tables>,
  uses: readonly { readonly id: string; readonly at: Date }[],
): Promise<void> {
  if (uses.length === 0) return;
  await sql`
    update organizations o set last_active_at = r.at
    from jsonb_to_recordset(${JSON.stringify(uses)}::jsonb) as r(id text, at timestamptz)
    where o.id = r.id and (o.last_active_at is null or o.last_active_at < r.at)`.execute(db);
}
