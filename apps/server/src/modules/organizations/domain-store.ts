import type { OrganizationDomain, OrganizationDomainId, OrganizationId } from '@porttask/contracts';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { ReadDb, Tables, Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import { recordOf } from './domain-proof.ts';

export type DomainRow = Selectable<Tables['organization_domains']> & { id: OrganizationDomainId };

export function domainFrom(row: DomainRow): OrganizationDomain {
  const { verified_at, verified_how, checked_at, check_problem } = row;
  return {
    id: row.id,
    domain: row.domain,
    status: row.status as OrganizationDomain['status'],
    primary: row.is_primary,
    record: row.status === 'pending' ? recordOf(row) : null,
    verification:
      verified_at === null
        ? null
        : {
            by: verified_how === 'dns' ? 'dns' : 'super_admin',
            name: row.verified_by_name,
            reason: row.verified_reason,
            at: verified_at.toISOString(),
          },
    lastCheck: checked_at && check_problem ? { at: checked_at.toISOString(), problem: check_problem } : null,
    createdAt: row.created_at.toISOString(),
  };
}

/** @throws DomainError NOT_FOUND */
export async function readDomain(
  db: ReadDb,
  organizationId: OrganizationId,
  id: OrganizationDomainId,
): Promise<DomainRow> {
  const row = await db
    .selectFrom('organization_domains')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND');
  return row as DomainRow;
}

export async function primaryDomain(db: ReadDb, organizationId: OrganizationId): Promise<string | null> {
  const row = await db
    .selectFrom('organization_domains')
    .select('domain')
    .where('organization_id', '=', organizationId)
    .where('is_primary', '=', true)
    .executeTakeFirst();
  return row?.domain ?? null;
}

/**
 * Of several who verify one domain at once the others wait, and find it taken.
 * @throws DomainError DOMAIN_TAKEN when another organization verified it
 */
export async function claimDomain(tx: Tx, organizationId: OrganizationId, domain: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`domain ${domain}`}))`.execute(tx);
  const taken = await tx
    .selectFrom('organization_domains')
    .select('id')
    .where('domain', '=', domain)
    .where('status', '=', 'verified')
    .where('organization_id', '<>', organizationId)
    .executeTakeFirst();
  if (taken) throw new DomainError('DOMAIN_TAKEN', { domain });
}

type NewDomain = { readonly id: OrganizationDomainId; readonly domain: string; readonly token: string };

/** @throws a violation of `organization_domains_once` when the organization has it already */
export async function insertPendingDomain(
  tx: Tx,
  organizationId: OrganizationId,
  { id, domain, token }: NewDomain,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('organization_domains')
    .values({
      organization_id: organizationId,
      id,
      domain,
      status: 'pending',
      verification_token: token,
      created_at: at,
    })
    .execute();
}

export type Verification = {
  readonly how: 'dns' | 'super_admin';
  readonly name: string | null;
  readonly reason: string | null;
};

const verified = ({ how, name, reason }: Verification, at: Date) => ({
  status: 'verified',
  verified_at: at,
  verified_how: how,
  verified_by_name: name,
  verified_reason: reason,
  verification_token: null,
  checked_at: null,
  check_problem: null,
});

/** @throws DomainError DOMAIN_TAKEN */
export async function markVerified(
  tx: Tx,
  { organization_id, id, domain }: DomainRow,
  by: Verification,
  at: Date,
): Promise<void> {
  await claimDomain(tx, organization_id as OrganizationId, domain);
  await tx
    .updateTable('organization_domains')
    .set(verified(by, at))
    .where('organization_id', '=', organization_id)
    .where('id', '=', id)
    .execute();
}

/** What the last look into the DNS found wrong. */
export async function noteCheck(tx: Tx, row: DomainRow, problem: string, at: Date): Promise<void> {
  await tx
    .updateTable('organization_domains')
    .set({ checked_at: at, check_problem: problem })
    .where('organization_id', '=', row.organization_id)
    .where('id', '=', row.id)
    .execute();
}

/** Makes one of its verified domains the primary one; the former stays verified. */
export async function makePrimary(
  tx: Tx,
  organizationId: OrganizationId,
  id: OrganizationDomainId,
): Promise<void> {
  const domains = tx.updateTable('organization_domains').where('organization_id', '=', organizationId);
  await domains.set({ is_primary: false }).where('is_primary', '=', true).execute();
  await domains.set({ is_primary: true }).where('id', '=', id).execute();
}

/**
 * Makes a domain, new or in the list, a verified and the primary one.
 * @throws DomainError DOMAIN_TAKEN
 */
export async function setPrimaryDomain(
  tx: Tx,
  organizationId: OrganizationId,
  newId: OrganizationDomainId,
  domain: string,
  by: string | null,
  at: Date,
): Promise<void> {
  await claimDomain(tx, organizationId, domain);
  const vouched = verified({ how: 'super_admin', name: by, reason: null }, at);
  const { id } = await tx
    .insertInto('organization_domains')
    .values({ organization_id: organizationId, id: newId, domain, created_at: at, ...vouched })
    // One that was verified before keeps how it was.
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'domain']).doUpdateSet((eb) => ({
        status: 'verified',
        verified_at: eb.fn.coalesce('organization_domains.verified_at', eb.val(at)),
        verified_how: eb.fn.coalesce('organization_domains.verified_how', eb.val('super_admin')),
        verified_by_name: eb.fn.coalesce('organization_domains.verified_by_name', eb.val(by)),
        verification_token: null,
        checked_at: null,
        check_problem: null,
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  await makePrimary(tx, organizationId, id as OrganizationDomainId);
}

export async function deleteDomain(
  tx: Tx,
  organizationId: OrganizationId,
  id: OrganizationDomainId,
): Promise<void> {
  await tx
    .deleteFrom('organization_domains')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}
