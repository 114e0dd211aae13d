import { after, minutes } from '#kernel/clock';

/** Failures that lock an account (P8). */
export const failuresBeforeLock = 10;
const firstLockMs = minutes(15);
const longestLockMs = minutes(24 * 60);
/** After so long without a failure or a lock the next lock is short again. */
export const forgetAfterMs = minutes(24 * 60);

export type Failures = {
  readonly failures: number;
  readonly locks: number;
  readonly lockedUntil: Date | null;
};

export const noFailures: Failures = { failures: 0, locks: 0, lockedUntil: null };

/** How long the lock after `locks` earlier ones lasts: 15 minutes, doubling up to a day. */
export const lockDurationMs = (locks: number): number => Math.min(firstLockMs * 2 ** locks, longestLockMs);

export const isLocked = ({ lockedUntil }: Failures, at: Date): boolean =>
  lockedUntil !== null && lockedUntil > at;

/** The count after one more failure; `locked` when this one locked the account. */
export function countFailure(before: Failures, at: Date): Failures & { readonly locked: boolean } {
  const failures = before.failures + 1;
  if (failures < failuresBeforeLock) return { ...before, failures, lockedUntil: null, locked: false };
  return {
    failures: 0,
    locks: before.locks + 1,
    lockedUntil: after(at, lockDurationMs(before.locks)),
    locked: true,
  };
}
