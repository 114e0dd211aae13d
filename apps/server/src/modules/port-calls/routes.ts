import { listOf, port, portCall } from '@porttask/contracts';
import type { Endpoint } from '#kernel/endpoint';
import { change, read } from '#kernel/endpoint';
import { entityTag } from '#kernel/entity-version';
import { changePortCallStatus } from './commands/change-port-call-status.ts';
import { createPortCall } from './commands/create-port-call.ts';
import { updatePortCall } from './commands/update-port-call.ts';
import { getPortCall, listPortCalls } from './queries/list-port-calls.ts';
import { listPorts } from './queries/list-ports.ts';

const tag = 'Port calls';
const one = { tag, response: portCall, etag: entityTag };

export const routes: readonly Endpoint[] = [
  read('/v1/ports', listPorts, {
    tag,
    summary: 'Ports',
    description:
      'The ports that can be called at, with their time zones. Searched by UN/LOCODE, name and country, without regard to case and accents; those that begin with the text come first.',
    response: listOf(port),
    paged: true,
  }),
  read('/v1/port-calls', listPortCalls, {
    tag,
    summary: 'Port calls',
    description:
      'Searched by reference, terminal, name and IMO number of the vessel, code, name and country of the port, without regard to case and accents.',
    response: listOf(portCall),
    paged: true,
  }),
  change('POST', '/v1/port-calls', createPortCall, { ...one, summary: 'Plan a port call', status: 201 }),
  read('/v1/port-calls/{id}', getPortCall, { ...one, summary: 'One port call' }),
  change('PATCH', '/v1/port-calls/{id}', updatePortCall, {
    ...one,
    summary: 'Change a port call',
    description:
      'With `If-Match`, only if nobody changed it meanwhile. What happened stays: after the arrival vessel, port and ETA, after the departure all but notes and recorded times, of a cancelled one all but the notes. `ata`, `atb` and `atd` correct what was recorded.',
  }),
  change('POST', '/v1/port-calls/{id}/status', changePortCallStatus, {
    ...one,
    summary: 'Record arrival, berthing, departure or cancellation',
    description:
      'From SCHEDULED to ARRIVED or CANCELLED, from ARRIVED to BERTHED, DEPARTED or CANCELLED, from BERTHED to DEPARTED. `at` is when it happened: not in the future, and not before what happened last. `reason` is for a cancellation alone.',
  }),
];
