import type { Clock } from '#kernel/clock';

/** The machine's clock: the only place that reads it. */
export const systemClock: Clock = {
  now: () => new Date(),
  wall: () => new Date(),
};
