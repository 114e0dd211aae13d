/** Times as people read them: how long ago, which day, in whose zone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absoluteTime,
  dayOf,
  durationOfMinutes,
  endOfDay,
  minutesIn,
  relativeTime,
  spanOfMinutes,
  splitMinutes,
  startOfDay,
} from './time.ts';

const now = Date.parse('2026-11-23T18:05:00.000Z');
const ago = (ms: number) => relativeTime(new Date(now - ms).toISOString(), now, 'UTC', 'en-GB');
const [second, minute, hour, day] = [1000, 60_000, 3_600_000, 86_400_000];

describe('relative time', () => {
  it.each([
    [0, 'just now'],
    [44 * second, 'just now'],
    [50 * second, '1 min ago'],
    [2 * minute, '2 min ago'],
    [59 * minute, '59 min ago'],
    [60 * minute, '1 h ago'],
    [5 * hour, '5 h ago'],
    [day, 'yesterday'],
    [3 * day, '3 days ago'],
    [8 * day, '15 Nov'],
    [400 * day, '19 Oct 2025'],
    [-3 * day, 'in 3 days'],
  ])('%i ms ago is "%s"', (ms, text) => {
    expect(ago(ms)).toBe(text);
  });

  it('always says something, in any language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
        fc.constantFrom('en', 'nb', 'pt', 'ja', 'ar'),
        (ms, locale) => {
          const text = relativeTime(new Date(now - ms).toISOString(), now, 'UTC', locale);
          expect(text).not.toMatch(/NaN|undefined|^$/);
        },
      ),
    );
  });
});

describe('absolute time', () => {
  it('is that of the zone, and names it', () => {
    expect(absoluteTime('2026-11-23T18:05:00.000Z', 'UTC', 'en-GB')).toBe('23 Nov 2026, 18:05:00 UTC');
    expect(absoluteTime('2026-11-23T18:05:00.000Z', 'Asia/Tokyo', 'en-GB')).toBe(
      '24 Nov 2026, 03:05:00 GMT+9',
    );
  });
});

describe('days of a zone', () => {
  it.each([
    ['2026-11-23', 'Europe/Oslo', '2026-11-22T23:00:00.000Z'],
    ['2026-03-29', 'Europe/Oslo', '2026-03-28T23:00:00.000Z'],
    ['2026-07-01', 'America/New_York', '2026-07-01T04:00:00.000Z'],
    ['2026-01-01', 'Asia/Kathmandu', '2025-12-31T18:15:00.000Z'],
  ])('%s in %s begins at %s', (date, zone, at) => {
    expect(startOfDay(date, zone).toISOString()).toBe(at);
  });

  it('cover the calendar without gap or overlap', () => {
    const zones = [
      'UTC',
      'Europe/Oslo',
      'America/New_York',
      'Asia/Kolkata',
      'Pacific/Auckland',
      'America/St_Johns',
    ];
    const days = fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(n * day).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.constantFrom(...zones), (date, zone) => {
        const [first, last] = [startOfDay(date, zone), endOfDay(date, zone)];
        const inZone = (at: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
        expect(inZone(first)).toBe(date);
        expect(inZone(last)).toBe(date);
        expect(inZone(new Date(first.getTime() - 1))).not.toBe(date);
        expect(inZone(new Date(last.getTime() + 1))).not.toBe(date);
      }),
    );
  });

  it('are named in the zone', () => {
    expect(dayOf('2026-11-23T23:30:00.000Z', 'Europe/Oslo', 'en-GB')).toBe('24 Nov 2026');
  });
});

describe('lengths of time', () => {
  it.each([
    [30, '30 minutes'],
    [90, '90 minutes'],
    [480, '8 hours'],
    [10_080, '7 days'],
    [60, '1 hour'],
  ])('%i minutes are "%s"', (minutes, text) => {
    expect(durationOfMinutes(minutes, 'en')).toBe(text);
  });

  it('keep their minutes when taken apart', () => {
    fc.assert(
      fc.property(fc.nat(50_000), (minutes) => {
        const { value, unit } = splitMinutes(minutes);
        expect(value * minutesIn[unit]).toBe(minutes);
      }),
    );
  });
});

it.each([
  [0, {}, '0 min'],
  [45, {}, '45 min'],
  [60, {}, '1 h'],
  [320, {}, '5 h 20 min'],
  [2_880, {}, '48 h'],
  [2_880, { days: true }, '2 d'],
  [4_575, { days: true }, '3 d 4 h'],
])('a span of %i minutes (%o) is told as %s', (minutes, options, text) => {
  expect(spanOfMinutes(minutes, options)).toBe(text);
});
