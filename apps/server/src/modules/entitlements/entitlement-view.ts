import type { Entitlement, EntitlementKey, OrganizationId } from '@porttask/contracts';
import { entitlementKeys, features, isFeature, limits } from '@porttask/contracts/features';
import type { ReadDb } from '#kernel/database';
import type { EntitlementSource } from '#kernel/entitlement-source';
import type { Effective, GateFacts } from '#kernel/gate';
import type { OrganizationOnDay } from '#kernel/gate-source';
import type { Candidate, Sayings } from './effective-value.ts';
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

/** What is said of the features and limits of an organization, on one of its days. */
async function sayingsOf(
  db: ReadDb,
  sources: readonly EntitlementSource[],
  places: readonly OrganizationOnDay[],
): Promise<ReadonlyMap<OrganizationId, (key: EntitlementKey) => Sayings>> {
  const overrides = await readOverrides(
    db,
    places.map(({ id }) => id),
  );
  const said = new Map<OrganizationId, (key: EntitlementKey) => Sayings>();
  for (const { id, today } of places) {
    const terms = { license: null, plan: null } as { -readonly [S in 'license' | 'plan']: Sayings[S] };
    // One after the other: in a transaction they share its connection.
    for (const { source, terms: read } of sources) terms[source] = await read(db, id, today);
    said.set(id, (key) => ({ override: overrides.get(id)?.get(key) ?? null, ...terms }));
  }
  return said;
}

/** Every feature and limit as it holds for an organization on one of its days, with everything that says something of it. */
export async function readEntitlements(
  db: ReadDb,
  sources: readonly EntitlementSource[],
  { id }: Pick<OverrideOwner, 'id'>,
  today: string,
): Promise<Entitlement[]> {
  const said = (await sayingsOf(db, sources, [{ id, today }])).get(id);
  return said ? entitlementKeys.map((key) => entitlementFrom(key, said(key), today)) : [];
}

/** Why something holds, as people of the organization are told: not who decided it, and for which reason. */
function told({ source, why, value }: Candidate): string {
  switch (source) {
    case 'override':
      return 'set by PortTask for your organization';
    case 'license':
      return 'by your license';
    case 'plan':
      return why;
    default:
      return value === false ? 'not among what every organization has' : 'what every organization has';
  }
}

function inEffect(key: EntitlementKey, sayings: Sayings, today: string): Effective {
  const { winner } = effectiveValue(key, sayings, today);
  return { value: winner.value, why: winner.why, told: told(winner) };
}

/** What holds of each key while nobody says anything of it. */
const usual = Object.fromEntries(
  entitlementKeys.map((key) => [key, inEffect(key, { override: null, license: null, plan: null }, '')]),
) as GateFacts['entitlements'];

/** What holds for organizations, each on its day, and why: no more, for who asks with every request. */
export async function readEffectiveValues(
  db: ReadDb,
  sources: readonly EntitlementSource[],
  places: readonly OrganizationOnDay[],
): Promise<ReadonlyMap<OrganizationId, GateFacts['entitlements']>> {
  const said = await sayingsOf(db, sources, places);
  const valuesOf = (sayingsOn: (key: EntitlementKey) => Sayings, today: string) =>
    Object.fromEntries(
      entitlementKeys.map((key) => {
        const sayings = sayingsOn(key);
        const { override, license, plan } = sayings;
        // Most organizations have most things as everybody has them.
        const isUsual = override === null && license === null && plan === null;
        return [key, isUsual ? usual[key] : inEffect(key, sayings, today)];
      }),
    ) as GateFacts['entitlements'];
  return new Map(
    places.flatMap(({ id, today }) => {
      const sayingsOn = said.get(id);
      return sayingsOn ? [[id, valuesOf(sayingsOn, today)] as const] : [];
    }),
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
