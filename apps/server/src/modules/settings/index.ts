import type { Module } from '#kernel/module';
import { updateSettings } from './commands/update-settings.ts';
import { getSettings } from './queries/get-settings.ts';
import { routes } from './routes.ts';

export { superAdminNeedsMfa, withDefaults } from './settings.ts';
export { readSettings, readValue, writeValue } from './settings-store.ts';

export const settingsModule: Module = {
  name: 'settings',
  commands: [updateSettings],
  queries: [getSettings],
  endpoints: routes,
};
