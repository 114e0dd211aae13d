import { setEntitlementOverrideInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { businessDay } from '#kernel/business-day';
import { command, unchanged } from '#kernel/command';
import { invalid } from '#kernel/domain-error';
import { lockOrganization } from '#modules/organizations';
import { entitlementAudit, valueInWords } from '../audit.ts';
import { problemOfValue } from '../effective-value.ts';
import { writeOverride } from '../entitlement-override-store.ts';
import { readEntitlement } from '../entitlement-view.ts';
import { assertHoldsYet, setterFrom } from '../override.ts';

/** Gives an organization a feature or limit of its own, whatever its license and plan say. */
export const setEntitlementOverride = command({
  name: 'entitlement.set_override',
  access: superAdmin(),
  input: setEntitlementOverrideInput,
  concerns: ({ id, key, reason }) => entitlementAudit({ id }, key, reason),
  async run({ tx, clock, actor, ports }, { id, key, value, reason, expiresOn = null }) {
    const problem = problemOfValue(key, value);
    if (problem) throw invalid({ field: 'value', message: problem });
    const organization = await lockOrganization(tx, id);
    const today = businessDay(clock.now(), organization.timezone);
    assertHoldsYet(expiresOn, today);
    const read = () => readEntitlement(tx, ports.entitlementSources, organization, key, today);
    const before = await read();
    const old = before.override;
    if (old && old.value === value && old.reason === reason && old.expiresOn === expiresOn)
      return unchanged(before);
    await writeOverride(
      tx,
      { organizationId: id, key, value, reason, expiresOn, setBy: setterFrom(actor) },
      clock.now(),
    );
    return {
      result: await read(),
      audit: [
        {
          ...entitlementAudit(organization, key, reason),
          before: {
            value: valueInWords(before.value),
            source: before.source,
            expiresOn: old?.expiresOn ?? null,
          },
          after: { value: valueInWords(value), source: 'override', expiresOn },
        },
      ],
      events: [],
    };
  },
});
