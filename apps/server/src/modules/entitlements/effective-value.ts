import type { EntitlementKey, EntitlementSourceName, EntitlementValue } from '@porttask/contracts';
import { features, isFeature, limits } from '@porttask/contracts/features';
import type { EntitlementTerms } from '#kernel/entitlement-source';
import type { OverrideFacts } from './override.ts';
import { isExpired } from './override.ts';

export type EntitlementOverride = OverrideFacts & { readonly value: EntitlementValue };

export type Candidate = {
  readonly source: EntitlementSourceName;
  readonly value: EntitlementValue;
  readonly state: 'wins' | 'outranked' | 'expired';
  readonly why: string;
};

/** Everything that may say something of one feature or limit of an organization. */
export type Sayings = {
  readonly override: EntitlementOverride | null;
  readonly license: EntitlementTerms | null;
  readonly plan: EntitlementTerms | null;
};

export const defaultOf = (key: EntitlementKey): EntitlementValue =>
  isFeature(key) ? features[key].default : limits[key].default;

function overrideInWords({ setBy, expiresOn, reason }: EntitlementOverride, expired: boolean): string {
  const until = expiresOn === null ? '' : expired ? `, expired after ${expiresOn}` : ` until ${expiresOn}`;
  return `Override by ${setBy.name}${until}: ${reason}`;
}

type Claim = Omit<Candidate, 'state'> & { readonly expired: boolean };

/** Who says something of the key, the strongest first: override, the license's own terms, plan, default. */
function claimsOn(key: EntitlementKey, { override, license, plan }: Sayings, today: string): Claim[] {
  const claims: Claim[] = [];
  if (override) {
    const expired = isExpired(override, today);
    claims.push({
      source: 'override',
      value: override.value,
      expired,
      why: overrideInWords(override, expired),
    });
  }
  for (const [source, terms, word] of [
    ['license', license, 'License'],
    ['plan', plan, 'Plan'],
  ] as const) {
    const value = terms?.values[key];
    if (terms && value !== undefined)
      claims.push({ source, value, expired: false, why: `${word} ${terms.name}` });
  }
  const why = 'Default of the platform';
  return [...claims, { source: 'default', value: defaultOf(key), expired: false, why }];
}

/**
 * The value that holds for an organization on one of its days, and why: override > the license's own terms > plan > default.
 * An expired override is shown and does not count.
 */
export function effectiveValue(
  key: EntitlementKey,
  sayings: Sayings,
  today: string,
): { readonly winner: Candidate; readonly candidates: readonly Candidate[] } {
  const claims = claimsOn(key, sayings, today);
  const first = claims.findIndex(({ expired }) => !expired);
  const candidates = claims.map(({ expired, ...claim }, at): Candidate => {
    if (expired) return { ...claim, state: 'expired' };
    return { ...claim, state: at === first ? 'wins' : 'outranked' };
  });
  return { winner: candidates[first] as Candidate, candidates };
}

/** Why a value cannot be given to a key, or null. */
export function problemOfValue(key: EntitlementKey, value: EntitlementValue): string | null {
  if (isFeature(key)) return typeof value === 'boolean' ? null : `must be true or false: ${key} is a feature`;
  const fits = value === null || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0);
  return fits ? null : `must be a whole number from 0 on, or null for unlimited: ${key} is a limit`;
}
