import type { HoursInterval, Weekday } from '@porttask/contracts/business-calendar';
import { pastMidnight, weekdays } from '@porttask/contracts/business-calendar';
import { openState } from '@porttask/contracts/business-time';
import { zoneOffsets } from '../../../lib/zone-offsets.ts';
import type { Exception, Hours } from './hours-values.ts';

/** Name of a weekday in the viewer's language. */
export const weekdayName = (day: Weekday, style: 'long' | 'short' = 'long', locale?: string): string =>
  // 1 January 2024 was a Monday.
  new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, 1 + weekdays.indexOf(day)),
  );

export const zoneWords = (zone: string): string => zone.replaceAll('_', ' ');

export const intervalWords = (interval: HoursInterval): string =>
  `${interval.from}–${interval.to}${pastMidnight(interval) ? ' next day' : ''}`;

export const intervalsWords = (intervals: readonly HoursInterval[]): string =>
  intervals.length === 0 ? 'Closed' : intervals.map(intervalWords).join(', ');

export const exceptionWords = ({ intervals = [] }: Exception): string => intervalsWords(intervals);

/** A day: "Fri, 25 Dec 2026". */
export const dateWords = (date: string, locale?: string): string =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(date));

/** The day an instant belongs to in a zone, as `2026-11-23`. */
export const dayIn = (at: number, zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: zone }).format(at);

/** "today", "tomorrow", the weekday within a week, else the date. */
function dayWords(at: Date, now: number, zone: string, locale: string | undefined): string {
  const days = Math.round(
    (Date.parse(dayIn(at.getTime(), zone)) - Date.parse(dayIn(now, zone))) / 86_400_000,
  );
  if (days < 2) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  const options = days < 7 ? ({ weekday: 'long' } as const) : ({ day: 'numeric', month: 'long' } as const);
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(at);
}

export type StateWords = { readonly open: boolean; readonly words: string };

/** Whether it is open now, and until when: "Open now, closes today at 18:00". */
export function stateWords(hours: Hours, now: number, locale?: string): StateWords {
  const zone = hours.timezone;
  const { open, changesAt } = openState(hours, new Date(now), zoneOffsets(zone));
  if (!changesAt) return { open, words: open ? 'Open now, without a break' : 'Closed, and never open' };
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: zone }).format(changesAt);
  const when = `${dayWords(changesAt, now, zone, locale)} at ${time}`;
  return { open, words: open ? `Open now, closes ${when}` : `Closed now, opens ${when}` };
}
