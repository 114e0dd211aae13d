import type { Module } from '#kernel/module';
import { commands, queries } from './actions.ts';
import { organizationData } from './organization-data.ts';
import { routes } from './routes.ts';

export type { WholeMembership, WholeOrganization } from './bulk-store.ts';
export { insertMemberships, insertOrganizations } from './bulk-store.ts';
export { defaultBusinessHours, defaultCurrency, defaultTimezone } from './defaults.ts';
export { normalizeDomain } from './domain-name.ts';
export { setPrimaryDomain } from './domain-store.ts';
export * from './last-admin.ts';
export { notActive } from './lifecycle.ts';
export type { MembershipRow } from './membership-store.ts';
export {
  addMembership,
  deleteMembership,
  lockMemberships,
  membershipsOf,
  writeMembership,
} from './membership-store.ts';
export type { OrganizationRow } from './organization-store.ts';
export {
  insertOrganization,
  lockOrganization,
  noteOrganizationActivity,
  updateOrganizationRow,
  usedSlugs,
} from './organization-store.ts';
export { assertOrganization, readOrganization } from './organization-view.ts';
export * from './purge-store.ts';
export { listOrganizations } from './queries/list-organizations.ts';
export { isReservedSlug, slugCandidates, slugFromName } from './slug.ts';

export const organizationsModule: Module = {
  name: 'organizations',
  commands,
  queries,
  endpoints: routes,
  organizationData,
};
