import type { Settings } from '@porttask/contracts';
import { z } from 'zod';
import { superAdmin } from '#kernel/access';
import type { Deployment } from '#kernel/ports';
import { query } from '#kernel/query';
import type { StoredSettings } from '../settings.ts';
import { readSettings } from '../settings-store.ts';

export function settingsView(stored: StoredSettings, { mail, publicUrl, version }: Deployment): Settings {
  return {
    security: stored.security,
    retention: stored.retention,
    supportContact: stored.general.supportContact,
    mail,
    publicUrl,
    version,
  };
}

export const getSettings = query({
  name: 'settings.get',
  access: superAdmin(),
  input: z.strictObject({}),
  run: async ({ db, ports }) => settingsView(await readSettings(db), ports.deployment),
});
