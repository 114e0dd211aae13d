import { settings } from '@porttask/contracts';
import type { Endpoint } from '#kernel/endpoint';
import { change, read } from '#kernel/endpoint';
import { updateSettings } from './commands/update-settings.ts';
import { getSettings } from './queries/get-settings.ts';

const tag = 'Settings';

export const routes: readonly Endpoint[] = [
  read('/v1/admin/settings', getSettings, { tag, summary: 'Settings of the platform', response: settings }),
  change('PATCH', '/v1/admin/settings', updateSettings, {
    tag,
    summary: 'Change settings',
    description: 'Timeouts hold for sessions that begin after the change. Needs a fresh proof of identity.',
    response: settings,
  }),
];
