import { z } from 'zod';
import { organizationRead } from '#kernel/access';
import { query } from '#kernel/query';
import { workplaceOf } from '#kernel/signed-in-user';
import { readOrganization } from '../organization-view.ts';

/** The organization somebody works in; the answer names only what its own people may see. */
export const getOwnOrganization = query({
  name: 'organization.get_own',
  access: organizationRead(),
  input: z.strictObject({}),
  run: ({ db, clock, actor }) => readOrganization(db, workplaceOf(actor).id, clock.wall()),
});
