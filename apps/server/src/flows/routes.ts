import { acceptedInvitation, createdOrganization, rfqWithQuotes, searchResults } from '@porttask/contracts';
import type { Endpoint } from '#kernel/endpoint';
import { change, read } from '#kernel/endpoint';
import { acceptInvitation } from './accept-invitation.ts';
import { awardRfq } from './award-rfq.ts';
import { createOrganization } from './create-organization.ts';
import { searchEverything } from './search-everything.ts';

export const routes: readonly Endpoint[] = [
  change('POST', '/v1/admin/organizations', createOrganization, {
    tag: 'Organizations',
    summary: 'Create an organization',
    description:
      'With its defaults and the invitation of its first admin, in one transaction. The domain counts as verified by the Super Admin.',
    status: 201,
    response: createdOrganization,
  }),
  read('/v1/admin/search', searchEverything, {
    tag: 'Overview',
    summary: 'Search everything',
    description: 'The first six of each kind that a text finds: by words and their beginnings, or by id.',
    response: searchResults,
  }),
  change('POST', '/v1/auth/invitations/{token}', acceptInvitation, {
    tag: 'Authentication',
    summary: 'Accept an invitation',
    description:
      'A new account gives name and password. Somebody who has an account signs in first and sends an empty body.',
    response: acceptedInvitation,
  }),
  change('POST', '/v1/rfqs/{id}/award', awardRfq, {
    tag: 'Requests for quotes',
    summary: 'Award a quote',
    description:
      'Takes one quote and declines the others, for good. With a port call the service is ordered from the vendor in the same transaction, for the time the vendor named or else the time it is needed by, where the features `serviceOrders` and `vendors` are open; `order` says whether it has to be, or must not.',
    response: rfqWithQuotes,
    etag: ({ version }) => `"${version}"`,
  }),
];
