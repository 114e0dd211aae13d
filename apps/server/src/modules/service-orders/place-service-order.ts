import type { createServiceOrderInput, ServiceOrder } from '@porttask/contracts';
import type { z } from 'zod';
import type { AuditEntry } from '#kernel/audit-entry';
import { businessDay } from '#kernel/business-day';
import type { CommandContext } from '#kernel/command';
import type { DomainEvent } from '#kernel/event';
import { event } from '#kernel/event';
import { workplaceOf } from '#kernel/signed-in-user';
import { takeFromLimit } from '#modules/gate';
import { holdPortCallForOrder, holdVendorForOrder } from './held-for-order.ts';
import { serviceOrderRefs, targetsOf } from './service-order-refs.ts';
import { promisedDeadline } from './service-order-rules.ts';
import { insertServiceOrder } from './service-order-store.ts';
import { momentOf, readServiceOrder } from './service-order-view.ts';

type Placed = {
  readonly result: ServiceOrder;
  readonly audit: AuditEntry;
  readonly event: DomainEvent;
};

/**
 * Orders a service in the transaction of a command. That the features are open has to be asked before.
 * @throws DomainError VALIDATION_ERROR, PORT_CALL_CLOSED or LIMIT_REACHED
 */
export async function placeServiceOrder(
  ctx: CommandContext,
  { vendorId = null, slaMinutes = null, notes = null, ...input }: z.output<typeof createServiceOrderInput>,
): Promise<Placed> {
  const { tx, clock, actor, newId } = ctx;
  const { id: organizationId, timezone } = workplaceOf(actor);
  const key = { organizationId, id: newId('serviceOrder') };
  await holdPortCallForOrder(tx, organizationId, input.portCallId);
  await holdVendorForOrder(tx, organizationId, vendorId);
  await takeFromLimit(ctx, 'serviceOrdersPerMonth');
  const moment = await momentOf(tx, organizationId, clock);
  const at = moment.now;
  const deadline = promisedDeadline(moment, at, slaMinutes);
  const year = Number(businessDay(at, timezone).slice(0, 4));
  await insertServiceOrder(tx, key, { ...input, vendorId, notes, deadline, year }, at);
  const result = await readServiceOrder(tx, key, moment);
  const { reference, dueAt } = result;
  return {
    result,
    audit: {
      targets: targetsOf(result),
      after: { reference, ...input, vendorId, slaMinutes, dueAt, notes },
    },
    event: event('service_order.created', organizationId, serviceOrderRefs(result)),
  };
}
