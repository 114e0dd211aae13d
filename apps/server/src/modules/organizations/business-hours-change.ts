import { isDeepStrictEqual } from 'node:util';
import type { BusinessHours, BusinessHoursInput } from '@porttask/contracts';
import type { HoursInterval, Weekday } from '@porttask/contracts/business-calendar';
import { pastMidnight, weekdays } from '@porttask/contracts/business-calendar';
import type { Json } from '#kernel/audit-entry';

const dayNames: Readonly<Record<Weekday, string>> = {
  mon: 'monday',
  tue: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
};

/**
 * Hours as they are after a change. What is given takes their place. Hours in the organization's own zone move with it when
 * that changes; hours that were given another zone keep it.
 */
export function hoursAfter(
  stored: BusinessHours,
  given: BusinessHoursInput | undefined,
  zone: { readonly before: string; readonly after: string },
): BusinessHours {
  const followed = stored.timezone === zone.before ? zone.after : stored.timezone;
  if (!given) return { ...stored, timezone: followed };
  return { ...given, timezone: given.timezone ?? followed };
}

const inWords = (intervals: readonly HoursInterval[]): string =>
  intervals.length === 0
    ? 'closed'
    : intervals
        .map((interval) => `${interval.from}–${interval.to}${pastMidnight(interval) ? ' next day' : ''}`)
        .join(', ');

const exceptionsInWords = ({ exceptions }: BusinessHours): string[] =>
  exceptions.map(({ date, name, intervals = [] }) =>
    [date, inWords(intervals), ...(name ? [`(${name})`] : [])].join(' '),
  );

/** What is said of one side that the other does not have in the same words. */
function side(mine: BusinessHours, other: BusinessHours): Json {
  const differing = weekdays.filter((day) => inWords(mine.weekly[day]) !== inWords(other.weekly[day]));
  const there = new Set(exceptionsInWords(other));
  const exceptions = exceptionsInWords(mine).filter((line) => !there.has(line));
  return {
    ...(mine.timezone === other.timezone ? {} : { timezone: mine.timezone }),
    ...Object.fromEntries(differing.map((day) => [dayNames[day], inWords(mine.weekly[day])])),
    ...(exceptions.length > 0 ? { exceptions } : {}),
  };
}

/** A change of hours as the audit trail tells it, day by day; null when nothing changed. */
export function hoursChange(
  before: BusinessHours,
  after: BusinessHours,
): { readonly before: Json; readonly after: Json } | null {
  return isDeepStrictEqual(before, after)
    ? null
    : { before: side(before, after), after: side(after, before) };
}
