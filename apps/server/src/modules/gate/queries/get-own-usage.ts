import type { OwnUsage } from '@porttask/contracts';
import type { LimitKey } from '@porttask/contracts/features';
import { featureKeys, features, limitKeys, limits } from '@porttask/contracts/features';
import { z } from 'zod';
import { organizationRead } from '#kernel/access';
import { query } from '#kernel/query';
import { workplaceOf } from '#kernel/signed-in-user';

/** Bounds of a rate: what is used at the moment of asking says nothing. */
const rates: ReadonlySet<LimitKey> = new Set(['apiRequestsPerMinute']);

/** What an organization has and how much of it is used, as the gate decides it now, for everybody in it. */
export const getOwnUsage = query({
  name: 'organization.get_own_usage',
  access: organizationRead(),
  input: z.strictObject({}),
  async run({ actor, ports }): Promise<OwnUsage> {
    const holds = await ports.gate.effectiveSet(workplaceOf(actor));
    return {
      limits: limitKeys.map((key) => {
        const { name, description, unit } = limits[key];
        const { limit, used, because, wouldHelp } = holds.limits[key];
        return {
          key,
          name,
          description,
          unit,
          limit,
          used: rates.has(key) ? null : used,
          because,
          wouldHelp,
        };
      }),
      features: featureKeys.map((key) => {
        const { name, description } = features[key];
        const closed = holds.closed[key];
        return {
          key,
          name,
          description,
          open: closed === undefined,
          code: closed?.code ?? null,
          because: closed?.because ?? holds.open[key] ?? '',
          wouldHelp: closed?.wouldHelp ?? null,
        };
      }),
    };
  },
});
