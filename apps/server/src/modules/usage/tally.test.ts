/** What is counted in memory is the sum of what was told, however it is cut into batches, and never more rows than there is room. */
import type { EntitlementKey, OrganizationId, UserId } from '@porttask/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Batch } from './tally.ts';
import { createTally } from './tally.ts';

type Told = {
  readonly organization: 'a' | 'b';
  readonly user: 'x' | 'y';
  readonly minute: number;
  readonly area: 'vessels' | 'me';
  readonly status: number;
  readonly feature: EntitlementKey | null;
};

const told = fc.record<Told>({
  organization: fc.constantFrom('a', 'b'),
  user: fc.constantFrom('x', 'y'),
  minute: fc.integer({ min: 1438, max: 1442 }),
  area: fc.constantFrom('vessels', 'me'),
  status: fc.constantFrom(200, 201, 304, 403, 422, 500, 503),
  feature: fc.constantFrom('portCalls', 'vessels', null),
});

const dayOf = (minute: number) => (minute < 1440 ? '1970-01-01' : '1970-01-02');

function batchOf(all: readonly Told[], room = 1_000): Batch {
  const tally = createTally(room);
  for (const { organization, user, minute, area, status, feature } of all) {
    const place = { organizationId: organization as OrganizationId, minute, day: dayOf(minute) };
    tally.addRequest(place, area, status);
    tally.addUser(place.organizationId, place.day, user as UserId, minute * 60_000);
    if (feature) tally.addFeature(place, feature, 'some.action');
  }
  return tally.batch();
}

/** Rows of several batches by their keys, added up as the database does it. */
function sums(batches: readonly Batch[]): Record<string, number> {
  const found: Record<string, number> = {};
  const add = (key: string, count: number) => {
    if (count > 0) found[key] = (found[key] ?? 0) + count;
  };
  for (const { requests, features, users } of batches) {
    for (const { organizationId, minute, day, area, ...counts } of requests)
      for (const [name, count] of Object.entries(counts))
        add([organizationId, minute, day, area, name].join('/'), count);
    for (const { organizationId, minute, day, feature, action, uses } of features)
      add([organizationId, minute, day, feature, action].join('/'), uses);
    for (const { organizationId, day, userId, requests: count } of users)
      add([organizationId, day, userId].join('/'), count);
  }
  return found;
}

describe('a tally', () => {
  it('is the sum of what was told, whatever the batches', () => {
    fc.assert(
      fc.property(fc.array(fc.array(told)), (parts) => {
        expect(sums(parts.map((part) => batchOf(part)))).toEqual(sums([batchOf(parts.flat())]));
      }),
    );
  });

  it('counts each request once, refused and failed ones also as such', () => {
    fc.assert(
      fc.property(fc.array(told), (all) => {
        const { requests, features, users } = batchOf(all);
        const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
        expect(total(requests.map((row) => row.requests))).toBe(all.length);
        expect(total(users.map((row) => row.requests))).toBe(all.length);
        expect(total(requests.map((row) => row.failed))).toBe(
          all.filter(({ status }) => status >= 500).length,
        );
        expect(total(requests.map((row) => row.refused))).toBe(
          all.filter(({ status }) => status >= 400 && status < 500).length,
        );
        expect(total(features.map((row) => row.uses))).toBe(all.filter(({ feature }) => feature).length);
      }),
    );
  });

  it('keeps when somebody was first seen on a day', () => {
    fc.assert(
      fc.property(fc.array(told, { minLength: 1 }), (all) => {
        for (const { organizationId, day, userId, firstSeenAt } of batchOf(all).users) {
          const theirs = all.filter(
            ({ organization, user, minute }) =>
              organization === organizationId && user === userId && dayOf(minute) === day,
          );
          expect(firstSeenAt).toBe(Math.min(...theirs.map(({ minute }) => minute * 60_000)));
        }
      }),
    );
  });

  it('holds no more rows than there is room for, and says how much it lost', () => {
    fc.assert(
      fc.property(fc.array(told), fc.integer({ min: 1, max: 12 }), (all, room) => {
        const tally = createTally(room);
        const place = (minute: number) => ({
          organizationId: 'a' as OrganizationId,
          minute,
          day: '1970-01-01',
        });
        for (const { minute, area, status } of all) tally.addRequest(place(minute), area, status);
        const counted = tally.batch().requests.reduce((sum, { requests }) => sum + requests, 0);
        expect(tally.size()).toBeLessThanOrEqual(room);
        expect(counted + tally.lost()).toBe(all.length);
      }),
    );
  });
});
