import type {
  Dashboard,
  ServiceOrderId,
  ServiceOrderStatus,
  ServiceType,
  SlaState,
  VesselId,
} from '@porttask/contracts';
import { sql } from 'kysely';
import { standsAs } from '#modules/service-orders';
import type { Place } from './place.ts';
import { firstFew } from './place.ts';

const openOrders = ({ db, organizationId }: Place) =>
  db
    .selectFrom('service_orders as o')
    .where('o.organization_id', '=', organizationId)
    .where('o.status', 'in', ['PENDING', 'ACCEPTED']);

/** Open orders that are late or soon will be, the most urgent first. */
const urgentOrders = (place: Place) =>
  openOrders(place)
    .innerJoin('port_calls as p', (join) =>
      join.onRef('p.organization_id', '=', 'o.organization_id').onRef('p.id', '=', 'o.port_call_id'),
    )
    .innerJoin('vessels as s', (join) =>
      join.onRef('s.organization_id', '=', 'p.organization_id').onRef('s.id', '=', 'p.vessel_id'),
    )
    .leftJoin('vendors as v', (join) =>
      join.onRef('v.organization_id', '=', 'o.organization_id').onRef('v.id', '=', 'o.vendor_id'),
    )
    .select([
      'o.id',
      'o.reference',
      'o.status',
      'o.service_type',
      'o.due_at',
      's.id as vessel_id',
      's.name as vessel_name',
      'v.name as vendor_name',
      standsAs(['breached'], place.now).as('late'),
    ])
    .where(standsAs(['at_risk', 'breached'], place.now))
    .orderBy('o.due_at')
    .orderBy('o.id')
    .limit(firstFew);

export async function readServiceOrders(place: Place): Promise<NonNullable<Dashboard['serviceOrders']>> {
  const standing = (state: SlaState) =>
    sql<number>`count(*) filter (where ${standsAs([state], place.now)})::integer`;
  const counts = await openOrders(place)
    .select([
      sql<number>`count(*) filter (where o.status = 'PENDING')::integer`.as('pending'),
      sql<number>`count(*) filter (where o.status = 'ACCEPTED')::integer`.as('accepted'),
      standing('running').as('running'),
      standing('at_risk').as('atRisk'),
      standing('breached').as('breached'),
    ])
    .executeTakeFirstOrThrow();
  const urgent = await urgentOrders(place).execute();
  return {
    ...counts,
    urgent: urgent.map((row) => ({
      id: row.id as ServiceOrderId,
      reference: row.reference,
      status: row.status as ServiceOrderStatus,
      serviceType: row.service_type as ServiceType,
      vessel: { id: row.vessel_id as VesselId, name: row.vessel_name },
      vendorName: row.vendor_name,
      dueAt: (row.due_at as Date).toISOString(),
      sla: row.late ? 'breached' : 'at_risk',
    })),
  };
}
