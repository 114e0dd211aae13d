import { removeFlagOverrideInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import type { Json } from '#kernel/audit-entry';
import { businessDay } from '#kernel/business-day';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { event } from '#kernel/event';
import { lockOrganization } from '#modules/organizations';
import { flagAudit } from '../audit.ts';
import { deleteFlagOverride, flagOverrideFrom, readFlagOverride } from '../flag-override-store.ts';

/** Takes the override of a flag away, so that its rules hold again. Answers with what was removed. */
export const removeFlagOverride = command({
  name: 'feature_flag.remove_override',
  access: superAdmin(),
  input: removeFlagOverrideInput,
  concerns: ({ id, key, reason }) => flagAudit({ id }, key, reason),
  async run({ tx, clock }, { id, key, reason }) {
    const organization = await lockOrganization(tx, id);
    const before = await readFlagOverride(tx, id, key);
    if (!before) throw new DomainError('NOT_FOUND');
    await deleteFlagOverride(tx, id, key);
    const { name, slug, timezone } = organization;
    return {
      result: flagOverrideFrom(before, businessDay(clock.now(), timezone)),
      audit: [
        {
          ...flagAudit(organization, key, reason),
          before: { value: before.value as Json, expiresOn: before.expiresOn },
        },
      ],
      events: [
        event('feature_flag.changed', id, {
          flag: { key },
          change: 'override_removed',
          organization: { id, name, slug },
        }),
      ],
    };
  },
});
