import type { AnyCommand, AnyQuery } from '#kernel/endpoint';
import { addDomain } from './commands/add-domain.ts';
import { deactivateOrganization } from './commands/deactivate-organization.ts';
import { reinstateOrganization } from './commands/reinstate-organization.ts';
import { removeDomain } from './commands/remove-domain.ts';
import { restoreOrganization } from './commands/restore-organization.ts';
import { setPrimary } from './commands/set-primary-domain.ts';
import { suspendOrganization } from './commands/suspend-organization.ts';
import { updateOrganization } from './commands/update-organization.ts';
import { updateOwnOrganization } from './commands/update-own-organization.ts';
import { verifyDomain } from './commands/verify-domain.ts';
import { getImpact } from './queries/get-impact.ts';
import { getOrganization } from './queries/get-organization.ts';
import { getOwnOrganization } from './queries/get-own-organization.ts';
import { listDomains } from './queries/list-domains.ts';
import { listOrganizations } from './queries/list-organizations.ts';

export const commands: readonly AnyCommand[] = [
  addDomain,
  deactivateOrganization,
  reinstateOrganization,
  removeDomain,
  restoreOrganization,
  setPrimary,
  suspendOrganization,
  updateOrganization,
  updateOwnOrganization,
  verifyDomain,
];

export const queries: readonly AnyQuery[] = [
  getImpact,
  getOrganization,
  getOwnOrganization,
  listDomains,
  listOrganizations,
];
