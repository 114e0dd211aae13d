import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantAt, wallTime, zonedTime } from './wall-time.ts';

describe('a date and time by the clock of a zone', () => {
  it.each([
    ['2026-11-23T18:05', 'Europe/Oslo', '2026-11-23T17:05:00.000Z'],
    ['2026-07-01T00:30', 'Europe/Amsterdam', '2026-06-30T22:30:00.000Z'],
    ['2026-11-23T18:05', 'Asia/Singapore', '2026-11-23T10:05:00.000Z'],
    ['2026-11-23T18:05', 'America/Sao_Paulo', '2026-11-23T21:05:00.000Z'],
    ['2026-11-23T18:05', 'Asia/Kolkata', '2026-11-23T12:35:00.000Z'],
    // The clocks go back: the hour comes twice, and the first one is meant.
    ['2026-10-25T02:30', 'Europe/Oslo', '2026-10-25T00:30:00.000Z'],
    // They go forward: there is no such time.
    ['2026-03-29T02:30', 'Europe/Oslo', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29T03:00', 'Europe/Oslo', '2026-03-29T01:00:00.000Z'],
  ])('%s in %s is %s', (wall, zone, at) => expect(instantAt(wall, zone)).toBe(at));

  it('is shown as it was given, in every zone and at every time that there is', () => {
    const zones = [
      'UTC',
      'Europe/Oslo',
      'America/New_York',
      'Australia/Adelaide',
      'Asia/Kolkata',
      'Pacific/Auckland',
    ];
    const minutes = fc.integer({ min: 0, max: 10 * 366 * 1440 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), minutes, (zone, minute) => {
        const at = new Date(Date.UTC(2024, 0, 1) + minute * 60_000).toISOString();
        const wall = wallTime(at, zone);
        // Of an hour that comes twice the first one is meant.
        expect(Date.parse(instantAt(wall, zone))).toBeLessThanOrEqual(Date.parse(at));
        expect(wallTime(instantAt(wall, zone), zone)).toBe(wall);
      }),
    );
  });
});

it('is told with its zone, and with the year when it is another one', () => {
  const now = Date.parse('2026-11-01T00:00:00Z');
  expect(zonedTime('2026-11-23T17:05:00.000Z', 'Europe/Oslo', now, { locale: 'en-GB' })).toBe(
    'Mon 23 Nov, 18:05 CET',
  );
  expect(zonedTime('2026-11-23T17:05:00.000Z', 'Asia/Singapore', now, { locale: 'en-GB' })).toBe(
    'Tue 24 Nov, 01:05 GMT+8',
  );
  expect(zonedTime('2027-01-04T08:00:00.000Z', 'Europe/London', now, { locale: 'en-GB' })).toBe(
    'Mon, 4 Jan 2027, 08:00 GMT',
  );
  const brief = zonedTime('2026-11-23T17:05:00.000Z', 'Europe/Oslo', now, { brief: true, locale: 'en-GB' });
  expect(brief).toBe('23 Nov, 18:05 CET');
});
