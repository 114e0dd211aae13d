import type { Module } from '#kernel/module';
import { archiveVendor, restoreVendor } from './commands/archive-vendor.ts';
import { createVendor } from './commands/create-vendor.ts';
import { updateVendor } from './commands/update-vendor.ts';
import { organizationData } from './organization-data.ts';
import { getVendorPerformance } from './queries/get-vendor-performance.ts';
import { getVendor, listVendors } from './queries/list-vendors.ts';
import { routes } from './routes.ts';

export { holdVendor, vendorTarget } from './vendor-store.ts';

export const vendorsModule: Module = {
  name: 'vendors',
  commands: [archiveVendor, createVendor, restoreVendor, updateVendor],
  queries: [getVendor, getVendorPerformance, listVendors],
  endpoints: routes,
  organizationData,
};
