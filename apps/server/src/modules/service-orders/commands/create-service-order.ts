import { createServiceOrderInput } from '@porttask/contracts';
import { workspaceWrite } from '#kernel/access';
import { command } from '#kernel/command';
import { admitVendor } from '../held-for-order.ts';
import { placeServiceOrder } from '../place-service-order.ts';

export const createServiceOrder = command({
  name: 'service_order.create',
  access: workspaceWrite({ features: ['serviceOrders'], takes: 'serviceOrdersPerMonth' }),
  input: createServiceOrderInput,
  prepare: admitVendor,
  async run(ctx, input) {
    const { result, audit, event } = await placeServiceOrder(ctx, input);
    return { result, audit: [audit], events: [event] };
  },
});
