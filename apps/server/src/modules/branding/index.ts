import type { Module } from '#kernel/module';
import { removeLogo, removeOwnLogo } from './commands/remove-logo.ts';
import { setLogo, setOwnLogo } from './commands/set-logo.ts';
import { organizationData } from './organization-data.ts';
import { getLogo } from './queries/get-logo.ts';
import { getSignInBranding } from './queries/get-sign-in-branding.ts';
import { routes } from './routes.ts';

export const brandingModule: Module = {
  name: 'branding',
  commands: [removeLogo, removeOwnLogo, setLogo, setOwnLogo],
  queries: [getLogo, getSignInBranding],
  endpoints: routes,
  organizationData,
};
