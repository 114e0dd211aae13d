import type {
  BusinessHours,
  OrganizationId,
  PortCallId,
  PortCallStatus,
  ServiceOrder,
  ServiceOrderId,
  ServiceOrderStatus,
  ServiceType,
  VendorId,
  VesselId,
} from '@porttask/contracts';
import { portOf, serviceOrderMoves } from '@porttask/contracts';
import type { Clock } from '#kernel/clock';
import type { ReadDb, Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import { remainingMinutes, slaState } from './sla.ts';
import { warningsOf } from './warnings.ts';

/** Orders of an organization with what they show of port call, vessel and vendor. */
export const selectServiceOrders = (db: ReadDb | Tx, organizationId: OrganizationId) =>
  db
    .selectFrom('service_orders as o')
    .innerJoin('port_calls as p', (join) =>
      join.onRef('p.organization_id', '=', 'o.organization_id').onRef('p.id', '=', 'o.port_call_id'),
    )
    .innerJoin('vessels as s', (join) =>
      join.onRef('s.organization_id', '=', 'p.organization_id').onRef('s.id', '=', 'p.vessel_id'),
    )
    .leftJoin('vendors as v', (join) =>
      join.onRef('v.organization_id', '=', 'o.organization_id').onRef('v.id', '=', 'o.vendor_id'),
    )
    .selectAll('o')
    .select([
      'p.reference as port_call_reference',
      'p.status as port_call_status',
      'p.port',
      's.id as vessel_id',
      's.name as vessel_name',
      'v.name as vendor_name',
      'v.status as vendor_status',
      'v.services as vendor_services',
      'v.ports as vendor_ports',
    ])
    .where('o.organization_id', '=', organizationId);

export type ServiceOrderRow = Awaited<
  ReturnType<ReturnType<typeof selectServiceOrders>['executeTakeFirstOrThrow']>
>;

/** What decides how deadlines stand: the hours of the organization, and the time. */
export type Moment = { readonly hours: BusinessHours; readonly now: Date };

export async function momentOf(db: ReadDb | Tx, id: OrganizationId, clock: Clock): Promise<Moment> {
  const { business_hours } = await db
    .selectFrom('organizations')
    .select('business_hours')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { hours: business_hours as BusinessHours, now: clock.now() };
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

function standingOf(row: ServiceOrderRow, { hours, now }: Moment): ServiceOrder['sla'] {
  const standing = {
    status: row.status as ServiceOrderStatus,
    dueAt: row.due_at,
    warnAt: row.warn_at,
    completedAt: row.completed_at,
    cancelledAt: row.cancelled_at,
  };
  return {
    minutes: row.sla_minutes,
    dueAt: iso(row.due_at),
    state: slaState(standing, now),
    remainingBusinessMinutes: remainingMinutes(hours, standing, now),
  };
}

export function serviceOrderFrom(row: ServiceOrderRow, moment: Moment): ServiceOrder {
  const status = row.status as ServiceOrderStatus;
  const vendorId = row.vendor_id as VendorId | null;
  // A port that left the list is shown by its code.
  const port = portOf(row.port) ?? { name: row.port, timezone: 'Etc/UTC' };
  return {
    id: row.id as ServiceOrderId,
    reference: row.reference,
    status,
    nextStatuses: [...serviceOrderMoves[status]],
    serviceType: row.service_type as ServiceType,
    portCallId: row.port_call_id as PortCallId,
    portCall: {
      id: row.port_call_id as PortCallId,
      reference: row.port_call_reference,
      status: row.port_call_status as PortCallStatus,
      port: row.port,
      portName: port.name,
      portTimezone: port.timezone,
      vessel: { id: row.vessel_id as VesselId, name: row.vessel_name },
    },
    vendorId,
    vendor: vendorId && { id: vendorId, name: row.vendor_name ?? '' },
    scheduledFor: row.scheduled_for.toISOString(),
    notes: row.notes,
    slaMinutes: row.sla_minutes,
    dueAt: iso(row.due_at),
    sla: standingOf(row, moment),
    acceptedAt: iso(row.accepted_at),
    completedAt: iso(row.completed_at),
    cancelledAt: iso(row.cancelled_at),
    cancellationReason: row.cancellation_reason,
    warnings: warningsOf(row),
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

export type ServiceOrderKey = { readonly organizationId: OrganizationId; readonly id: ServiceOrderId };

/** @throws DomainError NOT_FOUND */
export async function readServiceOrder(
  db: ReadDb | Tx,
  { organizationId, id }: ServiceOrderKey,
  moment: Moment,
): Promise<ServiceOrder> {
  const row = await selectServiceOrders(db, organizationId).where('o.id', '=', id).executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND');
  return serviceOrderFrom(row, moment);
}
