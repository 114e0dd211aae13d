import type { Module } from '#kernel/module';
import { createServiceOrder } from './commands/create-service-order.ts';
import {
  acceptServiceOrder,
  cancelServiceOrder,
  completeServiceOrder,
} from './commands/move-service-order.ts';
import { updateServiceOrder } from './commands/update-service-order.ts';
import { warnOfBreach } from './commands/warn-of-breach.ts';
import { jobs } from './jobs.ts';
import { organizationData } from './organization-data.ts';
import { getServiceOrder, listServiceOrders } from './queries/list-service-orders.ts';
import { routes } from './routes.ts';

export { placeServiceOrder } from './place-service-order.ts';
export { standsAs } from './sla-condition.ts';

export const serviceOrdersModule: Module = {
  name: 'service-orders',
  commands: [
    acceptServiceOrder,
    cancelServiceOrder,
    completeServiceOrder,
    createServiceOrder,
    updateServiceOrder,
    warnOfBreach,
  ],
  queries: [getServiceOrder, listServiceOrders],
  endpoints: routes,
  jobs,
  organizationData,
};
