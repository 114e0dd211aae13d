import { impact, listOf, organization, ownOrganization } from '@porttask/contracts';
import type { Endpoint } from '#kernel/endpoint';
import { change, read } from '#kernel/endpoint';
import { entityTag } from '#kernel/entity-version';
import { deactivateOrganization } from './commands/deactivate-organization.ts';
import { reinstateOrganization } from './commands/reinstate-organization.ts';
import { restoreOrganization } from './commands/restore-organization.ts';
import { suspendOrganization } from './commands/suspend-organization.ts';
import { updateOrganization } from './commands/update-organization.ts';
import { updateOwnOrganization } from './commands/update-own-organization.ts';
import { domainRoutes } from './domain-routes.ts';
import { getImpact } from './queries/get-impact.ts';
import { getOrganization } from './queries/get-organization.ts';
import { getOwnOrganization } from './queries/get-own-organization.ts';
import { listOrganizations } from './queries/list-organizations.ts';

const tag = 'Organizations';

export const routes: readonly Endpoint[] = [
  read('/v1/organization', getOwnOrganization, {
    tag: 'My organization',
    summary: 'The organization I work in',
    response: ownOrganization,
    etag: entityTag,
  }),
  change('PATCH', '/v1/organization', updateOwnOrganization, {
    tag: 'My organization',
    summary: 'Change my organization',
    description:
      'For its admins, by the rules of `PATCH /v1/admin/organizations/{id}`. `branding` needs custom branding. Slug, domains and currency are the platform’s. With `If-Match`, only if nobody changed it meanwhile.',
    response: ownOrganization,
    etag: entityTag,
  }),
  read('/v1/admin/organizations', listOrganizations, {
    tag,
    summary: 'Organizations',
    description:
      'Searched by the beginning of any word of name, slug and domain, or by id, without regard to case and accents. Without `sort` the best match comes first: the name or slug, whole words, beginnings. Only when nothing matches are misspelled words replaced, and `pagination.corrected` says by what.',
    response: listOf(organization),
    paged: true,
  }),
  read('/v1/admin/organizations/{id}', getOrganization, {
    tag,
    summary: 'One organization',
    response: organization,
    etag: entityTag,
  }),
  change('PATCH', '/v1/admin/organizations/{id}', updateOrganization, {
    tag,
    summary: 'Change an organization',
    description:
      'With `If-Match`, only if nobody changed it meanwhile. A new domain counts as verified by the Super Admin and becomes the primary one. A colour on which no text can be read is refused with its contrast and the nearest tone that passes. `businessHours` are replaced as a whole: a weekday left out is closed, an interval that does not end later than it begins ends on the next day, an exception takes the place of what begins on its date. Hours in the zone of the organization move with it; hours with a `timezone` of their own keep it.',
    response: organization,
    etag: entityTag,
  }),
  read('/v1/admin/organizations/{id}/impact', getImpact, {
    tag,
    summary: 'What suspending or deactivating would stop',
    description: 'For `deactivate` also what a purge would do, and when.',
    response: impact,
  }),
  change('POST', '/v1/admin/organizations/{id}/suspend', suspendOrganization, {
    tag,
    summary: 'Suspend an organization',
    description: 'From the next request on nobody of it gets in. All data stays.',
    response: organization,
    etag: entityTag,
  }),
  change('POST', '/v1/admin/organizations/{id}/reinstate', reinstateOrganization, {
    tag,
    summary: 'Reinstate a suspended organization',
    description: 'Its people may sign in again; sessions from before stay dead.',
    response: organization,
    etag: entityTag,
  }),
  ...domainRoutes,
  change('POST', '/v1/admin/organizations/{id}/deactivate', deactivateOrganization, {
    tag,
    summary: 'Deactivate an organization',
    description:
      'Nobody of it gets in any more. Its data is purged at `purgeAt`, unless it is restored before. `confirm` repeats the slug. Needs a fresh proof of identity.',
    response: organization,
    etag: entityTag,
  }),
  change('POST', '/v1/admin/organizations/{id}/restore', restoreOrganization, {
    tag,
    summary: 'Restore a deactivated organization',
    description: 'It is active again, or suspended when it was before; sessions from before stay dead.',
    response: organization,
    etag: entityTag,
  }),
];
