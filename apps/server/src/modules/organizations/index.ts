import type { Module } from '#kernel/module';
import { reinstateOrganization } from './commands/reinstate-organization.ts';
import { suspendOrganization } from './commands/suspend-organization.ts';
import { updateOrganization } from './commands/update-organization.ts';
import { organizationData } from './organization-data.ts';
import { getImpact } from './queries/get-impact.ts';
import { getOrganization } from './queries/get-organization.ts';
import { listOrganizations } from './queries/list-organizations.ts';
import { routes } from './routes.ts';

export { defaultBranding, defaultBusinessHours, defaultCurrency, defaultTimezone } from './defaults.ts';
export { normalizeDomain } from './domain-name.ts';
export {
  addMembership,
  insertOrganization,
  lockOrganization,
  noteOrganizationActivity,
  setPrimaryDomain,
  usedSlugs,
} from './organization-store.ts';
export { readOrganization } from './organization-view.ts';
export { isReservedSlug, slugCandidates, slugFromName } from './slug.ts';

export const organizationsModule: Module = {
  name: 'organizations',
  commands: [reinstateOrganization, suspendOrganization, updateOrganization],
  queries: [getImpact, getOrganization, listOrganizations],
  endpoints: routes,
  organizationData,
};
