import { isDeepStrictEqual } from 'node:util';
import { setFlagOverrideInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import type { Json } from '#kernel/audit-entry';
import { businessDay } from '#kernel/business-day';
import { command, unchanged } from '#kernel/command';
import { event } from '#kernel/event';
import { lockOrganization } from '#modules/organizations';
import { flagAudit } from '../audit.ts';
import type { StoredFlagOverride } from '../flag-override-store.ts';
import { flagOverrideFrom, readFlagOverride, writeFlagOverride } from '../flag-override-store.ts';
import { assertHoldsYet, setterFrom } from '../override.ts';

/** Gives a feature flag a value of its own for one organization, whatever the flag's rules say. */
export const setFlagOverride = command({
  name: 'feature_flag.set_override',
  access: superAdmin(),
  input: setFlagOverrideInput,
  concerns: ({ id, key, reason }) => flagAudit({ id }, key, reason),
  async run({ tx, clock, actor }, { id, key, value, reason, expiresOn = null }) {
    const organization = await lockOrganization(tx, id);
    const today = businessDay(clock.now(), organization.timezone);
    assertHoldsYet(expiresOn, today);
    const before = await readFlagOverride(tx, id, key);
    if (before && isDeepStrictEqual(saidBy(before), { value, reason, expiresOn }))
      return unchanged(flagOverrideFrom(before, today));
    const setBy = setterFrom(actor);
    await writeFlagOverride(tx, { organizationId: id, key, value, reason, expiresOn, setBy }, clock.now());
    const after = await readFlagOverride(tx, id, key);
    const { name, slug } = organization;
    return {
      result: flagOverrideFrom(after as StoredFlagOverride, today),
      audit: [
        {
          ...flagAudit(organization, key, reason),
          ...(before ? { before: { value: before.value as Json, expiresOn: before.expiresOn } } : {}),
          after: { value: value as Json, expiresOn },
        },
      ],
      events: [
        event('feature_flag.changed', id, {
          flag: { key },
          change: 'override_set',
          organization: { id, name, slug },
        }),
      ],
    };
  },
});

const saidBy = ({ value, reason, expiresOn }: StoredFlagOverride) => ({ value, reason, expiresOn });
