import { updateVendorInput } from '@porttask/contracts';
import { workspaceWrite } from '#kernel/access';
import { changedFields } from '#kernel/changed-fields';
import { command, unchanged } from '#kernel/command';
import { workplaceOf } from '#kernel/signed-in-user';
import type { VendorFacts } from '../vendor-store.ts';
import { lockVendor, vendorTarget, updateVendor as writeVendor } from '../vendor-store.ts';

export const updateVendor = command({
  name: 'vendor.update',
  access: workspaceWrite({ features: ['vendors'] }),
  input: updateVendorInput,
  async run({ tx, clock, actor, origin }, { id, ...wanted }) {
    const key = { organizationId: workplaceOf(actor).id, id };
    const vendor = await lockVendor(tx, key, origin.ifMatch);
    const change = changedFields<VendorFacts>(vendor, wanted);
    if (!change) return unchanged(vendor);
    const result = await writeVendor(tx, key, change.after, clock.now());
    return { result, audit: [{ targets: [vendorTarget(result)], ...change }], events: [] };
  },
});
