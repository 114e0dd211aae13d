import {
  logoLimitBytes,
  logoTypes,
  organization,
  ownOrganization,
  signInBranding,
} from '@porttask/contracts';
import type { Endpoint } from '#kernel/endpoint';
import { change, read, readFile } from '#kernel/endpoint';
import { entityTag } from '#kernel/entity-version';
import { removeLogo, removeOwnLogo } from './commands/remove-logo.ts';
import { setLogo, setOwnLogo } from './commands/set-logo.ts';
import { getLogo } from './queries/get-logo.ts';
import { getSignInBranding } from './queries/get-sign-in-branding.ts';

const tag = 'Organizations';

const aboutFiles =
  'PNG, JPEG or WebP of at most 1 MiB and 4096 × 4096 pixels. It is decoded and encoded anew, at most 512 pixels wide and high, without metadata.';
const upload = { as: 'image', types: logoTypes, limitBytes: logoLimitBytes };

export const routes: readonly Endpoint[] = [
  change('PUT', '/v1/admin/organizations/{id}/logo', setLogo, {
    tag,
    summary: 'Give an organization a logo',
    description: aboutFiles,
    upload,
    response: organization,
    etag: entityTag,
  }),
  change('DELETE', '/v1/admin/organizations/{id}/logo', removeLogo, {
    tag,
    summary: 'Take the logo of an organization away',
    response: organization,
    etag: entityTag,
  }),
  change('PUT', '/v1/organization/logo', setOwnLogo, {
    tag: 'My organization',
    summary: 'Give my organization a logo',
    description: `For its admins, with custom branding. ${aboutFiles}`,
    upload,
    response: ownOrganization,
    etag: entityTag,
  }),
  change('DELETE', '/v1/organization/logo', removeOwnLogo, {
    tag: 'My organization',
    summary: 'Take the logo of my organization away',
    response: ownOrganization,
    etag: entityTag,
  }),
  read('/v1/auth/branding/{slug}', getSignInBranding, {
    tag: 'Authentication',
    summary: 'How the sign-in page of an organization looks',
    description:
      'By its slug, or one it had before. A slug that is unknown answers like that of an organization that is not active.',
    response: signInBranding,
  }),
  readFile('/v1/logos/{id}', getLogo, {
    tag: 'Organizations',
    summary: 'A logo',
    description: 'May be kept for ever: another picture has another address.',
    types: ['image/png', 'image/jpeg'],
  }),
];
