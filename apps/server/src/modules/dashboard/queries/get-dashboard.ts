import type { Dashboard, LimitKey } from '@porttask/contracts';
import { limitKeys } from '@porttask/contracts/features';
import { z } from 'zod';
import { workspaceRead } from '#kernel/access';
import type { EffectiveSet } from '#kernel/gate';
import { query } from '#kernel/query';
import { workplaceOf } from '#kernel/signed-in-user';
import { readPortCalls } from '../parts/port-calls.ts';
import { readRfqs } from '../parts/rfqs.ts';
import { readServiceOrders } from '../parts/service-orders.ts';
import { readSteps } from '../parts/steps.ts';

/** From so much of a limit on people should know. */
const nearTheEnd = 0.8;

function nearlyUsed(limits: EffectiveSet['limits']): Dashboard['limits'] {
  const near = (key: LimitKey) => {
    const { limit, used } = limits[key];
    return limit !== null && limit > 0 && used >= limit * nearTheEnd ? [{ key, limit, used }] : [];
  };
  return limitKeys.flatMap(near);
}

/** How things stand in an organization now, of what is open to it. */
export const getDashboard = query({
  name: 'dashboard.get',
  access: workspaceRead(),
  input: z.strictObject({}),
  async run({ db, actor, clock, ports }): Promise<Dashboard> {
    const organization = workplaceOf(actor);
    const { features, closed, limits } = await ports.gate.effectiveSet(organization);
    const place = { db, organizationId: organization.id, now: clock.now() };
    const told = (['portCalls', 'serviceOrders', 'rfqs'] as const).flatMap((key) => {
      const why = closed[key];
      return why ? [[key, why] as const] : [];
    });
    return {
      at: place.now.toISOString(),
      portCalls: features.portCalls ? await readPortCalls(place) : null,
      serviceOrders: features.serviceOrders ? await readServiceOrders(place) : null,
      rfqs: features.rfqs ? await readRfqs(place) : null,
      closed: Object.fromEntries(told),
      limits: nearlyUsed(limits),
      steps: { ...(await readSteps(place)), colleagues: limits.users.used > 1 },
    };
  },
});
