/** Where time stops on its way. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { businessDay } from '#kernel/business-day';
import { days } from '#kernel/clock';
import { stopsBetween } from './pass-time.ts';

const instant = fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2030, 0) });
const way = fc
  .tuple(instant, fc.integer({ min: 1, max: days(70) }))
  .map(([from, length]) => [new Date(from), new Date(from + length)] as const);

it('time stops in order, at most a day apart, and at last where it shall be', () => {
  fc.assert(
    fc.property(way, ([from, to]) => {
      const stops = stopsBetween(from, to);
      const all = [from, ...stops].map((at) => at.getTime());
      expect(stops.at(-1)).toEqual(to);
      for (const [at, next] of stops.entries()) {
        const step = next.getTime() - (all[at] ?? 0);
        expect(step).toBeGreaterThan(0);
        expect(step).toBeLessThanOrEqual(days(1));
      }
    }),
  );
});

it.each([
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Europe/Lisbon',
  'America/New_York',
  'Pacific/Niue',
  'UTC',
])('every day of %s is met, also when clocks change', (zone) => {
  fc.assert(
    fc.property(way, ([from, to]) => {
      const met = new Set([from, ...stopsBetween(from, to)].map((at) => businessDay(at, zone)));
      for (let at = from.getTime(); at < to.getTime(); at += days(0.5))
        expect(met).toContain(businessDay(new Date(at), zone));
    }),
    { numRuns: 40 },
  );
});
