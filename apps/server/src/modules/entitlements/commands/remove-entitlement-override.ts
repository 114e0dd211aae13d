import { removeEntitlementOverrideInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { businessDay } from '#kernel/business-day';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { lockOrganization } from '#modules/organizations';
import { entitlementAudit, valueInWords } from '../audit.ts';
import { deleteOverride } from '../entitlement-override-store.ts';
import { readEntitlement } from '../entitlement-view.ts';

/** Takes an override away, so that license, plan or default hold again. */
export const removeEntitlementOverride = command({
  name: 'entitlement.remove_override',
  access: superAdmin(),
  input: removeEntitlementOverrideInput,
  concerns: ({ id, key, reason }) => entitlementAudit({ id }, key, reason),
  async run({ tx, clock, ports }, { id, key, reason }) {
    const organization = await lockOrganization(tx, id);
    const today = businessDay(clock.now(), organization.timezone);
    const read = () => readEntitlement(tx, ports.entitlementSources, organization, key, today);
    const before = await read();
    if (!before.override) throw new DomainError('NOT_FOUND');
    await deleteOverride(tx, id, key);
    const after = await read();
    return {
      result: after,
      audit: [
        {
          ...entitlementAudit(organization, key, reason),
          before: {
            value: valueInWords(before.override.value),
            source: before.override.expired ? 'expired override' : 'override',
            expiresOn: before.override.expiresOn,
          },
          after: { value: valueInWords(after.value), source: after.source, expiresOn: null },
        },
      ],
      events: [],
    };
  },
});
