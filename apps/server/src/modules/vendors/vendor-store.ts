import type { OrganizationId, Vendor, VendorId } from '@porttask/contracts';
import type { Selectable, Updateable } from 'kysely';
import { sql } from 'kysely';
import type { AuditTarget } from '#kernel/audit-entry';
import type { ReadDb, Tables, Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import { assertVersion } from '#kernel/entity-version';

export type VendorRow = Selectable<Tables['vendors']>;

export const vendorFrom = (row: VendorRow): Vendor => ({
  id: row.id as VendorId,
  name: row.name,
  services: row.services as Vendor['services'],
  ports: row.ports,
  contactEmail: row.contact_email,
  phone: row.phone,
  notes: row.notes,
  status: row.status as Vendor['status'],
  version: row.version,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
});

export const vendorTarget = ({ id, name }: Pick<Vendor, 'id' | 'name'>): AuditTarget => ({
  type: 'vendor',
  id,
  name,
});

type Key = { readonly organizationId: OrganizationId; readonly id: VendorId };

/** @throws DomainError NOT_FOUND */
export async function readVendor(db: ReadDb, { organizationId, id }: Key): Promise<Vendor> {
  const row = await db
    .selectFrom('vendors')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND');
  return vendorFrom(row);
}

/**
 * A vendor that stays as it is until the transaction ends, for what rests on it.
 * @returns null when the organization has none of that id
 */
export async function holdVendor(tx: Tx, { organizationId, id }: Key): Promise<Vendor | null> {
  const row = await tx
    .selectFrom('vendors')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst();
  return row ? vendorFrom(row) : null;
}

/** A vendor locked for a change. @throws DomainError NOT_FOUND, or VERSION_CONFLICT against `If-Match` */
export async function lockVendor(
  tx: Tx,
  { organizationId, id }: Key,
  ifMatch: string | null = null,
): Promise<Vendor> {
  const row = await tx
    .selectFrom('vendors')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND');
  assertVersion(row, ifMatch);
  return vendorFrom(row);
}

export type VendorFacts = Pick<Vendor, 'name' | 'services' | 'ports' | 'contactEmail' | 'phone' | 'notes'>;

const columnsOf = (facts: Partial<VendorFacts & Pick<Vendor, 'status'>>): Updateable<Tables['vendors']> => ({
  ...(facts.name === undefined ? {} : { name: facts.name }),
  ...(facts.services === undefined ? {} : { services: facts.services }),
  ...(facts.ports === undefined ? {} : { ports: facts.ports }),
  ...(facts.contactEmail === undefined ? {} : { contact_email: facts.contactEmail }),
  ...(facts.phone === undefined ? {} : { phone: facts.phone }),
  ...(facts.notes === undefined ? {} : { notes: facts.notes }),
  ...(facts.status === undefined ? {} : { status: facts.status }),
});

export async function insertVendor(tx: Tx, key: Key, facts: VendorFacts, at: Date): Promise<Vendor> {
  const row = await tx
    .insertInto('vendors')
    .values({
      organization_id: key.organizationId,
      id: key.id,
      ...(columnsOf(facts) as { name: string; services: string[]; ports: string[] }),
      created_at: at,
      updated_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return vendorFrom(row);
}

export async function updateVendor(
  tx: Tx,
  { organizationId, id }: Key,
  facts: Parameters<typeof columnsOf>[0],
  at: Date,
): Promise<Vendor> {
  const row = await tx
    .updateTable('vendors')
    .set({ ...columnsOf(facts), version: sql`version + 1`, updated_at: at })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return vendorFrom(row);
}
