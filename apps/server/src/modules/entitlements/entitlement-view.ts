import type { Entitlement, EntitlementKey } from '@porttask/contracts';
import { entitlementKeys, features, isFeature, limits } from '@porttask/contracts/features';
import type { ReadDb } from '#kernel/database';
import type { EntitlementSource } from '#kernel/entitlement-source';
import type { Sayings } from './effective-value.ts';
import { effectiveValue } from './effective-value.ts';
import { readOverrides } from './entitlement-override-store.ts';
import type { OverrideOwner } from './override.ts';
import { factsShown } from './override.ts';

function entitlementFrom(key: EntitlementKey, sayings: Sayings, today: string): Entitlement {
  const { winner, candidates } = effectiveValue(key, sayings, today);
  const { override } = sayings;
  const { name, description } = isFeature(key) ? features[key] : limits[key];
  return {
    key,
    kind: isFeature(key) ? 'feature' : 'limit',
    name,
    description,
    unit: isFeature(key) ? null : limits[key].unit,
    value: winner.value,
    source: winner.source,
    why: winner.why,
    candidates: [...candidates],
    override: override && { value: override.value, ...factsShown(override, today) },
  };
}

/** Every feature and limit as it holds for an organization on one of its days, with everything that says something of it. */
export async function readEntitlements(
  db: ReadDb,
  sources: readonly EntitlementSource[],
  { id }: Pick<OverrideOwner, 'id'>,
  today: string,
): Promise<Entitlement[]> {
  const overrides = await readOverrides(db, id);
  const terms = { license: null, plan: null } as { -readonly [S in 'license' | 'plan']: Sayings[S] };
  // One after the other: in a transaction they share its connection.
  for (const { source, terms: read } of sources) terms[source] = await read(db, id, today);
  return entitlementKeys.map((key) =>
    entitlementFrom(key, { override: overrides.get(key) ?? null, ...terms }, today),
  );
}

/** One of them. */
export async function readEntitlement(
  db: ReadDb,
  sources: readonly EntitlementSource[],
  owner: Pick<OverrideOwner, 'id'>,
  key: EntitlementKey,
  today: string,
): Promise<Entitlement> {
  const all = await readEntitlements(db, sources, owner, today);
  return all.find((one) => one.key === key) as Entitlement;
}
