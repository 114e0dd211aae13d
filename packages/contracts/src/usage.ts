import { z } from 'zod';
import { day } from './fields.ts';
import { idSchema } from './ids.ts';

export const usageGranularities = ['minute', 'hour', 'day'] as const;
export type UsageGranularity = (typeof usageGranularities)[number];

export const getOrganizationUsageInput = z.strictObject({
  id: idSchema('organization'),
  from: day.optional(),
  to: day.optional(),
  granularity: z.enum(usageGranularities).optional(),
});

const count = z.number().int();
const requests = {
  requests: count,
  /** Of the requests: `refused` were answered with 4xx, `failed` with 5xx. */
  errors: z.object({ refused: count, failed: count }),
};

export const organizationUsage = z
  .object({
    granularity: z.enum(usageGranularities),
    /** Whose days these are. */
    timezone: z.string(),
    totals: z.object({
      ...requests,
      /** Different people over all days; null where it is not asked by the day. */
      activeUsers: count.nullable(),
    }),
    /** What was done with features and taken from limits, the most used first. */
    features: z.array(z.object({ feature: z.string(), action: z.string(), uses: count })),
    /** In the order of time, those without a request included. */
    buckets: z.array(
      z.object({
        /** A day, or the beginning of an hour or minute. */
        at: z.string(),
        ...requests,
        /** People are counted by the day: null for hours and minutes. */
        activeUsers: count.nullable(),
        /** Uses by key of the catalogue. */
        features: z.record(z.string(), count),
      }),
    ),
  })
  .meta({ id: 'OrganizationUsage' });
export type OrganizationUsage = z.infer<typeof organizationUsage>;
