import { listOf, vessel } from '@porttask/contracts';
import type { Endpoint } from '#kernel/endpoint';
import { change, read } from '#kernel/endpoint';
import { entityTag } from '#kernel/entity-version';
import { archiveVessel, restoreVessel } from './commands/archive-vessel.ts';
import { createVessel } from './commands/create-vessel.ts';
import { updateVessel } from './commands/update-vessel.ts';
import { getVessel, listVessels } from './queries/list-vessels.ts';

const tag = 'Vessels';
const one = { tag, response: vessel, etag: entityTag };

export const routes: readonly Endpoint[] = [
  read('/v1/vessels', listVessels, {
    tag,
    summary: 'Vessels',
    description: 'Searched by name, IMO number, MMSI and call sign, without regard to case and accents.',
    response: listOf(vessel),
    paged: true,
  }),
  change('POST', '/v1/vessels', createVessel, { ...one, summary: 'Add a vessel', status: 201 }),
  read('/v1/vessels/{id}', getVessel, { ...one, summary: 'One vessel' }),
  change('PATCH', '/v1/vessels/{id}', updateVessel, {
    ...one,
    summary: 'Change a vessel',
    description: 'With `If-Match`, only if nobody changed it meanwhile.',
  }),
  change('POST', '/v1/vessels/{id}/archive', archiveVessel, {
    ...one,
    summary: 'Archive a vessel',
    description: 'Its past stays. It takes nothing of the limit of vessels and gets no new port calls.',
  }),
  change('POST', '/v1/vessels/{id}/restore', restoreVessel, {
    ...one,
    summary: 'Restore an archived vessel',
  }),
];
