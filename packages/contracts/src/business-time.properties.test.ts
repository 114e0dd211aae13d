/** Reckoning in business time agrees with looking at the clock on the wall minute by minute, in zones of every kind. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HoursInterval } from './business-calendar.ts';
import { weekdays } from './business-calendar.ts';
import type { BusinessHours } from './business-hours.ts';
import { problemsOfDay, problemsOfWeek } from './business-hours-rules.ts';
import { addBusinessTime, businessMinutesBetween, isOpen, nextOpening, openState } from './business-time.ts';

const minuteMs = 60_000;
const day = 1_440;

/** Zones and instants near which their clocks jump: by an hour, by half an hour, by a day, at midnight, and not at all. */
const jumps: Readonly<Record<string, readonly string[]>> = {
  'Europe/Oslo': ['2026-03-29T01:00Z', '2026-10-25T01:00Z'],
  'America/New_York': ['2026-03-08T07:00Z', '2026-11-01T06:00Z'],
  'Australia/Lord_Howe': ['2026-04-04T15:00Z', '2026-10-03T15:30Z'],
  'Asia/Kolkata': ['2026-06-15T18:30Z'],
  'Asia/Kathmandu': ['2026-06-15T18:15Z', '1985-12-31T18:30Z'],
  'America/Sao_Paulo': ['2018-11-04T03:00Z', '2018-02-18T02:00Z', '2026-06-15T03:00Z'],
  'Africa/Casablanca': ['2025-02-23T02:00Z', '2025-04-06T02:00Z'],
  'Pacific/Apia': ['2011-12-30T10:00Z', '2012-03-31T14:00Z'],
  'Etc/UTC': ['2026-01-01T00:00Z'],
};

const time = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Intervals of a day, with ends past midnight now and then. */
const intervals = fc
  .uniqueArray(fc.integer({ min: 0, max: 95 }), { minLength: 0, maxLength: 6 })
  .map((quarters) => quarters.map((quarter) => quarter * 15).sort((a, b) => a - b))
  .chain((edges) =>
    fc.integer({ min: 0, max: 720 }).map((late): HoursInterval[] => {
      const pairs: HoursInterval[] = [];
      for (let at = 0; at + 1 < edges.length; at += 2)
        pairs.push({ from: time(edges[at] ?? 0), to: time(edges[at + 1] ?? 0) });
      if (edges.length % 2 === 1) pairs.push({ from: time(edges.at(-1) ?? 0), to: time(late) });
      return pairs;
    }),
  )
  .filter((made) => problemsOfDay(made).length === 0);

const dateAround = (instant: string, shift: number) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('UTC').toPlainDate().add({ days: shift }).toString();

const cases = fc
  .constantFrom(...Object.entries(jumps).flatMap(([zone, at]) => at.map((instant) => ({ zone, instant }))))
  .chain(({ zone, instant }) =>
    fc.record({
      hours: fc.record({
        timezone: fc.constant(zone),
        weekly: fc
          .tuple(intervals, intervals, intervals, intervals, intervals, intervals, intervals)
          .map((days) => Object.fromEntries(weekdays.map((name, at) => [name, days[at]])) as never)
          .filter((week: BusinessHours['weekly']) => problemsOfWeek(week).length === 0),
        exceptions: fc
          .uniqueArray(fc.tuple(fc.integer({ min: -2, max: 2 }), intervals), {
            maxLength: 3,
            selector: ([shift]) => shift,
          })
          .map((days) =>
            days.map(([shift, special]) => ({
              date: dateAround(instant, shift),
              ...(special.length === 0 ? { closed: true } : { intervals: special }),
            })),
          ),
      }) as fc.Arbitrary<BusinessHours>,
      /** Some minutes before or after the jump. */
      at: fc
        .integer({ min: -2 * day, max: day })
        .map((minutes) => new Date(Date.parse(instant) + minutes * minuteMs)),
    }),
  );

/** What a person sees who looks at the wall clock and then at the list of hours. */
function opened({ timezone, weekly, exceptions }: BusinessHours, at: number): boolean {
  const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone).toPlainDateTime();
  const of = (date: Temporal.PlainDate): readonly HoursInterval[] => {
    const exception = exceptions.find((one) => one.date === date.toString());
    if (exception) return exception.intervals ?? [];
    return weekly[weekdays[date.dayOfWeek - 1] ?? 'mon'];
  };
  const now = time(wall.hour * 60 + wall.minute);
  const today = of(wall.toPlainDate());
  const yesterday = of(wall.toPlainDate().subtract({ days: 1 }));
  return (
    today.some(({ from, to }) => from <= now && (now < to || to <= from)) ||
    yesterday.some(({ from, to }) => to <= from && now < to)
  );
}

const runs = { numRuns: 150 };
const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * minuteMs);

describe('business time', () => {
  it('is what the clock on the wall says, minute by minute', () => {
    fc.assert(
      fc.property(cases, ({ hours, at }) => {
        let open = 0;
        for (let minute = 0; minute < 2 * day; minute += 1) {
          const now = later(at, minute);
          const truly = opened(hours, now.getTime());
          if (isOpen(hours, now) !== truly) expect([now.toISOString(), !truly]).toBe('as on the wall');
          if (truly) open += 1;
        }
        expect(businessMinutesBetween(hours, at, later(at, 2 * day))).toBe(open);
      }),
      { numRuns: 60 },
    );
  });

  it('added, passes minute by minute while it is open, and ends within it or at its end', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 900 }), ({ hours, at }, minutes) => {
        const end = addBusinessTime(hours, at, minutes);
        fc.pre(end !== null && end < later(at, 3 * day));
        let passed = 0;
        let now = at.getTime();
        for (; passed < minutes; now += minuteMs) if (opened(hours, now)) passed += 1;
        expect(end?.getTime()).toBe(now);
        expect(isOpen(hours, new Date(now - 1))).toBe(true);
      }),
      runs,
    );
  });

  it('elapsed equals what was added, and adding in two steps is adding at once', () => {
    const minutes = fc.integer({ min: 0, max: 30_000 });
    fc.assert(
      fc.property(cases, minutes, minutes, fc.nat(59_999), ({ hours, at }, a, b, ms) => {
        const from = new Date(at.getTime() + ms);
        const middle = addBusinessTime(hours, from, a);
        const end = addBusinessTime(hours, from, a + b);
        expect(middle && addBusinessTime(hours, middle, b)).toEqual(end);
        if (end) expect(businessMinutesBetween(hours, from, end)).toBe(a + b);
        if (end) expect(businessMinutesBetween(hours, end, from)).toBe(0 - a - b);
      }),
      runs,
    );
  });

  it('never runs backwards: a later start or more minutes end no earlier', () => {
    const minutes = fc.integer({ min: 0, max: 5_000 });
    fc.assert(
      fc.property(cases, minutes, minutes, fc.nat(3 * day), ({ hours, at }, a, more, delay) => {
        const first = addBusinessTime(hours, at, a);
        const longer = addBusinessTime(hours, at, a + more);
        const delayed = addBusinessTime(hours, later(at, delay), a);
        if (first && longer) expect(longer >= first).toBe(true);
        if (first && delayed) expect(delayed >= first).toBe(true);
      }),
      runs,
    );
  });

  it('changes when it says so, and not before', () => {
    fc.assert(
      fc.property(cases, ({ hours, at }) => {
        const { open, changesAt } = openState(hours, at);
        expect(open).toBe(isOpen(hours, at));
        expect(nextOpening(hours, at)).toEqual(open ? at : changesAt);
        if (changesAt === null) return;
        expect(isOpen(hours, changesAt)).toBe(!open);
        for (let now = at.getTime(); now < Math.min(changesAt.getTime(), at.getTime() + 2 * day * minuteMs); )
          if (opened(hours, now) === open) now += minuteMs;
          else expect(new Date(now).toISOString()).toBe('unchanged');
      }),
      { numRuns: 60 },
    );
  });
});
