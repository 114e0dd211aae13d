import { organizationDomain } from '@porttask/contracts';
import { z } from 'zod';
import type { Endpoint } from '#kernel/endpoint';
import { change, read } from '#kernel/endpoint';
import { addDomain } from './commands/add-domain.ts';
import { removeDomain } from './commands/remove-domain.ts';
import { setPrimary } from './commands/set-primary-domain.ts';
import { verifyDomain } from './commands/verify-domain.ts';
import { listDomains } from './queries/list-domains.ts';

const tag = 'Organizations';
const path = '/v1/admin/organizations/{id}/domains';

export const domainRoutes: readonly Endpoint[] = [
  read(path, listDomains, {
    tag,
    summary: 'Domains of an organization',
    response: z.array(organizationDomain),
  }),
  change('POST', path, addDomain, {
    tag,
    summary: 'Claim a domain for an organization',
    description:
      'It is pending until it is verified. Several organizations may claim one domain; whoever verifies it first has it.',
    status: 201,
    response: organizationDomain,
  }),
  change('POST', `${path}/{domainId}/verify`, verifyDomain, {
    tag,
    summary: 'Verify a domain',
    description:
      'Looks for the TXT record of the answer to the claim. With a `reason` the Super Admin vouches for it instead.',
    response: organizationDomain,
  }),
  change('POST', `${path}/{domainId}/primary`, setPrimary, {
    tag,
    summary: 'Make a verified domain the primary one',
    response: organizationDomain,
  }),
  change('DELETE', `${path}/{domainId}`, removeDomain, {
    tag,
    summary: 'Give a domain up',
    description: 'The primary domain stays until another verified one takes its place.',
    response: z.object({ id: z.string() }).meta({ id: 'RemovedDomain' }),
  }),
];
