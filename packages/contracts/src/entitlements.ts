import { z } from 'zod';
import { listQuery } from './envelope.ts';
import { entitlementKeys, featureKeys, limitKeys } from './features.ts';
import { reason } from './fields.ts';
import { idSchema } from './ids.ts';

export const catalogue = z
  .object({
    features: z.array(
      z.object({
        key: z.enum(featureKeys),
        name: z.string(),
        description: z.string(),
        default: z.boolean(),
      }),
    ),
    limits: z.array(
      z.object({
        key: z.enum(limitKeys),
        name: z.string(),
        description: z.string(),
        unit: z.string(),
        /** Null is unlimited. */
        default: z.number().int().nullable(),
      }),
    ),
  })
  .meta({ id: 'FeatureCatalogue' });
export type FeatureCatalogue = z.infer<typeof catalogue>;

/** Whence a value comes, the strongest first. */
export const entitlementSources = ['override', 'license', 'plan', 'default'] as const;
export type EntitlementSourceName = (typeof entitlementSources)[number];

const value = z.union([z.boolean(), z.number().int(), z.null()]);

/** Who wrote an override, when, why, and until when it holds. */
const overrideFacts = {
  reason: z.string(),
  /** The last day on which it holds, in the zone of the organization. */
  expiresOn: z.string().nullable(),
  expired: z.boolean(),
  setBy: z.object({ id: z.string().nullable(), name: z.string() }),
  createdAt: z.string(),
  updatedAt: z.string(),
};

export const entitlement = z
  .object({
    key: z.enum(entitlementKeys),
    kind: z.enum(['feature', 'limit']),
    name: z.string(),
    description: z.string(),
    unit: z.string().nullable(),
    /** What holds now. */
    value,
    source: z.enum(entitlementSources),
    why: z.string(),
    /** Everything that says something of it, the strongest first. */
    candidates: z.array(
      z.object({
        source: z.enum(entitlementSources),
        value,
        state: z.enum(['wins', 'outranked', 'expired']),
        why: z.string(),
      }),
    ),
    override: z.object({ value, ...overrideFacts }).nullable(),
  })
  .meta({ id: 'Entitlement' });
export type Entitlement = z.infer<typeof entitlement>;

const organizationPath = { id: idSchema('organization') };
const expiresOn = z.iso.date('must be a day, like 2026-12-31').nullable().optional();

export const listEntitlementsInput = z.strictObject(organizationPath);

const entitlementPath = { ...organizationPath, key: z.enum(entitlementKeys) };
export const setEntitlementOverrideInput = z.strictObject({
  ...entitlementPath,
  value: z.union([z.boolean(), z.number(), z.null()], {
    error: 'must be true or false for a feature, a whole number or null (unlimited) for a limit',
  }),
  reason,
  expiresOn,
});
export const removeEntitlementOverrideInput = z.strictObject({ ...entitlementPath, reason });

/** 1 to 128 characters of any script. Controls are refused, and what turns the direction of the text around it. */
export const flagKey = z
  .string()
  .refine((key) => key.isWellFormed() && !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(key), {
    error: 'must not contain control characters',
  })
  .refine((key) => /\S/.test(key) && [...key].length <= 128, { error: 'must have 1 to 128 characters' });

/** The value of a flag is small: it goes to every client with each evaluation. */
const longestFlagValue = 10_000;

const flagValue = z
  .union([z.boolean(), z.string(), z.number(), z.record(z.string(), z.unknown())], {
    error: 'must be true or false, a text, a number or an object',
  })
  .refine((given) => JSON.stringify(given).length <= longestFlagValue, {
    error: `must have at most ${longestFlagValue} characters as JSON`,
  });

export const flagOverride = z
  .object({
    key: z.string(),
    value: z.union([z.boolean(), z.string(), z.number(), z.record(z.string(), z.unknown())]),
    ...overrideFacts,
  })
  .meta({ id: 'FlagOverride' });
export type FlagOverride = z.infer<typeof flagOverride>;

export const listFlagOverridesInput = z.strictObject({
  ...organizationPath,
  ...listQuery(['key', 'createdAt']),
});

const flagPath = { ...organizationPath, key: flagKey };
export const setFlagOverrideInput = z.strictObject({ ...flagPath, value: flagValue, reason, expiresOn });
export const removeFlagOverrideInput = z.strictObject({ ...flagPath, reason });
