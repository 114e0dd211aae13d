import { createVendorInput } from '@porttask/contracts';
import { workspaceWrite } from '#kernel/access';
import { command } from '#kernel/command';
import { workplaceOf } from '#kernel/signed-in-user';
import { insertVendor, vendorTarget } from '../vendor-store.ts';

export const createVendor = command({
  name: 'vendor.create',
  access: workspaceWrite({ features: ['vendors'] }),
  input: createVendorInput,
  async run({ tx, clock, actor, newId }, { contactEmail = null, phone = null, notes = null, ...input }) {
    const { id: organizationId } = workplaceOf(actor);
    const facts = { ...input, contactEmail, phone, notes };
    const vendor = await insertVendor(tx, { organizationId, id: newId('vendor') }, facts, clock.now());
    return { result: vendor, audit: [{ targets: [vendorTarget(vendor)], after: facts }], events: [] };
  },
});
