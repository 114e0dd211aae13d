import type { Module } from '#kernel/module';
import { changePortCallStatus } from './commands/change-port-call-status.ts';
import { createPortCall } from './commands/create-port-call.ts';
import { updatePortCall } from './commands/update-port-call.ts';
import { organizationData } from './organization-data.ts';
import { getPortCall, listPortCalls } from './queries/list-port-calls.ts';
import { listPorts } from './queries/list-ports.ts';
import { routes } from './routes.ts';

export { holdPortCall, portCallTarget } from './port-call-store.ts';

export const portCallsModule: Module = {
  name: 'port-calls',
  commands: [changePortCallStatus, createPortCall, updatePortCall],
  queries: [getPortCall, listPortCalls, listPorts],
  endpoints: routes,
  organizationData,
};
