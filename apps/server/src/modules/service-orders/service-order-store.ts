import type { OrganizationId, PortCallId, ServiceOrder } from '@porttask/contracts';
import type { Updateable } from 'kysely';
import { sql } from 'kysely';
import type { Tables, Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import { assertVersion } from '#kernel/entity-version';
import type { ChangeableField } from './service-order-rules.ts';
import type { Moment, ServiceOrderKey } from './service-order-view.ts';
import { selectServiceOrders, serviceOrderFrom } from './service-order-view.ts';
import type { Deadline } from './sla.ts';

/** An order locked for a change. @throws DomainError NOT_FOUND, or VERSION_CONFLICT against `If-Match` */
export async function lockServiceOrder(
  tx: Tx,
  { organizationId, id }: ServiceOrderKey,
  moment: Moment,
  ifMatch: string | null = null,
): Promise<ServiceOrder> {
  const row = await selectServiceOrders(tx, organizationId)
    .where('o.id', '=', id)
    .forUpdate('o')
    .executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND');
  assertVersion(row, ifMatch);
  return serviceOrderFrom(row, moment);
}

export type ServiceOrderFacts = Pick<ServiceOrder, ChangeableField>;
type Moves = Pick<
  ServiceOrder,
  'status' | 'acceptedAt' | 'completedAt' | 'cancelledAt' | 'cancellationReason'
>;
type Columns = Updateable<Tables['service_orders']>;

const columns = {
  vendorId: 'vendor_id',
  serviceType: 'service_type',
  scheduledFor: 'scheduled_for',
  notes: 'notes',
  status: 'status',
  acceptedAt: 'accepted_at',
  completedAt: 'completed_at',
  cancelledAt: 'cancelled_at',
  cancellationReason: 'cancellation_reason',
} as const satisfies Partial<Record<keyof ServiceOrder, keyof Columns>>;

export type ServiceOrderChange = Partial<Omit<ServiceOrderFacts, 'slaMinutes'> & Moves> & {
  /** Null promises nothing any more; left out it stays as it is. */
  readonly deadline?: Deadline | null;
};

/** People were warned of the deadline that was, so of a new one they are warned again. */
const deadlineColumns = (deadline: Deadline | null) => ({
  sla_minutes: deadline?.minutes ?? null,
  due_at: deadline?.dueAt ?? null,
  warn_at: deadline?.warnAt ?? null,
  warned_at: null,
});

const columnsOf = ({ deadline, ...change }: ServiceOrderChange): Columns => ({
  ...Object.fromEntries(
    Object.entries(change).map(([field, value]) => [columns[field as keyof typeof columns], value]),
  ),
  ...(deadline === undefined ? {} : deadlineColumns(deadline)),
});

/** The next reference in a year. Whoever comes meanwhile waits, so that no number is given twice and none is left out. */
async function nextNumber(tx: Tx, organizationId: OrganizationId, year: number) {
  const { last: number } = await tx
    .insertInto('service_order_numbers')
    .values({ organization_id: organizationId, year, last: 1 })
    .onConflict((on) =>
      on.columns(['organization_id', 'year']).doUpdateSet({ last: sql`service_order_numbers.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return { year, number, reference: `SO-${year}-${String(number).padStart(4, '0')}` };
}

type NewServiceOrder = Omit<ServiceOrderFacts, 'slaMinutes'> & {
  readonly portCallId: PortCallId;
  readonly deadline: Deadline | null;
  /** Of the reference. */
  readonly year: number;
};

export async function insertServiceOrder(
  tx: Tx,
  { organizationId, id }: ServiceOrderKey,
  { portCallId, year, ...facts }: NewServiceOrder,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('service_orders')
    .values({
      organization_id: organizationId,
      id,
      ...(await nextNumber(tx, organizationId, year)),
      port_call_id: portCallId,
      ...(columnsOf(facts) as { service_type: string; scheduled_for: string }),
      status: 'PENDING',
      created_at: at,
      updated_at: at,
    })
    .execute();
}

export async function updateServiceOrder(
  tx: Tx,
  { organizationId, id }: ServiceOrderKey,
  change: ServiceOrderChange,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('service_orders')
    .set({ ...columnsOf(change), version: sql`version + 1`, updated_at: at })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}

/**
 * Notes that people are warned of an order's deadline, if they were not yet and have to be.
 * @returns whether they have to be told now
 */
export async function noteWarned(
  tx: Tx,
  { organizationId, id }: ServiceOrderKey,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('service_orders')
    .set({ warned_at: at })
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .where('warned_at', 'is', null)
    .where('warn_at', '<=', at)
    .where('status', 'in', ['PENDING', 'ACCEPTED'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
