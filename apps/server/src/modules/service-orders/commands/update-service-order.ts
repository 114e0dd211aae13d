import { updateServiceOrderInput } from '@porttask/contracts';
import { workspaceWrite } from '#kernel/access';
import { changedFields } from '#kernel/changed-fields';
import { command, unchanged } from '#kernel/command';
import { workplaceOf } from '#kernel/signed-in-user';
import { admitVendor, holdVendorForOrder } from '../held-for-order.ts';
import { targetsOf } from '../service-order-refs.ts';
import type { ChangeableField } from '../service-order-rules.ts';
import { assertChangeable, promisedDeadline } from '../service-order-rules.ts';
import type { ServiceOrderFacts } from '../service-order-store.ts';
import { lockServiceOrder, updateServiceOrder as writeServiceOrder } from '../service-order-store.ts';
import { momentOf, readServiceOrder } from '../service-order-view.ts';

export const updateServiceOrder = command({
  name: 'service_order.update',
  access: workspaceWrite({ features: ['serviceOrders'] }),
  input: updateServiceOrderInput,
  prepare: admitVendor,
  async run({ tx, clock, actor, origin }, { id, ...wanted }) {
    const { id: organizationId } = workplaceOf(actor);
    const key = { organizationId, id };
    const moment = await momentOf(tx, organizationId, clock);
    const before = await lockServiceOrder(tx, key, moment, origin.ifMatch);
    const change = changedFields<ServiceOrderFacts>(before, wanted);
    if (!change) return unchanged(before);
    const { slaMinutes, ...after } = change.after;
    assertChangeable(before.status, Object.keys(change.after) as ChangeableField[]);
    await holdVendorForOrder(tx, organizationId, after.vendorId ?? null);
    const deadline =
      slaMinutes === undefined
        ? {}
        : { deadline: promisedDeadline(moment, new Date(before.createdAt), slaMinutes) };
    await writeServiceOrder(tx, key, { ...after, ...deadline }, moment.now);
    const result = await readServiceOrder(tx, key, moment);
    const due = (dueAt: string | null) => (slaMinutes === undefined ? {} : { dueAt });
    return {
      result,
      audit: [
        {
          targets: targetsOf(result),
          before: { ...change.before, ...due(before.dueAt) },
          after: { ...change.after, ...due(result.dueAt) },
        },
      ],
      events: [],
    };
  },
});
