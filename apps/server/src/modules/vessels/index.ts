import type { Module } from '#kernel/module';
import { archiveVessel, restoreVessel } from './commands/archive-vessel.ts';
import { createVessel } from './commands/create-vessel.ts';
import { updateVessel } from './commands/update-vessel.ts';
import { organizationData } from './organization-data.ts';
import { getVessel, listVessels } from './queries/list-vessels.ts';
import { routes } from './routes.ts';

export { holdVessel, vesselTarget } from './vessel-store.ts';

export const vesselsModule: Module = {
  name: 'vessels',
  commands: [archiveVessel, createVessel, restoreVessel, updateVessel],
  queries: [getVessel, listVessels],
  endpoints: routes,
  organizationData,
};
