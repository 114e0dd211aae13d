import type { Module } from '#kernel/module';
import { removeEntitlementOverride } from './commands/remove-entitlement-override.ts';
import { removeFlagOverride } from './commands/remove-flag-override.ts';
import { setEntitlementOverride } from './commands/set-entitlement-override.ts';
import { setFlagOverride } from './commands/set-flag-override.ts';
import { flagSource } from './flag-source.ts';
import { organizationData } from './organization-data.ts';
import { getCatalogue } from './queries/get-catalogue.ts';
import { listEntitlements } from './queries/list-entitlements.ts';
import { listFlagOverrides } from './queries/list-flag-overrides.ts';
import { routes } from './routes.ts';

export { readEffectiveValues } from './entitlement-view.ts';

export const entitlementsModule: Module = {
  name: 'entitlements',
  commands: [removeEntitlementOverride, removeFlagOverride, setEntitlementOverride, setFlagOverride],
  queries: [getCatalogue, listEntitlements, listFlagOverrides],
  endpoints: routes,
  organizationData,
  gateSource: flagSource,
};
