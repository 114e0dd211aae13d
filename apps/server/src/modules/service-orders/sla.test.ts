/** Deadlines in business time: across daylight saving time, holidays and midnight, and what an order makes of them. */
import type { BusinessHours } from '@porttask/contracts';
import { weekdays } from '@porttask/contracts/business-calendar';
import { businessMinutesBetween } from '@porttask/contracts/business-time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Standing } from './sla.ts';
import { deadlineOf, remainingMinutes, slaState, warningMinutes } from './sla.ts';

type Interval = { readonly from: string; readonly to: string };
type Exceptions = BusinessHours['exceptions'];

/** The same hours each day in a zone, with exceptions. */
const daily = (
  timezone: string,
  intervals: readonly Interval[],
  exceptions: Exceptions = [],
): BusinessHours => ({
  timezone,
  weekly: Object.fromEntries(weekdays.map((day) => [day, [...intervals]])) as never,
  exceptions,
});
const office = [{ from: '08:00', to: '18:00' }];
const at = (instant: string) => new Date(instant);
const due = (hours: BusinessHours, from: string, minutes: number) =>
  deadlineOf(hours, at(from), minutes)?.dueAt.toISOString();

describe('a deadline', () => {
  it('runs in open time alone', () => {
    const hours = daily('Etc/UTC', office);
    expect(due(hours, '2026-06-01T17:30:00Z', 60)).toBe('2026-06-02T08:30:00.000Z');
    expect(due(hours, '2026-06-01T03:00:00Z', 60)).toBe('2026-06-01T09:00:00.000Z');
    expect(due(hours, '2026-06-01T08:00:00Z', 600)).toBe('2026-06-01T18:00:00.000Z');
  });

  it('passes over holidays and takes the special hours of a day', () => {
    const hours = daily('Europe/Oslo', office, [
      { date: '2026-12-24', name: 'Christmas Eve', intervals: [{ from: '08:00', to: '12:00' }] },
      { date: '2026-12-25', name: 'Christmas Day', closed: true },
      { date: '2026-12-26', name: 'Boxing Day', closed: true },
    ]);
    expect(due(hours, '2026-12-24T09:00:00Z', 180)).toBe('2026-12-27T08:00:00.000Z');
  });

  it('loses the hour that daylight saving time skips and has the one that comes twice', () => {
    const nights = daily('Europe/Oslo', [{ from: '00:00', to: '06:00' }]);
    // From 01:00 on: 02:00 to 03:00 is not there in March, and is there twice in October.
    expect(due(nights, '2026-03-29T00:00:00Z', 120)).toBe('2026-03-29T02:00:00.000Z');
    expect(due(nights, '2026-03-29T00:00:00Z', 300)).toBe('2026-03-29T23:00:00.000Z');
    expect(due(nights, '2026-10-24T23:00:00Z', 300)).toBe('2026-10-25T04:00:00.000Z');
    // By day the wall clock decides: an hour earlier in UTC after the change.
    const days = daily('Europe/Oslo', office);
    expect(due(days, '2026-03-28T16:00:00Z', 120)).toBe('2026-03-29T07:00:00.000Z');
    expect(due(days, '2026-10-24T15:00:00Z', 120)).toBe('2026-10-25T08:00:00.000Z');
  });

  it('goes on past midnight where the hours do', () => {
    const late = daily('Europe/Lisbon', [{ from: '22:00', to: '02:00' }]);
    expect(due(late, '2026-01-10T23:30:00Z', 90)).toBe('2026-01-11T01:00:00.000Z');
    expect(due(late, '2026-01-10T23:30:00Z', 200)).toBe('2026-01-11T22:50:00.000Z');
  });

  it('is none where it is never open', () => {
    expect(deadlineOf(daily('Etc/UTC', []), at('2026-06-01T08:00:00Z'), 1)).toBeNull();
    const once = daily('Etc/UTC', [], [{ date: '2026-06-05', intervals: [{ from: '08:00', to: '09:00' }] }]);
    expect(due(once, '2026-06-01T08:00:00Z', 60)).toBe('2026-06-05T09:00:00.000Z');
    expect(deadlineOf(once, at('2026-06-01T08:00:00Z'), 61)).toBeNull();
    // Ten minutes a week: what is within a year can be promised, and no more.
    const seldom = {
      ...daily('Etc/UTC', []),
      weekly: { ...daily('Etc/UTC', []).weekly, mon: [{ from: '08:00', to: '08:10' }] },
    };
    expect(deadlineOf(seldom, at('2026-06-01T08:00:00Z'), 520)).not.toBeNull();
    expect(deadlineOf(seldom, at('2026-06-01T08:00:00Z'), 540)).toBeNull();
  });

  it.each([
    [1, 0],
    [10, 5],
    [60, 30],
    [100, 30],
    [120, 30],
    [240, 60],
    [2_400, 600],
  ])('of %i minutes is at risk for its last %i', (minutes, last) => {
    expect(warningMinutes(minutes)).toBe(last);
  });
});

const cases = fc.record({
  hours: fc
    .record({
      timezone: fc.constantFrom('Europe/Oslo', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'),
      from: fc.integer({ min: 0, max: 23 }),
      to: fc.integer({ min: 0, max: 23 }),
      holidays: fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 20 }),
    })
    .filter(({ from, to }) => from !== to)
    .map(({ timezone, from, to, holidays }) => {
      const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
      const dates = holidays.map((day) =>
        Temporal.PlainDate.from('2026-03-01').add({ days: day }).toString(),
      );
      return daily(
        timezone,
        [{ from: clock(from), to: clock(to) }],
        dates.map((date) => ({ date, closed: true })),
      );
    }),
  createdAt: fc
    .integer({ min: Date.parse('2026-03-01T00:00Z'), max: Date.parse('2026-11-30T00:00Z') })
    .map((ms) => new Date(ms)),
  minutes: fc.integer({ min: 1, max: 5_000 }),
});

describe('whatever the hours', () => {
  it('as many minutes of business time lie before the deadline as were promised, and before the warning its part', () => {
    fc.assert(
      fc.property(cases, ({ hours, createdAt, minutes }) => {
        const deadline = deadlineOf(hours, createdAt, minutes);
        if (!deadline) throw new Error('no deadline');
        expect(businessMinutesBetween(hours, createdAt, deadline.dueAt)).toBeCloseTo(minutes, 6);
        expect(businessMinutesBetween(hours, deadline.warnAt, deadline.dueAt)).toBeCloseTo(
          warningMinutes(minutes),
          6,
        );
        expect(remainingMinutes(hours, { status: 'PENDING', dueAt: deadline.dueAt }, createdAt)).toBe(
          minutes,
        );
      }),
    );
  });

  it('an open order runs, then is at risk, then breached, and never goes back', () => {
    fc.assert(
      fc.property(
        cases,
        fc.array(fc.integer({ min: 0, max: 400 * 3_600_000 }), { minLength: 2, maxLength: 12 }),
        ({ hours, createdAt, minutes }, waits) => {
          const { dueAt, warnAt } = deadlineOf(hours, createdAt, minutes) ?? { dueAt: null, warnAt: null };
          const order: Standing = { status: 'ACCEPTED', dueAt, warnAt, completedAt: null, cancelledAt: null };
          const states = waits
            .sort((a, b) => a - b)
            .map((wait) => slaState(order, new Date(createdAt.getTime() + wait)));
          const ranks = states.map((state) => ['running', 'at_risk', 'breached'].indexOf(state));
          expect(ranks).not.toContain(-1);
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        },
      ),
    );
  });
});

describe('an order', () => {
  const dueAt = at('2026-06-01T12:00:00Z');
  const warnAt = at('2026-06-01T11:00:00Z');
  const order = { dueAt, warnAt, completedAt: null, cancelledAt: null };
  const late = at('2026-06-01T12:00:00.001Z');

  it.each<[string, Standing, Date, string]>([
    ['without a deadline', { ...order, status: 'PENDING', dueAt: null, warnAt: null }, late, 'none'],
    ['before the warning', { ...order, status: 'PENDING' }, at('2026-06-01T10:59:59Z'), 'running'],
    ['from the warning on', { ...order, status: 'ACCEPTED' }, warnAt, 'at_risk'],
    ['at the deadline', { ...order, status: 'ACCEPTED' }, dueAt, 'at_risk'],
    ['after it', { ...order, status: 'ACCEPTED' }, late, 'breached'],
    ['completed at the deadline', { ...order, status: 'COMPLETED', completedAt: dueAt }, late, 'met'],
    ['completed after it', { ...order, status: 'COMPLETED', completedAt: late }, late, 'breached'],
    ['cancelled in time', { ...order, status: 'CANCELLED', cancelledAt: warnAt }, late, 'none'],
    ['cancelled too late', { ...order, status: 'CANCELLED', cancelledAt: late }, late, 'breached'],
  ])('%s', (_what, standing, now, state) => {
    expect(slaState(standing, now)).toBe(state);
  });

  it('has minutes left, or is late by some, while it is open', () => {
    const hours = daily('Etc/UTC', office);
    const left = (now: string, status: Standing['status'] = 'ACCEPTED') =>
      remainingMinutes(hours, { status, dueAt }, at(now));
    expect(left('2026-06-01T11:00:00Z')).toBe(60);
    expect(left('2026-06-01T11:00:30Z')).toBe(60);
    expect(left('2026-06-01T12:00:00Z')).toBe(0);
    expect(left('2026-06-01T12:00:30Z')).toBe(-1);
    expect(left('2026-06-02T09:00:00Z')).toBe(-420);
    expect(left('2026-06-01T11:00:00Z', 'COMPLETED')).toBeNull();
    expect(remainingMinutes(hours, { status: 'PENDING', dueAt: null }, dueAt)).toBeNull();
  });
});
