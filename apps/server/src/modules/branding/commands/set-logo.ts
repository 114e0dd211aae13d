import { setLogoInput, setOwnLogoInput } from '@porttask/contracts';
import { organizationAdmin, superAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { workplaceOf } from '#kernel/signed-in-user';
import { readOrganization } from '#modules/organizations';
import { giveLogo } from '../logo-store.ts';

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
  run: (ctx, { id }, image) => giveLogo(ctx, id, image),
});

export const setOwnLogo = command({
  name: 'organization.set_own_logo',
  access: organizationAdmin({ features: ['customBranding'] }),
  input: setOwnLogoInput,
  prepare: ({ ports }, { image }) => ports.images.logo(image),
  run: (ctx, _, image) => giveLogo(ctx, workplaceOf(ctx.actor).id, image),
});
