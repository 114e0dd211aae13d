import type { EntitlementKey, OrganizationId, UserId } from '@porttask/contracts';

/** The minute and day that something is counted in. */
type Time = {
  /** Minutes since 1970. */
  readonly minute: number;
  /** `2026-11-23`, where the organization is. */
  readonly day: string;
};
type Place = Time & { readonly organizationId: OrganizationId };

export type RequestCount = Place & { readonly area: string } & {
  requests: number;
  refused: number;
  failed: number;
};
export type FeatureUse = Place & { readonly feature: EntitlementKey; readonly action: string } & {
  uses: number;
};
export type ActiveUser = {
  /** Null for what was done outside of any organization. */
  readonly organizationId: OrganizationId | null;
  readonly day: string;
  readonly userId: UserId;
  /** Milliseconds since 1970. */
  firstSeenAt: number;
  requests: number;
};

/** What was counted, as it is written down. */
export type Batch = {
  readonly requests: readonly RequestCount[];
  readonly features: readonly FeatureUse[];
  readonly users: readonly ActiveUser[];
};

export type Tally = ReturnType<typeof createTally>;

/**
 * Adds up requests in memory, one row for each of what is told apart. It never holds more than `room` rows: what would need
 * another one is lost, and counted as such.
 */
export function createTally(room: number) {
  const requests = new Map<string, RequestCount>();
  const features = new Map<string, FeatureUse>();
  const users = new Map<string, ActiveUser>();
  let lost = 0;

  const size = () => requests.size + features.size + users.size;

  /** The row of a key; a new one where there is room. */
  const rowOf = <T>(rows: Map<string, T>, key: string, empty: () => T): T | null => {
    const known = rows.get(key);
    if (known) return known;
    if (size() >= room) {
      lost += 1;
      return null;
    }
    const row = empty();
    rows.set(key, row);
    return row;
  };

  return {
    size,
    /** How much found no room. */
    lost: () => lost,
    addRequest({ organizationId, minute, day }: Place, area: string, status: number): void {
      const row = rowOf(requests, `${organizationId}/${minute}/${day}/${area}`, () => ({
        organizationId,
        minute,
        day,
        area,
        requests: 0,
        refused: 0,
        failed: 0,
      }));
      if (!row) return;
      row.requests += 1;
      if (status >= 500) row.failed += 1;
      else if (status >= 400) row.refused += 1;
    },
    addFeature({ organizationId, minute, day }: Place, feature: EntitlementKey, action: string): void {
      const row = rowOf(features, `${organizationId}/${minute}/${day}/${feature}/${action}`, () => ({
        organizationId,
        minute,
        day,
        feature,
        action,
        uses: 0,
      }));
      if (row) row.uses += 1;
    },
    addUser(organizationId: OrganizationId | null, day: string, userId: UserId, at: number): void {
      const row = rowOf(users, `${organizationId ?? ''}/${day}/${userId}`, () => ({
        organizationId,
        day,
        userId,
        firstSeenAt: at,
        requests: 0,
      }));
      if (!row) return;
      row.requests += 1;
      row.firstSeenAt = Math.min(row.firstSeenAt, at);
    },
    batch: (): Batch => ({
      requests: [...requests.values()],
      features: [...features.values()],
      users: [...users.values()],
    }),
  };
}
