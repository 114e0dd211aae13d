import { listOf, serviceOrder } from '@porttask/contracts';
import type { Endpoint } from '#kernel/endpoint';
import { change, read } from '#kernel/endpoint';
import { entityTag } from '#kernel/entity-version';
import { createServiceOrder } from './commands/create-service-order.ts';
import {
  acceptServiceOrder,
  cancelServiceOrder,
  completeServiceOrder,
} from './commands/move-service-order.ts';
import { updateServiceOrder } from './commands/update-service-order.ts';
import { getServiceOrder, listServiceOrders } from './queries/list-service-orders.ts';

const tag = 'Service orders';
const one = { tag, response: serviceOrder, etag: entityTag };

const sla =
  '`slaMinutes` are minutes in which the organization is open, from the creation of the order to its completion. `dueAt` follows from the business hours that hold when they are given, and does not move when those change.';

export const routes: readonly Endpoint[] = [
  read('/v1/service-orders', listServiceOrders, {
    tag,
    summary: 'Service orders',
    description:
      'Searched by reference, vessel, vendor, code, name and country of the port, without regard to case and accents. Sorted by `dueAt` those without a deadline come last.',
    response: listOf(serviceOrder),
    paged: true,
  }),
  change('POST', '/v1/service-orders', createServiceOrder, {
    ...one,
    summary: 'Order a service for a port call',
    description: `${sla} \`vendorId\` may be left out, e.g. for what the agency does itself; naming one needs the feature \`vendors\`.`,
    status: 201,
  }),
  read('/v1/service-orders/{id}', getServiceOrder, {
    ...one,
    summary: 'One service order',
    description:
      '`sla.state` is `running`, `at_risk` for the last quarter (at least 30 minutes, at most half) and `breached` after `dueAt` while the order is open; `met` or `breached` when it is completed; `none` without a deadline, or when it was cancelled in time.',
  }),
  change('PATCH', '/v1/service-orders/{id}', updateServiceOrder, {
    ...one,
    summary: 'Change a service order',
    description: `With \`If-Match\`, only if nobody changed it meanwhile. Vendor and service are settled when the order is accepted, all but the notes when it is completed or cancelled. ${sla} Other \`slaMinutes\` set a new deadline, from the creation on.`,
  }),
  change('POST', '/v1/service-orders/{id}/accept', acceptServiceOrder, {
    ...one,
    summary: 'Record that the vendor accepted the order',
    description: 'From PENDING. An order without a vendor is accepted by the agency itself.',
  }),
  change('POST', '/v1/service-orders/{id}/complete', completeServiceOrder, {
    ...one,
    summary: 'Record that the service was done',
    description: 'From ACCEPTED. Decides whether the deadline was met.',
  }),
  change('POST', '/v1/service-orders/{id}/cancel', cancelServiceOrder, {
    ...one,
    summary: 'Cancel a service order',
    description: 'From PENDING and ACCEPTED.',
  }),
];
