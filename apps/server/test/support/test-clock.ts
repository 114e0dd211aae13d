import type { Clock } from '#kernel/clock';

export type TestClock = Clock & {
  /** Moves both times forward. */
  advance(durationMs: number): void;
};

/** The machine's clock, moved forward at will. */
export function createTestClock(): TestClock {
  let offsetMs = 0;
  const at = () => new Date(Date.now() + offsetMs);
  return {
    now: at,
    wall: at,
    advance(durationMs) {
      offsetMs += durationMs;
    },
  };
}
