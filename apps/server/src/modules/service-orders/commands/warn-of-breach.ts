import type { OrganizationId, UserId } from '@porttask/contracts';
import { idSchema } from '@porttask/contracts';
import { z } from 'zod';
import { systemOnly } from '#kernel/access';
import { command, unchanged } from '#kernel/command';
import type { Tx } from '#kernel/database';
import { event } from '#kernel/event';
import { notify } from '#modules/notifications';
import { breachNotice } from '../breach-notice.ts';
import { serviceOrderRefs, targetsOf } from '../service-order-refs.ts';
import { noteWarned } from '../service-order-store.ts';
import { momentOf, readServiceOrder } from '../service-order-view.ts';

export const breachWarning = z.strictObject({
  organizationId: idSchema('organization'),
  serviceOrderId: idSchema('serviceOrder'),
});

/** Whoever can do something about it. */
async function workers(tx: Tx, organizationId: OrganizationId): Promise<UserId[]> {
  const rows = await tx
    .selectFrom('memberships')
    .select('user_id')
    .where('organization_id', '=', organizationId)
    .where('role', 'in', ['admin', 'agent'])
    .execute();
  return rows.map((row) => row.user_id as UserId);
}

/** Warns of a deadline that is at risk, once: what else wanted to waits for the row and finds it done. */
export const warnOfBreach = command({
  name: 'service_order.warn_of_breach',
  access: systemOnly(),
  input: breachWarning,
  disclosure: 'full',
  async run(ctx, { organizationId, serviceOrderId: id }) {
    const { tx, clock } = ctx;
    const key = { organizationId, id };
    const moment = await momentOf(tx, organizationId, clock);
    if (!(await noteWarned(tx, key, moment.now))) return unchanged(null);
    const order = await readServiceOrder(tx, key, moment);
    const { state, dueAt, remainingBusinessMinutes } = order.sla;
    if (dueAt === null || remainingBusinessMinutes === null) return unchanged(null);
    const notice = breachNotice(order, dueAt, moment.hours.timezone);
    return {
      result: null,
      audit: [
        {
          organizationId,
          targets: targetsOf(order),
          after: { sla: state, dueAt, remainingBusinessMinutes },
        },
      ],
      events: [
        event('sla.breach_warning', organizationId, {
          ...serviceOrderRefs(order),
          dueAt,
          sla: state,
          remainingBusinessMinutes,
        }),
        ...(await notify(ctx, await workers(tx, organizationId), notice)),
      ],
    };
  },
});
