/** P8: ten failures lock for 15 minutes, doubling up to a day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hours, after as later, minutes } from '#kernel/clock';
import type { Failures } from './lockout.ts';
import { countFailure, failuresBeforeLock, isLocked, lockDurationMs, noFailures } from './lockout.ts';

const now = new Date('2026-11-23T18:00:00.000Z');

/** The count after so many failures in a row, each at the end of the lock before it. */
function fail(times: number, from: Failures = noFailures) {
  let counted: Failures & { locked: boolean } = { ...from, locked: false };
  let at = now;
  for (let time = 0; time < times; time += 1) {
    counted = countFailure(counted, at);
    at = counted.lockedUntil ?? at;
  }
  return counted;
}

describe('a lock', () => {
  it('comes with the tenth failure and not before', () => {
    expect(failuresBeforeLock).toBe(10);
    expect(fail(9)).toEqual({ failures: 9, locks: 0, lockedUntil: null, locked: false });
    expect(fail(10)).toEqual({ failures: 0, locks: 1, lockedUntil: later(now, minutes(15)), locked: true });
  });

  it('holds until its end and not longer', () => {
    const counted = countFailure({ failures: 9, locks: 0, lockedUntil: null }, now);
    expect(isLocked(counted, now)).toBe(true);
    expect(isLocked(counted, later(now, minutes(15) - 1))).toBe(true);
    expect(isLocked(counted, later(now, minutes(15)))).toBe(false);
    expect(isLocked(noFailures, now)).toBe(false);
  });

  it('doubles from one to the next, up to a day', () => {
    const expected = [15, 30, 60, 120, 240, 480, 960, 1440, 1440];
    expect(expected.map((_, locks) => lockDurationMs(locks) / minutes(1))).toEqual(expected);
  });

  it('is never shorter than the one before, longer than a day, or anything but a number', () => {
    fc.assert(
      fc.property(fc.nat(5_000), (locks) => {
        expect(lockDurationMs(locks)).toBeGreaterThanOrEqual(minutes(15));
        expect(lockDurationMs(locks)).toBeLessThanOrEqual(hours(24));
        expect(lockDurationMs(locks + 1)).toBeGreaterThanOrEqual(lockDurationMs(locks));
      }),
    );
  });
});

describe('counting', () => {
  it('locks once in ten failures, however many there are', () => {
    fc.assert(
      fc.property(fc.nat(200), (times) => {
        const { failures, locks } = fail(times);
        expect([failures, locks]).toEqual([times % 10, Math.floor(times / 10)]);
      }),
    );
  });

  it('after a lock is over begins at one, and is not locked', () => {
    const counted = countFailure(fail(10), later(now, hours(1)));
    expect(counted).toEqual({ failures: 1, locks: 1, lockedUntil: null, locked: false });
  });
});
