import { acceptedInvitation, createdOrganization } from '@porttask/contracts';
import type { Endpoint } from '#kernel/endpoint';
import { change } from '#kernel/endpoint';
import { acceptInvitation } from './accept-invitation.ts';
import { createOrganization } from './create-organization.ts';

export const routes: readonly Endpoint[] = [
  change('POST', '/v1/admin/organizations', createOrganization, {
    tag: 'Organizations',
    summary: 'Create an organization',
    description:
      'With its defaults and the invitation of its first admin, in one transaction. The domain counts as verified by the Super Admin.',
    status: 201,
    response: createdOrganization,
  }),
  change('POST', '/v1/auth/invitations/{token}', acceptInvitation, {
    tag: 'Authentication',
    summary: 'Accept an invitation',
    description:
      'A new account gives name and password. Somebody who has an account signs in first and sends an empty body.',
    response: acceptedInvitation,
  }),
];
