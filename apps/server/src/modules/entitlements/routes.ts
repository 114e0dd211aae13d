import { catalogue, entitlement, flagOverride, listOf } from '@porttask/contracts';
import { z } from 'zod';
import type { Endpoint } from '#kernel/endpoint';
import { change, read } from '#kernel/endpoint';
import { removeEntitlementOverride } from './commands/remove-entitlement-override.ts';
import { removeFlagOverride } from './commands/remove-flag-override.ts';
import { setEntitlementOverride } from './commands/set-entitlement-override.ts';
import { setFlagOverride } from './commands/set-flag-override.ts';
import { getCatalogue } from './queries/get-catalogue.ts';
import { listEntitlements } from './queries/list-entitlements.ts';
import { listFlagOverrides } from './queries/list-flag-overrides.ts';

const tag = 'Features and limits';
const organization = '/v1/admin/organizations/{id}';

export const routes: readonly Endpoint[] = [
  read('/v1/admin/features', getCatalogue, {
    tag,
    summary: 'Catalogue of features and limits',
    description:
      'What plans, licenses and overrides may open or bound, with what holds when none of them says anything.',
    response: catalogue,
  }),
  read(`${organization}/entitlements`, listEntitlements, {
    tag,
    summary: 'Features and limits of an organization',
    description:
      'Each with the value that holds today, which source won (override > the license’s own terms > plan > default), why, and all candidates.',
    response: z.array(entitlement),
  }),
  change('PUT', `${organization}/entitlements/{key}`, setEntitlementOverride, {
    tag,
    summary: 'Override a feature or limit',
    description:
      'Whatever license and plan say. `null` is unlimited. `expiresOn` is the last day it holds, in the zone of the organization.',
    response: entitlement,
  }),
  change('DELETE', `${organization}/entitlements/{key}`, removeEntitlementOverride, {
    tag,
    summary: 'Remove the override of a feature or limit',
    description: 'License, plan or default hold again: the answer says which.',
    response: entitlement,
  }),
  read(`${organization}/feature-flags`, listFlagOverrides, {
    tag,
    summary: 'Flag overrides of an organization',
    response: listOf(flagOverride),
    paged: true,
  }),
  change('PUT', `${organization}/feature-flags/{key}`, setFlagOverride, {
    tag,
    summary: 'Override a feature flag for an organization',
    description:
      'Whatever the rules of the flag say. The key stands percent-encoded in the address. `expiresOn` is the last day it holds, in the zone of the organization.',
    response: flagOverride,
  }),
  change('DELETE', `${organization}/feature-flags/{key}`, removeFlagOverride, {
    tag,
    summary: 'Remove the override of a feature flag',
    description: 'Answers with what was removed.',
    response: flagOverride,
  }),
];
