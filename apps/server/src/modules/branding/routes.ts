import { logoLimitBytes, logoTypes, organization, signInBranding } from '@porttask/contracts';
import type { Endpoint } from '#kernel/endpoint';
import { change, read, readFile } from '#kernel/endpoint';
import { removeLogo } from './commands/remove-logo.ts';
import { setLogo } from './commands/set-logo.ts';
import { getLogo } from './queries/get-logo.ts';
import { getSignInBranding } from './queries/get-sign-in-branding.ts';

const tag = 'Organizations';
const etag = ({ version }: { version: number }) => `"${version}"`;

export const routes: readonly Endpoint[] = [
  change('PUT', '/v1/admin/organizations/{id}/logo', setLogo, {
    tag,
    summary: 'Give an organization a logo',
    description:
      'PNG, JPEG or WebP of at most 1 MiB and 4096 × 4096 pixels. It is decoded and encoded anew, at most 512 pixels wide and high, without metadata.',
    upload: { as: 'image', types: logoTypes, limitBytes: logoLimitBytes },
    response: organization,
    etag,
  }),
  change('DELETE', '/v1/admin/organizations/{id}/logo', removeLogo, {
    tag,
    summary: 'Take the logo of an organization away',
    response: organization,
    etag,
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
