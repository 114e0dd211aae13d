import type { Module } from '#kernel/module';
import { acceptInvitation } from './accept-invitation.ts';
import { createOrganization } from './create-organization.ts';
import { routes } from './routes.ts';

/** Commands that are one transaction across several modules. */
export const flows: Module = {
  name: 'flows',
  commands: [acceptInvitation, createOrganization],
  queries: [],
  endpoints: routes,
};
