import type { ServiceOrder, ServiceOrderId } from '@porttask/contracts';
import { cancelServiceOrderInput, serviceOrderPath } from '@porttask/contracts';
import { workspaceWrite } from '#kernel/access';
import type { CommandContext, Done } from '#kernel/command';
import { command } from '#kernel/command';
import { event } from '#kernel/event';
import { workplaceOf } from '#kernel/signed-in-user';
import { assertPortCallStands } from '../held-for-order.ts';
import { serviceOrderRefs, targetsOf } from '../service-order-refs.ts';
import { assertMove } from '../service-order-rules.ts';
import { lockServiceOrder, updateServiceOrder } from '../service-order-store.ts';
import { momentOf, readServiceOrder } from '../service-order-view.ts';

/** Which time a move records. */
const timeOf = { ACCEPTED: 'acceptedAt', COMPLETED: 'completedAt', CANCELLED: 'cancelledAt' } as const;

async function moveTo(
  { tx, clock, actor, origin }: CommandContext,
  id: ServiceOrderId,
  status: keyof typeof timeOf,
  reason?: string,
): Promise<Done<ServiceOrder>> {
  const { id: organizationId } = workplaceOf(actor);
  const key = { organizationId, id };
  const moment = await momentOf(tx, organizationId, clock);
  const before = await lockServiceOrder(tx, key, moment, origin.ifMatch);
  assertMove(before.status, status);
  if (status === 'ACCEPTED') await assertPortCallStands(tx, organizationId, before.portCallId);
  const moved = { status, [timeOf[status]]: moment.now.toISOString() };
  const why = reason === undefined ? {} : { cancellationReason: reason };
  await updateServiceOrder(tx, key, { ...moved, ...why }, moment.now);
  const result = await readServiceOrder(tx, key, moment);
  const { state } = result.sla;
  return {
    result,
    audit: [
      {
        targets: targetsOf(result),
        before: { status: before.status },
        after: { status, ...(status === 'COMPLETED' ? { sla: state } : {}) },
        ...(reason === undefined ? {} : { reason }),
      },
    ],
    events:
      status === 'COMPLETED'
        ? [
            event('service_order.completed', organizationId, {
              ...serviceOrderRefs(result),
              completedAt: moved.completedAt ?? '',
              sla: state,
            }),
          ]
        : [],
  };
}

/** Records that the vendor took the order, or that the agency does it itself. */
export const acceptServiceOrder = command({
  name: 'service_order.accept',
  access: workspaceWrite({ features: ['serviceOrders'] }),
  input: serviceOrderPath,
  run: (ctx, { id }) => moveTo(ctx, id, 'ACCEPTED'),
});

/** Records that the service was done. */
export const completeServiceOrder = command({
  name: 'service_order.complete',
  access: workspaceWrite({ features: ['serviceOrders'] }),
  input: serviceOrderPath,
  run: (ctx, { id }) => moveTo(ctx, id, 'COMPLETED'),
});

/** Records that the service is not wanted any more. */
export const cancelServiceOrder = command({
  name: 'service_order.cancel',
  access: workspaceWrite({ features: ['serviceOrders'] }),
  input: cancelServiceOrderInput,
  run: (ctx, { id, reason }) => moveTo(ctx, id, 'CANCELLED', reason),
});
