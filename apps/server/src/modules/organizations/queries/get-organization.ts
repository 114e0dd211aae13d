import { organizationPath } from '@porttask/contracts';
import { z } from 'zod';
import { superAdmin } from '#kernel/access';
import { query } from '#kernel/query';
import { readOrganization } from '../organization-view.ts';

export const getOrganization = query({
  name: 'organization.get',
  access: superAdmin(),
  input: z.strictObject(organizationPath),
  run: ({ db, clock }, { id }) => readOrganization(db, id, clock.wall()),
});
