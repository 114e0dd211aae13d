import { organizationPath } from '@porttask/contracts';
import { z } from 'zod';
import { organizationAdmin, superAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { workplaceOf } from '#kernel/signed-in-user';
import { takeLogoAway } from '../logo-store.ts';

/** Takes an organization's logo away. */
export const removeLogo = command({
  name: 'organization.remove_logo',
  access: superAdmin(),
  input: z.strictObject(organizationPath),
  concerns: ({ id }) => ({ organizationId: id, targets: [{ type: 'organization', id }] }),
  run: (ctx, { id }) => takeLogoAway(ctx, id),
});

/** Possible also while custom branding is closed: nobody has to keep a picture. */
export const removeOwnLogo = command({
  name: 'organization.remove_own_logo',
  access: organizationAdmin({ impersonating: 'never' }),
  input: z.strictObject({}),
  run: (ctx) => takeLogoAway(ctx, workplaceOf(ctx.actor).id),
});
