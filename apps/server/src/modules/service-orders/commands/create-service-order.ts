import { createServiceOrderInput } from '@porttask/contracts';
import { workspaceWrite } from '#kernel/access';
import { businessDay } from '#kernel/business-day';
import { command } from '#kernel/command';
import { event } from '#kernel/event';
import { workplaceOf } from '#kernel/signed-in-user';
import { takeFromLimit } from '#modules/gate';
import { admitVendor, holdPortCallForOrder, holdVendorForOrder } from '../held-for-order.ts';
import { serviceOrderRefs, targetsOf } from '../service-order-refs.ts';
import { promisedDeadline } from '../service-order-rules.ts';
import { insertServiceOrder } from '../service-order-store.ts';
import { momentOf, readServiceOrder } from '../service-order-view.ts';

export const createServiceOrder = command({
  name: 'service_order.create',
  access: workspaceWrite({ features: ['serviceOrders'], takes: 'serviceOrdersPerMonth' }),
  input: createServiceOrderInput,
  prepare: admitVendor,
  async run(ctx, { vendorId = null, slaMinutes = null, notes = null, ...input }) {
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
      audit: [
        {
          targets: targetsOf(result),
          after: { reference, ...input, vendorId, slaMinutes, dueAt, notes },
        },
      ],
      events: [event('service_order.created', organizationId, serviceOrderRefs(result))],
    };
  },
});
