import type { HoursInterval, Weekday } from '@porttask/contracts/business-calendar';
import { minutesOf, weekdays } from '@porttask/contracts/business-calendar';
import type { HoursProblem } from '@porttask/contracts/business-hours-rules';
import { mostExceptions, problemsOfDay, problemsOfWeek } from '@porttask/contracts/business-hours-rules';
import { fieldSentence } from '../../../lib/words.ts';
import type { SettingsOrganization } from '../settings-place.ts';

export type Hours = SettingsOrganization['businessHours'];
export type Exception = Hours['exceptions'][number];

/** Named as the server names it, so that its field errors land where they belong. */
export type HoursValues = { businessHours: Hours };

/** A time as it is typed: `8`, `830`, `8.30`, `8:30`, `08:30`; what is none stays as it is. */
export function readTime(typed: string): string {
  const [, hour = '', minute = '00'] = /^\s*(\d{1,2})(?:\s*[:.h]?\s*(\d\d))?\s*$/.exec(typed) ?? [];
  const fits = hour !== '' && Number(minute) < 60 && Number(hour) * 60 + Number(minute) <= 1_440;
  return fits ? `${hour.padStart(2, '0')}:${minute}` : typed.trim();
}

/** The midnight an interval ends with is 24:00. */
const readEnd = (typed: string): string => {
  const time = readTime(typed);
  return time === '00:00' ? '24:00' : time;
};

export const readInterval = ({ from, to }: HoursInterval): HoursInterval => ({
  from: readTime(from),
  to: readEnd(to),
});

const eachInterval = (hours: Hours, change: (interval: HoursInterval) => HoursInterval): Hours => ({
  timezone: hours.timezone,
  weekly: Object.fromEntries(weekdays.map((day) => [day, hours.weekly[day].map(change)])) as Hours['weekly'],
  exceptions: hours.exceptions.map(({ intervals, ...exception }) =>
    intervals ? { ...exception, intervals: intervals.map(change) } : exception,
  ),
});

export const valuesOf = ({ businessHours }: SettingsOrganization): HoursValues => ({ businessHours });

/** The hours that are meant by what stands in the form. */
export const hoursOf = ({ businessHours }: HoursValues): Hours => eachInterval(businessHours, readInterval);

export const unfinishedTime = 'must be a time, like 08:30';
const isTime = (time: string) => /^([01]\d|2[0-4]):[0-5]\d$/.test(time);

/** Problems of the intervals of a day; an unfinished time comes before everything else. */
export function problemsOfIntervals(typed: readonly HoursInterval[]): readonly HoursProblem[] {
  const intervals = typed.map(readInterval);
  const unfinished = intervals.flatMap(({ from, to }, index): HoursProblem[] => [
    ...(isTime(from) && from !== '24:00' ? [] : [{ path: [index, 'from'], message: unfinishedTime }]),
    ...(isTime(to) ? [] : [{ path: [index, 'to'], message: unfinishedTime }]),
  ]);
  return unfinished.length > 0 ? unfinished : problemsOfDay(intervals);
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
export function nextInterval(typed: readonly HoursInterval[]): HoursInterval {
  const ends = typed.map(readInterval).map((interval) => Math.ceil(minutesOf(interval).end / 60));
  const start = Math.max(0, ...ends) + 1;
  if (!(start <= 22)) return { from: '', to: '' };
  const time = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
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
