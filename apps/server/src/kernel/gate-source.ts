import type { FeatureKey, LimitKey, OrganizationId } from '@porttask/contracts';
import type { ReadDb } from './database.ts';
import type { Closed } from './gate.ts';

/** An organization, on the day it is there. */
export type OrganizationOnDay = { readonly id: OrganizationId; readonly today: string };

/** Answers for several organizations at once, because requests that come together are decided together. */
type Of<T> = (db: ReadDb, places: readonly OrganizationOnDay[]) => Promise<ReadonlyMap<OrganizationId, T>>;

/**
 * What closes something to organizations besides their entitlements, brought by the module that keeps it. An organization
 * that is left out of the answer passes.
 */
export type GateSource =
  | { readonly step: 'license' | 'subscription'; readonly closed: Of<Closed> }
  /** Flags are called like the features they close. */
  | { readonly step: 'flag'; readonly closed: Of<Partial<Record<FeatureKey, Closed>>> };

/** How much of a limit is used, brought by the module whose rows it counts; who is left out uses nothing. */
export type LimitUse = {
  readonly limit: LimitKey;
  /** @param at real time */
  readonly used: (
    db: ReadDb,
    places: readonly OrganizationOnDay[],
    at: Date,
  ) => Promise<ReadonlyMap<OrganizationId, number>>;
};
