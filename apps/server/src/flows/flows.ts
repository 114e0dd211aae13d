import type { Module } from '#kernel/module';
import { acceptInvitation } from './accept-invitation.ts';
import { awardRfq } from './award-rfq.ts';
import { createOrganization } from './create-organization.ts';
import { jobs } from './purge/jobs.ts';
import { beginOrganizationPurge, purgeOrganization } from './purge/purge-organization.ts';
import { routes } from './routes.ts';
import { searchEverything } from './search-everything.ts';

/** Commands that are one transaction across several modules. */
export const flows: Module = {
  name: 'flows',
  commands: [acceptInvitation, awardRfq, beginOrganizationPurge, createOrganization, purgeOrganization],
  queries: [searchEverything],
  endpoints: routes,
  jobs,
};
