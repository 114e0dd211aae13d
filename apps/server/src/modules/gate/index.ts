import type { Module } from '#kernel/module';
import { organizationData } from './organization-data.ts';
import { explainAccess, listMemberActions } from './queries/explain-access.ts';
import { getOwnUsage } from './queries/get-own-usage.ts';
import { routes } from './routes.ts';

export { createGate } from './create-gate.ts';
export { assertLeft, giveBackToLimit, takeFromLimit } from './take-from-limit.ts';

export const gateModule: Module = {
  name: 'gate',
  commands: [],
  queries: [explainAccess, getOwnUsage, listMemberActions],
  endpoints: routes,
  organizationData,
};
