import ICAL from 'ical.js';
import type { ReadDay } from './pasted-dates.ts';
import { dayName } from './pasted-dates.ts';

export type ReadCalendar = {
  readonly days: readonly ReadDay[];
  /** Events that are no whole days, which say nothing about being closed. */
  readonly timed: number;
  /** Whole days that are over, or further away than two years. */
  readonly outside: number;
};

/** However often an event recurs, no more of it is looked at. */
const mostOccurrences = 10_000;

/** Days of a span of whole days; its end is the day after the last. */
function* daysOf(start: ICAL.Time, end: ICAL.Time): Generator<string> {
  const day = start.clone();
  do {
    yield day.toString();
    day.adjust(1, 0, 0, 0);
  } while (day.compare(end) < 0);
}

/** Spans of whole days of an event, recurring ones one after the other up to a day. */
function* spansOf(event: ICAL.Event, last: string): Generator<readonly [ICAL.Time, ICAL.Time]> {
  if (!event.isRecurring()) {
    yield [event.startDate, event.endDate];
    return;
  }
  const iterator = event.iterator();
  for (let count = 0; count < mostOccurrences; count += 1) {
    const next = iterator.next() as ICAL.Time | null;
    if (!next || next.toString() > last) return;
    const { startDate, endDate } = event.getOccurrenceDetails(next);
    yield [startDate, endDate];
  }
}

/**
 * Closed days in a calendar file: events of whole days from today on, recurring ones for the next two years.
 * @param today as `2026-11-23`
 * @throws when it is no calendar
 */
export function readCalendar(text: string, today: string): ReadCalendar {
  const last = `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`;
  const calendar = new ICAL.Component(ICAL.parse(text));
  const days = new Map<string, ReadDay>();
  let timed = 0;
  let outside = 0;
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  for (const event of events) {
    const cancelled = event.component.getFirstPropertyValue('status') === 'CANCELLED';
    // A changed occurrence is met with the series it belongs to.
    if (cancelled || event.isRecurrenceException()) continue;
    if (!event.startDate?.isDate) {
      timed += 1;
      continue;
    }
    for (const changed of events)
      if (changed.isRecurrenceException() && changed.uid === event.uid) event.relateException(changed);
    const name = dayName(event.summary ?? '');
    for (const [start, end] of spansOf(event, last))
      for (const date of daysOf(start, end)) {
        if (date < today || date > last) outside += 1;
        if (date > last) break;
        if (date >= today && !days.has(date)) days.set(date, { date, ...(name ? { name } : {}) });
      }
  }
  return { days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)), timed, outside };
}
