/** Business hours in the cases people ask about: nights, holidays, days on which the clocks change. */
import { describe, expect, it } from 'vitest';
import type { BusinessHours } from './business-hours.ts';
import { addBusinessTime, businessMinutesBetween, isOpen, nextOpening, openState } from './business-time.ts';

const closed: BusinessHours['weekly'] = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
const every = (from: string, to: string): BusinessHours['weekly'] => {
  const day = [{ from, to }];
  return { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
};
const office: BusinessHours = {
  timezone: 'Europe/Oslo',
  weekly: { ...every('08:00', '18:00'), sat: [], sun: [] },
  exceptions: [],
};
const hours = (more: Partial<BusinessHours>): BusinessHours => ({ ...office, ...more });

/** An instant by the clock of Oslo. */
const oslo = (wall: string) =>
  new Date(Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Oslo').epochMilliseconds);
const shown = (at: Date | null) =>
  at &&
  Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO('Europe/Oslo')
    .toString({ timeZoneName: 'never', smallestUnit: 'minute' });

describe('an ordinary week', () => {
  it.each([
    ['2026-11-23T07:59:59.999', false],
    ['2026-11-23T08:00', true],
    ['2026-11-23T17:59:59.999', true],
    ['2026-11-23T18:00', false],
    ['2026-11-28T12:00', false],
  ])('%s is open: %s', (wall, open) => expect(isOpen(office, oslo(wall))).toBe(open));

  it('carries time over nights and weekends', () => {
    expect(shown(addBusinessTime(office, oslo('2026-11-27T17:00'), 120))).toBe('2026-11-30T09:00+01:00');
    expect(shown(addBusinessTime(office, oslo('2026-11-28T12:00'), 1))).toBe('2026-11-30T08:01+01:00');
  });

  it('is due at closing time, not on the next morning', () => {
    expect(shown(addBusinessTime(office, oslo('2026-11-23T08:00'), 600))).toBe('2026-11-23T18:00+01:00');
  });

  it('adds nothing to an instant, open or not', () => {
    expect(addBusinessTime(office, oslo('2026-11-28T12:00'), 0)).toEqual(oslo('2026-11-28T12:00'));
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('cannot add %s minutes', (minutes) => {
    expect(() => addBusinessTime(office, oslo('2026-11-23T08:00'), minutes)).toThrow(RangeError);
  });
});

describe('hours past midnight', () => {
  const night = hours({ weekly: { ...closed, fri: [{ from: '22:00', to: '06:00' }] } });

  it('belong to the day they begin on', () => {
    expect(isOpen(night, oslo('2026-11-28T05:59'))).toBe(true);
    expect(isOpen(night, oslo('2026-11-27T05:00'))).toBe(false);
    expect(openState(night, oslo('2026-11-27T23:00'))).toEqual({
      open: true,
      changesAt: oslo('2026-11-28T06:00'),
    });
  });

  it('are not cut by an exception of the next day, and go with the one of their own', () => {
    const saturday = hours({ ...night, exceptions: [{ date: '2026-11-28', closed: true }] });
    const friday = hours({ ...night, exceptions: [{ date: '2026-11-27', closed: true }] });
    expect(isOpen(saturday, oslo('2026-11-28T03:00'))).toBe(true);
    expect(isOpen(friday, oslo('2026-11-28T03:00'))).toBe(false);
  });

  it('of every day and to midnight are open without a break', () => {
    for (const week of [every('00:00', '24:00'), every('06:00', '05:59'), every('12:00', '00:00')])
      expect(isOpen(hours({ weekly: week }), oslo('2026-11-28T12:00'))).toBe(true);
    const always = hours({ weekly: every('00:00', '24:00') });
    expect(openState(always, oslo('2026-11-23T12:00'))).toEqual({ open: true, changesAt: null });
  });
});

describe('exceptions', () => {
  const christmas = hours({
    exceptions: [
      { date: '2026-12-24', intervals: [{ from: '09:00', to: '12:00' }] },
      { date: '2026-12-25', closed: true },
      { date: '2026-12-27', intervals: [{ from: '10:00', to: '11:00' }] },
    ],
  });

  it('take the place of the weekday’s hours', () => {
    expect(shown(addBusinessTime(christmas, oslo('2026-12-24T11:30'), 60))).toBe('2026-12-27T10:30+01:00');
    expect(businessMinutesBetween(christmas, oslo('2026-12-24T00:00'), oslo('2026-12-28T00:00'))).toBe(240);
  });

  it('alone are open on their days, and then never', () => {
    const once = hours({ weekly: closed, exceptions: christmas.exceptions });
    expect(nextOpening(once, oslo('2026-12-25T00:00'))).toEqual(oslo('2026-12-27T10:00'));
    expect(nextOpening(once, oslo('2026-12-27T11:00'))).toBeNull();
    expect(addBusinessTime(once, oslo('2026-12-24T00:00'), 241)).toBeNull();
  });
});

describe('what is never open', () => {
  const never = hours({ weekly: closed });
  it('says so instead of looking for ever', () => {
    expect(addBusinessTime(never, oslo('2026-11-23T12:00'), 1)).toBeNull();
    expect(nextOpening(never, oslo('2026-11-23T12:00'))).toBeNull();
    expect(openState(never, oslo('2026-11-23T12:00'))).toEqual({ open: false, changesAt: null });
  });

  it('counts years as far as a hundred, and no further', () => {
    const minute = hours({ weekly: { ...closed, mon: [{ from: '08:00', to: '08:01' }] } });
    expect(addBusinessTime(minute, oslo('2026-11-23T07:00'), 5_000)?.getUTCFullYear()).toBe(2122);
    expect(addBusinessTime(minute, oslo('2026-11-23T07:00'), 6_000)).toBeNull();
    expect(() => businessMinutesBetween(minute, new Date(0), oslo('2126-01-01T00:00'))).toThrow(RangeError);
  });
});

describe('the night on which the clocks go forward', () => {
  const date = '2026-03-29';
  const at = (from: string, to: string) => hours({ weekly: { ...closed, sun: [{ from, to }] } });
  const open = (from: string, to: string) =>
    businessMinutesBetween(at(from, to), oslo(`${date}T00:00`), oslo('2026-03-30T00:00'));

  it.each([
    ['01:00', '04:00', 120],
    ['02:00', '03:00', 0],
    ['02:30', '10:00', 420],
    ['01:00', '02:30', 60],
  ])('%s to %s has %s minutes', (from, to, minutes) => expect(open(from, to)).toBe(minutes));

  it('an interval that would begin in the skipped hour begins after it', () => {
    expect(shown(nextOpening(at('02:30', '10:00'), oslo(`${date}T00:00`)))).toBe('2026-03-29T03:00+02:00');
  });

  it('holds for special hours on that day, too', () => {
    const special = hours({ exceptions: [{ date, intervals: [{ from: '01:30', to: '03:30' }] }] });
    expect(shown(addBusinessTime(special, oslo(`${date}T00:00`), 45))).toBe('2026-03-29T03:15+02:00');
  });
});

describe('the night on which the clocks go back', () => {
  const at = (from: string, to: string) => hours({ weekly: { ...closed, sun: [{ from, to }] } });
  const open = (from: string, to: string) =>
    businessMinutesBetween(at(from, to), oslo('2026-10-25T00:00'), oslo('2026-10-26T00:00'));

  it.each([
    ['01:00', '04:00', 240],
    ['02:00', '03:00', 120],
    ['02:15', '02:45', 60],
    ['03:00', '04:00', 60],
  ])('%s to %s has %s minutes', (from, to, minutes) => expect(open(from, to)).toBe(minutes));
});

it('a day that a zone leaves out is not there to be open', () => {
  const apia: BusinessHours = { timezone: 'Pacific/Apia', weekly: every('08:00', '18:00'), exceptions: [] };
  const [from, to] = [new Date('2011-12-29T10:00Z'), new Date('2012-01-01T10:00Z')];
  // By the clocks there from the beginning of 29 December to the end of 1 January, without the 30th.
  expect(businessMinutesBetween(apia, from, to)).toBe(3 * 600);
});
