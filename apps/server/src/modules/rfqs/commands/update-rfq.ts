import type { RfqWithQuotes, VendorId } from '@porttask/contracts';
import { updateRfqInput } from '@porttask/contracts';
import { workspaceWrite } from '#kernel/access';
import { changedFields } from '#kernel/changed-fields';
import { command, unchanged } from '#kernel/command';
import { invalid } from '#kernel/domain-error';
import { workplaceOf } from '#kernel/signed-in-user';
import { holdVendorsAsked } from '../asked-for.ts';
import { readRfqWithQuotes } from '../quotes-view.ts';
import { assertTimes, assertUndecided } from '../rfq-rules.ts';
import { lockRfq, rfqTarget, setVendorsAsked, updateRfq as writeRfq } from '../rfq-store.ts';

/** What a request says, and whom it asks. What was quoted for stays: service, port call and port. */
type Facts = Pick<RfqWithQuotes, 'description' | 'neededBy' | 'deadline'> & {
  readonly vendorIds: readonly VendorId[];
};

/** @throws DomainError VALIDATION_ERROR for leaving out a vendor that quoted */
function assertKeepsQuoted({ quotes }: RfqWithQuotes, vendorIds: readonly VendorId[]): void {
  const quoted = quotes.find(({ vendorId }) => !vendorIds.includes(vendorId));
  if (quoted)
    throw invalid({
      field: 'vendorIds',
      message: `must keep ${quoted.vendor.name}, who quoted already`,
    });
}

const names = (rfq: RfqWithQuotes) => rfq.vendors.map(({ name }) => name);

export const updateRfq = command({
  name: 'rfq.update',
  access: workspaceWrite({ features: ['rfqs', 'vendors'] }),
  input: updateRfqInput,
  async run({ tx, clock, actor, origin }, { id, ...wanted }) {
    const key = { organizationId: workplaceOf(actor).id, id };
    const at = clock.now();
    const before = await lockRfq(tx, key, at, origin.ifMatch);
    const asked = before.vendors.map((vendor) => vendor.id);
    const change = changedFields<Facts>({ ...before, vendorIds: asked }, wanted);
    if (!change) return unchanged(before);
    assertUndecided(before, 'it can no longer be changed');
    const { vendorIds, ...facts } = change.after;
    const { vendorIds: _, ...factsBefore } = change.before;
    assertTimes({ ...before, ...facts }, facts, at);
    if (vendorIds) {
      assertKeepsQuoted(before, vendorIds);
      await holdVendorsAsked(tx, key.organizationId, vendorIds, asked);
      await setVendorsAsked(tx, key, vendorIds);
    }
    await writeRfq(tx, key, facts, at);
    const result = await readRfqWithQuotes(tx, key, at);
    return {
      result,
      audit: [
        {
          targets: [rfqTarget(result)],
          before: { ...factsBefore, ...(vendorIds ? { vendors: names(before) } : {}) },
          after: { ...facts, ...(vendorIds ? { vendors: names(result) } : {}) },
        },
      ],
      events: [],
    };
  },
});
