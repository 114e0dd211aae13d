import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from './period.ts';
import { boundary, daysIn, daysLeft, period, periodNumberOf } from './period.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const starts = (anchor: string, interval: Interval, count: number) =>
  Array.from({ length: count }, (_, number) => boundary(day(anchor), interval, number).toString());

describe('periods', () => {
  it('B1: monthly from the 31st of December keep to ends of months, and come back to the 31st', () => {
    expect(starts('2022-12-31', 'month', 16)).toEqual([
      '2022-12-31',
      '2023-01-31',
      '2023-02-28',
      '2023-03-31',
      '2023-04-30',
      '2023-05-31',
      '2023-06-30',
      '2023-07-31',
      '2023-08-31',
      '2023-09-30',
      '2023-10-31',
      '2023-11-30',
      '2023-12-31',
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
    ]);
  });

  it('B6: yearly from the 29th of February come back to it in leap years', () => {
    expect(starts('2024-02-29', 'year', 5)).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  it('tile: no gap, no overlap, and every day belongs to exactly one', () => {
    const days = fc.integer({ min: 0, max: 36_000 }).map((count) => day('1990-01-01').add({ days: count }));
    fc.assert(
      fc.property(
        days,
        fc.constantFrom<Interval>('month', 'year'),
        fc.nat({ max: 9_000 }),
        (anchor, interval, count) => {
          const when = anchor.add({ days: count });
          const number = periodNumberOf(anchor, interval, when);
          const { start, end } = period(anchor, interval, number);
          expect(Temporal.PlainDate.compare(start, when)).toBeLessThanOrEqual(0);
          expect(Temporal.PlainDate.compare(when, end)).toBeLessThan(0);
          expect(period(anchor, interval, number + 1).start).toEqual(end);
          expect(daysIn({ start, end })).toBeGreaterThanOrEqual(28);
        },
      ),
    );
  });

  it('have no number before their anchor', () => {
    expect(() => periodNumberOf(day('2025-01-31'), 'month', day('2025-01-30'))).toThrow(RangeError);
  });

  it('P1, P2: count the day of a change as left', () => {
    const june = period(day('2025-06-01'), 'month', 0);
    expect(daysIn(june)).toBe(30);
    expect(daysLeft(june, day('2025-06-16'))).toBe(15);
    expect(daysLeft(june, day('2025-06-11'))).toBe(20);
  });
});
