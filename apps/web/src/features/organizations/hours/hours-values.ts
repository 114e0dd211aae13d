import type { HoursInterval, Weekday } from '@porttask/contracts/business-calendar';
import { weekdays } from '@porttask/contracts/business-calendar';
import type { HoursProblem } from '@porttask/contracts/business-hours-rules';
import { mostExceptions, problemsOfDay, problemsOfWeek } from '@porttask/contracts/business-hours-rules';
import { fieldSentence } from '../../../lib/words.ts';
import type { Organization } from '../api.ts';

export type Hours = Organization['businessHours'];
export type Exception = Hours['exceptions'][number];

/** Named as the server names it, so that its field errors land where they belong. */
export type HoursValues = { businessHours: Hours };

/** Fields for times know no 24:00: the midnight an interval ends with is 00:00 there. */
const shownInterval = ({ from, to }: HoursInterval) => ({ from, to: to === '24:00' ? '00:00' : to });
const meantInterval = ({ from, to }: HoursInterval) => ({ from, to: to === '00:00' ? '24:00' : to });

const eachInterval = (hours: Hours, change: (interval: HoursInterval) => HoursInterval): Hours => ({
  timezone: hours.timezone,
  weekly: Object.fromEntries(weekdays.map((day) => [day, hours.weekly[day].map(change)])) as Hours['weekly'],
  exceptions: hours.exceptions.map(({ intervals, ...exception }) =>
    intervals ? { ...exception, intervals: intervals.map(change) } : exception,
  ),
});

export const valuesOf = ({ businessHours }: Organization): HoursValues => ({
  businessHours: eachInterval(businessHours, shownInterval),
});

/** The hours that are meant by what stands in the form. */
export const hoursOf = ({ businessHours }: HoursValues): Hours => eachInterval(businessHours, meantInterval);

const isTime = (text: string) => /^\d\d:\d\d$/.test(text);

/** Problems of the intervals of a day; an unfinished time comes before everything else. */
export function problemsOfIntervals(intervals: readonly HoursInterval[]): readonly HoursProblem[] {
  const unfinished = intervals.flatMap(({ from, to }, index): HoursProblem[] => [
    ...(isTime(from) ? [] : [{ path: [index, 'from'], message: 'must be a time' }]),
    ...(isTime(to) ? [] : [{ path: [index, 'to'], message: 'must be a time' }]),
  ]);
  return unfinished.length > 0 ? unfinished : problemsOfDay(intervals.map(meantInterval));
}

/** What is wrong with the hours in the form, by the name of the field. */
export function problemsOf(values: HoursValues): Record<string, string> {
  const { weekly, exceptions } = values.businessHours;
  const unfinished = weekdays.flatMap((day) =>
    problemsOfIntervals(weekly[day]).map(({ path, message }) => ({ path: [day, ...path], message })),
  );
  const found = unfinished.length > 0 ? unfinished : problemsOfWeek(hoursOf(values).weekly);
  return {
    ...Object.fromEntries(
      found.map(({ path, message }) => [['businessHours.weekly', ...path].join('.'), fieldSentence(message)]),
    ),
    ...(exceptions.length > mostExceptions
      ? { 'businessHours.exceptions': `There may be at most ${mostExceptions} exceptions` }
      : {}),
  };
}

/** The intervals a day begins with when it is opened: those of the weekday before it, or office hours. */
export function firstInterval(weekly: Hours['weekly'], day: Weekday): HoursInterval {
  const before = weekdays.slice(0, weekdays.indexOf(day)).findLast((other) => weekly[other].length > 0);
  return (before && weekly[before][0]) ?? { from: '08:00', to: '18:00' };
}

/** Where another interval of a day may begin: an hour after the last one ends, if the day has room. */
export function nextInterval(intervals: readonly HoursInterval[]): HoursInterval {
  const ends = intervals.map(({ from, to }) =>
    to <= from ? 24 : Math.ceil(Number(to.slice(0, 2)) + Number(to.slice(3)) / 60),
  );
  const start = Math.max(0, ...ends) + 1;
  if (start > 22) return { from: '', to: '' };
  const time = (hour: number) => `${String(hour % 24).padStart(2, '0')}:00`;
  return { from: time(start), to: time(Math.min(start + 4, 24)) };
}

/** Exceptions with others added; days that have one keep it. In the order of their days. */
export function withExceptions(
  exceptions: readonly Exception[],
  added: readonly Exception[],
): { readonly all: Exception[]; readonly fresh: number } {
  const known = new Set(exceptions.map(({ date }) => date));
  const fresh = added.filter(({ date }) => !known.has(date));
  const all = [...exceptions, ...fresh].sort((a, b) => (a.date < b.date ? -1 : 1));
  return { all, fresh: fresh.length };
}
