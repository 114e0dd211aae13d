import { z } from 'zod';
import { anyone } from '#kernel/access';
import { query } from '#kernel/query';
import { superAdminExists } from '../user-store.ts';

export const getSetup = query({
  name: 'platform.get_setup',
  access: anyone(),
  input: z.strictObject({}),
  run: async ({ db }) => ({ required: !(await superAdminExists(db)) }),
});
