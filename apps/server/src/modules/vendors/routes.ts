import { listOf, vendor, vendorPerformance } from '@porttask/contracts';
import type { Endpoint } from '#kernel/endpoint';
import { change, read } from '#kernel/endpoint';
import { entityTag } from '#kernel/entity-version';
import { archiveVendor, restoreVendor } from './commands/archive-vendor.ts';
import { createVendor } from './commands/create-vendor.ts';
import { updateVendor } from './commands/update-vendor.ts';
import { getVendorPerformance } from './queries/get-vendor-performance.ts';
import { getVendor, listVendors } from './queries/list-vendors.ts';

const tag = 'Vendors';
const one = { tag, response: vendor, etag: entityTag };

export const routes: readonly Endpoint[] = [
  read('/v1/vendors', listVendors, {
    tag,
    summary: 'Vendors',
    description:
      'Searched by name, email address and phone number, without regard to case and accents. `service` takes several: a vendor has one of them.',
    response: listOf(vendor),
    paged: true,
  }),
  change('POST', '/v1/vendors', createVendor, { ...one, summary: 'Add a vendor', status: 201 }),
  read('/v1/vendors/{id}', getVendor, { ...one, summary: 'One vendor' }),
  read('/v1/vendors/{id}/performance', getVendorPerformance, {
    tag,
    summary: 'How a vendor did',
    description:
      'Of the orders created in the last 90 days, or of all: how many were completed and in time, how long they took by the clock, and how many deadlines passed before the order was completed or cancelled.',
    response: vendorPerformance,
  }),
  change('PATCH', '/v1/vendors/{id}', updateVendor, {
    ...one,
    summary: 'Change a vendor',
    description: 'With `If-Match`, only if nobody changed it meanwhile.',
  }),
  change('POST', '/v1/vendors/{id}/archive', archiveVendor, {
    ...one,
    summary: 'Archive a vendor',
    description: 'Its past stays, open orders too. It gets no new orders.',
  }),
  change('POST', '/v1/vendors/{id}/restore', restoreVendor, {
    ...one,
    summary: 'Restore an archived vendor',
  }),
];
