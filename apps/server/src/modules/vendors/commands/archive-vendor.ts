import { vendorPath } from '@porttask/contracts';
import { workspaceWrite } from '#kernel/access';
import { command, unchanged } from '#kernel/command';
import { workplaceOf } from '#kernel/signed-in-user';
import { lockVendor, updateVendor, vendorTarget } from '../vendor-store.ts';

/** Keeps a vendor for its past alone: it gets no new orders. */
export const archiveVendor = command({
  name: 'vendor.archive',
  access: workspaceWrite({ features: ['vendors'] }),
  input: vendorPath,
  async run({ tx, clock, actor }, { id }) {
    const key = { organizationId: workplaceOf(actor).id, id };
    const vendor = await lockVendor(tx, key);
    if (vendor.status === 'archived') return unchanged(vendor);
    const result = await updateVendor(tx, key, { status: 'archived' }, clock.now());
    return {
      result,
      audit: [
        { targets: [vendorTarget(vendor)], before: { status: 'active' }, after: { status: 'archived' } },
      ],
      events: [],
    };
  },
});

export const restoreVendor = command({
  name: 'vendor.restore',
  access: workspaceWrite({ features: ['vendors'] }),
  input: vendorPath,
  async run({ tx, clock, actor }, { id }) {
    const key = { organizationId: workplaceOf(actor).id, id };
    const vendor = await lockVendor(tx, key);
    if (vendor.status === 'active') return unchanged(vendor);
    const result = await updateVendor(tx, key, { status: 'active' }, clock.now());
    return {
      result,
      audit: [
        { targets: [vendorTarget(vendor)], before: { status: 'archived' }, after: { status: 'active' } },
      ],
      events: [],
    };
  },
});
