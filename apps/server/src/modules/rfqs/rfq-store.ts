import type { OrganizationId, Rfq, RfqWithQuotes, VendorId } from '@porttask/contracts';
import type { Updateable } from 'kysely';
import { sql } from 'kysely';
import type { AuditTarget } from '#kernel/audit-entry';
import type { Tables, Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import { assertVersion } from '#kernel/entity-version';
import { readRfqWithQuotes } from './quotes-view.ts';
import type { RfqKey } from './rfq-view.ts';

export const rfqTarget = ({ id, reference }: Pick<Rfq, 'id' | 'reference'>): AuditTarget => ({
  type: 'rfq',
  id,
  name: reference,
});

/**
 * A request locked for a change, its quotes with it: whoever writes them holds the request.
 * @throws DomainError NOT_FOUND, or VERSION_CONFLICT against `If-Match`
 */
export async function lockRfq(
  tx: Tx,
  key: RfqKey,
  now: Date,
  ifMatch: string | null = null,
): Promise<RfqWithQuotes> {
  const row = await tx
    .selectFrom('rfqs')
    .select('version')
    .where('organization_id', '=', key.organizationId)
    .where('id', '=', key.id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND');
  assertVersion(row, ifMatch);
  // Read after the lock was got, so that nothing of it is older.
  return readRfqWithQuotes(tx, key, now);
}

/** The next reference in a year. Whoever comes meanwhile waits, so that no number is given twice and none is left out. */
async function nextNumber(tx: Tx, organizationId: OrganizationId, year: number) {
  const { last: number } = await tx
    .insertInto('rfq_numbers')
    .values({ organization_id: organizationId, year, last: 1 })
    .onConflict((on) =>
      on.columns(['organization_id', 'year']).doUpdateSet({ last: sql`rfq_numbers.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return { year, number, reference: `RFQ-${year}-${String(number).padStart(4, '0')}` };
}

type NewRfq = Pick<Rfq, 'serviceType' | 'description' | 'portCallId' | 'neededBy' | 'deadline'> & {
  /** Null where the port call says it. */
  readonly port: string | null;
  /** Of the reference. */
  readonly year: number;
};

export async function insertRfq(
  tx: Tx,
  { organizationId, id }: RfqKey,
  { year, ...facts }: NewRfq,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('rfqs')
    .values({
      organization_id: organizationId,
      id,
      ...(await nextNumber(tx, organizationId, year)),
      service_type: facts.serviceType,
      description: facts.description,
      port_call_id: facts.portCallId,
      port: facts.port,
      needed_by: facts.neededBy,
      deadline: facts.deadline,
      created_at: at,
      updated_at: at,
    })
    .execute();
}

/** Makes these the vendors asked. Those that quoted have to be among them. */
export async function setVendorsAsked(
  tx: Tx,
  { organizationId, id }: RfqKey,
  vendorIds: readonly VendorId[],
): Promise<void> {
  await tx
    .deleteFrom('rfq_vendors')
    .where('organization_id', '=', organizationId)
    .where('rfq_id', '=', id)
    .where('vendor_id', 'not in', vendorIds)
    .execute();
  await tx
    .insertInto('rfq_vendors')
    .values(
      vendorIds.map((vendorId, place) => ({
        organization_id: organizationId,
        rfq_id: id,
        vendor_id: vendorId,
        place,
      })),
    )
    .onConflict((on) =>
      on
        .columns(['organization_id', 'rfq_id', 'vendor_id'])
        .doUpdateSet({ place: sql.ref('excluded.place') }),
    )
    .execute();
}

const columns = {
  description: 'description',
  neededBy: 'needed_by',
  deadline: 'deadline',
  status: 'status',
  awardedAt: 'awarded_at',
  serviceOrderId: 'service_order_id',
  cancelledAt: 'cancelled_at',
  cancellationReason: 'cancellation_reason',
} as const satisfies Partial<Record<keyof Rfq, keyof Updateable<Tables['rfqs']>>>;

/** Also without a change of its own, because its quotes changed. */
export async function updateRfq(
  tx: Tx,
  { organizationId, id }: RfqKey,
  change: Partial<Pick<Rfq, keyof typeof columns>>,
  at: Date,
): Promise<void> {
  const changed = Object.fromEntries(
    Object.entries(change).map(([field, value]) => [columns[field as keyof typeof columns], value]),
  );
  await tx
    .updateTable('rfqs')
    .set({ ...changed, version: sql`version + 1`, updated_at: at })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}
