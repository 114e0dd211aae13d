/**
 * Where time comes from. `now` is business time: billing, trials, lockouts and due times follow it, and a test clock may
 * move it. `wall` is real time: sessions, step-up, TOTP and the life of tokens follow it, so that moving the business
 * clock neither signs anybody out nor makes an old token good again.
 */
export type Clock = {
  now(): Date;
  wall(): Date;
};

export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => count * 3_600_000;
export const days = (count: number): number => count * 86_400_000;

/** The instant `durationMs` after `from` (before it, when negative). */
export const after = (from: Date, durationMs: number): Date => new Date(from.getTime() + durationMs);
