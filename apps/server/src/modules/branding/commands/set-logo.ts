import { setLogoInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import type { StoredBranding } from '#kernel/branding';
import { command, unchanged } from '#kernel/command';
import { lockOrganization, readOrganization } from '#modules/organizations';
import { changedLogo, logoIdOf, storeLogo } from '../logo-store.ts';

/** Gives an organization a logo. The file is decoded and encoded anew before the transaction begins. */
export const setLogo = command({
  name: 'organization.set_logo',
  access: superAdmin(),
  input: setLogoInput,
  concerns: ({ id }) => ({ organizationId: id, targets: [{ type: 'organization', id }] }),
  async prepare({ db, clock, ports }, { id, image }) {
    // Nothing is decoded for an organization that does not exist.
    await readOrganization(db, id, clock.wall());
    return ports.images.logo(image);
  },
  async run(ctx, { id }, image) {
    const { tx, clock, origin } = ctx;
    const row = await lockOrganization(tx, id, origin.ifMatch);
    const logoId = logoIdOf(image);
    if ((row.branding as StoredBranding).logoId === logoId)
      return unchanged(await readOrganization(tx, id, clock.wall()));
    await storeLogo(tx, id, image, clock.now());
    return changedLogo(ctx, row, { id: logoId, size: `${image.width} × ${image.height}` });
  },
});
