import type { BusinessHours } from './business-hours.ts';

const minuteMs = 60_000;
export const dayMs = 1_440 * minuteMs;

/** From the start on, up to but without the end; in milliseconds. */
export type Range = { readonly start: number; readonly end: number };

export type HoursInterval = { readonly from: string; readonly to: string };

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Minutes since midnight of `08:30`; 1,440 for `24:00`. */
export function minuteOf(time: string): number {
  const [hour = '', minute = ''] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}

/** Whether an interval ends on the day after it began. */
export const pastMidnight = ({ from, to }: HoursInterval): boolean => minuteOf(to) <= minuteOf(from);

/** An interval in minutes from the midnight its day begins with; past midnight it ends beyond 1,440. */
export function minutesOf(interval: HoursInterval): Range {
  const end = minuteOf(interval.to);
  return { start: minuteOf(interval.from), end: pastMidnight(interval) ? end + 1_440 : end };
}

const inMs = (intervals: readonly HoursInterval[]): readonly Range[] =>
  intervals
    .map(minutesOf)
    .map(({ start, end }) => ({ start: start * minuteMs, end: end * minuteMs }))
    .sort((a, b) => a.start - b.start);

/** Number of a day since 1 January 1970. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs;

/** Business hours made ready for reckoning: what begins on which day, in milliseconds from its midnight. */
export type Calendar = {
  readonly weekly: readonly (readonly Range[])[];
  readonly exceptions: ReadonlyMap<number, readonly Range[]>;
  /** Days with special hours, in order: all there is when no weekday is open. */
  readonly specialDays: readonly number[];
  readonly opensWeekly: boolean;
};

export function calendarOf({ weekly, exceptions }: BusinessHours): Calendar {
  const days = exceptions.map(({ date, intervals }) => [dayNumber(date), inMs(intervals ?? [])] as const);
  return {
    weekly: weekdays.map((weekday) => inMs(weekly[weekday])),
    exceptions: new Map(days),
    specialDays: days
      .filter(([, ranges]) => ranges.length > 0)
      .map(([day]) => day)
      .sort((a, b) => a - b),
    opensWeekly: weekdays.some((weekday) => weekly[weekday].length > 0),
  };
}

function* daysFrom(calendar: Calendar, first: number): Generator<number> {
  if (calendar.opensWeekly) for (let day = first; ; day += 1) yield day;
  for (const day of calendar.specialDays) if (day >= first) yield day;
}

/** What begins on a day. An exception takes the weekday's place; what the day before left open stays. */
function beginningOn({ weekly, exceptions }: Calendar, day: number): readonly Range[] {
  // The first day of 1970 was a Thursday.
  return exceptions.get(day) ?? weekly[(((day + 3) % 7) + 7) % 7] ?? [];
}

/**
 * Open time between two readings of the clock on the wall (as milliseconds since 1970 by that clock), in order and
 * without overlap. One open stretch may come in several pieces that touch.
 */
export function* openOnTheWall(calendar: Calendar, from: number, until: number): Generator<Range> {
  let reached = from;
  // Yesterday's intervals may last into today.
  for (const day of daysFrom(calendar, Math.floor(from / dayMs) - 1)) {
    const midnight = day * dayMs;
    if (midnight >= until) return;
    for (const range of beginningOn(calendar, day)) {
      const start = Math.max(midnight + range.start, reached);
      const end = Math.min(midnight + range.end, until);
      if (end <= start) continue;
      yield { start, end };
      reached = end;
    }
  }
}
