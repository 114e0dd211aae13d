import type { FeatureKey, LimitKey, OrganizationId, OrganizationStatus } from '@porttask/contracts';
import { limitKeys } from '@porttask/contracts/features';
import type { Clock } from '#kernel/clock';
import type { ReadDb } from '#kernel/database';
import type { EntitlementSource } from '#kernel/entitlement-source';
import type { Closed, Gate, GateFacts } from '#kernel/gate';
import type { GateSource, LimitUse, OrganizationOnDay } from '#kernel/gate-source';
import { effectiveSet, judge } from '#kernel/judge';
import { readEffectiveValues } from '#modules/entitlements';
import { batchedLookup } from '#platform/db/batched-lookup';
import { dayOf, readCounts } from './limit-store.ts';

type Options = {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly entitlementSources: readonly EntitlementSource[];
  readonly gateSources: readonly GateSource[];
  readonly limitUses: readonly LimitUse[];
};

/** What is open to an organization, whoever asks. */
type Terms = Pick<GateFacts, 'license' | 'subscription' | 'flags' | 'entitlements'>;
type Used = GateFacts['used'];

const nothingUsed = Object.fromEntries(limitKeys.map((key) => [key, 0])) as Used;

const keyOf = ({ id, today }: OrganizationOnDay): string => `${today}/${id}`;
const placeOf = (key: string): OrganizationOnDay => {
  const [today = '', id] = key.split('/');
  return { today, id: id as OrganizationId };
};

/**
 * The gate over the database. Nothing is kept between requests: what an administrator switches off is off for the next one,
 * on every node. Requests that come together share their queries.
 */
export function createGate({ db, clock, entitlementSources, gateSources, limitUses }: Options): Gate {
  type Places = readonly OrganizationOnDay[];
  const closedBy = async <T>(step: GateSource['step'], on: ReadDb, places: Places) => {
    const source = gateSources.find((one) => one.step === step);
    return (await source?.closed(on, places)) as ReadonlyMap<OrganizationId, T> | undefined;
  };
  type ClosedFlags = Partial<Record<FeatureKey, Closed>>;
  const termsOf = batchedLookup<Terms>(async (keys) => {
    const places = keys.map(placeOf);
    const [entitlements, license, subscription, flags] = await Promise.all([
      readEffectiveValues(db, entitlementSources, places),
      closedBy<Closed>('license', db, places),
      closedBy<Closed>('subscription', db, places),
      closedBy<ClosedFlags>('flag', db, places),
    ]);
    return new Map(
      places.map((place) => [
        keyOf(place),
        {
          entitlements: entitlements.get(place.id) as Terms['entitlements'],
          license: license?.get(place.id) ?? null,
          subscription: subscription?.get(place.id) ?? null,
          flags: flags?.get(place.id) ?? {},
        },
      ]),
    );
  });

  const usedOf = batchedLookup<Used>(async (keys) => {
    const places = keys.map(placeOf);
    const [counts, ...others] = await Promise.all([
      readCounts(db, places),
      ...limitUses.map(async ({ limit, used }) => ({ limit, by: await used(db, places, clock.wall()) })),
    ]);
    return new Map(
      places.map((place) => {
        const own: Partial<Record<LimitKey, number>> = Object.fromEntries(
          others.map(({ limit, by }) => [limit, by.get(place.id) ?? 0]),
        );
        return [keyOf(place), { ...nothingUsed, ...counts.get(place.id), ...own }];
      }),
    );
  });

  type Place = {
    readonly id: OrganizationId;
    readonly name: string;
    readonly status: OrganizationStatus;
    readonly timezone: string;
  };
  const factsOf = async (
    place: Place,
    role: GateFacts['role'],
    counted: 'counted' | 'uncounted',
  ): Promise<GateFacts> => {
    const key = keyOf({ id: place.id, today: dayOf(place, clock.now()) });
    const [terms, used] = await Promise.all([
      termsOf(key),
      counted === 'counted' ? usedOf(key) : nothingUsed,
    ]);
    const { name, status } = place;
    return { organization: { name, status }, ...(terms as Terms), used: used as Used, role };
  };

  return {
    async ask({ features, roles }, organization) {
      return judge({ features, roles }, await factsOf(organization, organization.role, 'uncounted'));
    },
    async explain(question, id, role) {
      const place = await db
        .selectFrom('organizations')
        .select(['id', 'name', 'status', 'timezone'])
        .where('id', '=', id)
        .where('status', '!=', 'purged')
        .executeTakeFirst();
      return place ? judge(question, await factsOf(place as Place, role, 'counted')) : null;
    },
    async effectiveSet(organization) {
      return effectiveSet(await factsOf(organization, organization.role, 'counted'));
    },
    async isOpen(on, feature, { id, timezone }) {
      const places = [{ id, today: dayOf({ timezone }, clock.now()) }];
      // One after the other: in a transaction they share its connection.
      const values = await readEffectiveValues(on, entitlementSources, places);
      const license = await closedBy<Closed>('license', on, places);
      const subscription = await closedBy<Closed>('subscription', on, places);
      const flags = await closedBy<ClosedFlags>('flag', on, places);
      const closed = license?.has(id) || subscription?.has(id) || flags?.get(id)?.[feature] !== undefined;
      return !closed && values.get(id)?.[feature].value === true;
    },
  };
}
