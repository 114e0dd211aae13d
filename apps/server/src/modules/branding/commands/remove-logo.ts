import { organizationPath } from '@porttask/contracts';
import { z } from 'zod';
import { superAdmin } from '#kernel/access';
import type { StoredBranding } from '#kernel/branding';
import { command, unchanged } from '#kernel/command';
import { lockOrganization, readOrganization } from '#modules/organizations';
import { changedLogo, deleteLogo } from '../logo-store.ts';

/** Takes an organization's logo away: its name stands in its place. */
export const removeLogo = command({
  name: 'organization.remove_logo',
  access: superAdmin(),
  input: z.strictObject(organizationPath),
  concerns: ({ id }) => ({ organizationId: id, targets: [{ type: 'organization', id }] }),
  async run(ctx, { id }) {
    const { tx, clock, origin } = ctx;
    const row = await lockOrganization(tx, id, origin.ifMatch);
    if ((row.branding as StoredBranding).logoId === null)
      return unchanged(await readOrganization(tx, id, clock.wall()));
    await deleteLogo(tx, id);
    return changedLogo(ctx, row, null);
  },
});
