import type {
  OrganizationId,
  PortCallId,
  PortCallStatus,
  QuoteId,
  Rfq,
  RfqId,
  ServiceOrderId,
  ServiceType,
  VesselId,
} from '@porttask/contracts';
import { portOf, rfqMoves } from '@porttask/contracts';
import { sql } from 'kysely';
import type { ReadDb, Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import type { KeptStatus, Offer } from './rfq-rules.ts';
import { cheapestOf, statusAt } from './rfq-rules.ts';

export type RfqKey = { readonly organizationId: OrganizationId; readonly id: RfqId };

/** Quotes that stand or were decided on, as an answer has them. */
const offers = sql<Offer[]>`(
  select coalesce(json_agg(json_build_object(
    'id', q.id, 'vendorId', q.vendor_id, 'amount', json_build_object('amount', q.amount_minor, 'currency', q.currency),
    'validUntil', q.valid_until, 'status', q.status, 'settledAt', q.settled_at) order by q.created_at, q.id), '[]')
  from quotes q where q.organization_id = r.organization_id and q.rfq_id = r.id
    and q.status in ('OPEN', 'AWARDED', 'DECLINED'))`;
const asked = sql<number>`(
  select count(*)::integer from rfq_vendors a where a.organization_id = r.organization_id and a.rfq_id = r.id)`;

/** Requests of an organization with what they show of port call, vessel, order and quotes. */
export const selectRfqs = (db: ReadDb | Tx, organizationId: OrganizationId) =>
  db
    .selectFrom('rfqs as r')
    .leftJoin('port_calls as p', (join) =>
      join.onRef('p.organization_id', '=', 'r.organization_id').onRef('p.id', '=', 'r.port_call_id'),
    )
    .leftJoin('vessels as s', (join) =>
      join.onRef('s.organization_id', '=', 'p.organization_id').onRef('s.id', '=', 'p.vessel_id'),
    )
    .leftJoin('service_orders as o', (join) =>
      join.onRef('o.organization_id', '=', 'r.organization_id').onRef('o.id', '=', 'r.service_order_id'),
    )
    .selectAll('r')
    .select([
      'p.reference as port_call_reference',
      'p.status as port_call_status',
      'p.port as port_call_port',
      's.id as vessel_id',
      's.name as vessel_name',
      'o.reference as service_order_reference',
      offers.as('offers'),
      asked.as('asked'),
    ])
    .where('r.organization_id', '=', organizationId);

export type RfqRow = Awaited<ReturnType<ReturnType<typeof selectRfqs>['executeTakeFirstOrThrow']>>;

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const portCallFrom = (row: RfqRow): Rfq['portCall'] =>
  row.port_call_id === null
    ? null
    : {
        id: row.port_call_id as PortCallId,
        reference: row.port_call_reference ?? '',
        status: row.port_call_status as PortCallStatus,
        vessel: { id: row.vessel_id as VesselId, name: row.vessel_name ?? '' },
      };

export function rfqFrom(row: RfqRow, now: Date): Rfq {
  const status = statusAt(row.status as KeptStatus, row.deadline, now);
  const portCode = row.port_call_port ?? row.port ?? '';
  // A port that left the list is shown by its code.
  const port = portOf(portCode) ?? { name: portCode, timezone: 'Etc/UTC' };
  const serviceOrderId = row.service_order_id as ServiceOrderId | null;
  const quoted = row.offers.length;
  return {
    id: row.id as RfqId,
    reference: row.reference,
    status,
    nextStatuses: [...rfqMoves[status]],
    serviceType: row.service_type as ServiceType,
    description: row.description,
    portCallId: row.port_call_id as PortCallId | null,
    portCall: portCallFrom(row),
    port: portCode,
    portName: port.name,
    portTimezone: port.timezone,
    neededBy: row.needed_by.toISOString(),
    deadline: row.deadline.toISOString(),
    counts: { asked: row.asked, quoted, missing: row.asked - quoted },
    cheapest: cheapestOf(row.offers, now)
      .filter(({ amount }, at, all) => amount.currency !== all[at - 1]?.amount.currency)
      .map(({ id, vendorId, amount }) => ({ quoteId: id, vendorId, amount })),
    awardedQuoteId: (row.offers.find((offer) => offer.status === 'AWARDED')?.id ?? null) as QuoteId | null,
    awardedAt: iso(row.awarded_at),
    serviceOrderId,
    serviceOrder: serviceOrderId && { id: serviceOrderId, reference: row.service_order_reference ?? '' },
    cancelledAt: iso(row.cancelled_at),
    cancellationReason: row.cancellation_reason,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

/** @throws DomainError NOT_FOUND */
export async function readRfq(db: ReadDb | Tx, { organizationId, id }: RfqKey, now: Date): Promise<Rfq> {
  const row = await selectRfqs(db, organizationId).where('r.id', '=', id).executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND');
  return rfqFrom(row, now);
}
