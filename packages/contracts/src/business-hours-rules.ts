import type { HoursInterval, Weekday } from './business-calendar.ts';
import { minutesOf, weekdays } from './business-calendar.ts';

export const mostIntervals = 6;
export const mostExceptions = 500;

/** What is wrong with business hours, at which place of them: `['weekly', 'mon', 1, 'from']`. */
export type HoursProblem = { readonly path: readonly (string | number)[]; readonly message: string };

const dayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

const inOrder = (intervals: readonly HoursInterval[]) =>
  intervals
    .map((interval, index) => ({ index, interval, ...minutesOf(interval) }))
    .sort((a, b) => a.start - b.start);

/** Problems of the intervals that begin on one day. */
export function problemsOfDay(intervals: readonly HoursInterval[]): HoursProblem[] {
  const found: HoursProblem[] = intervals.flatMap(({ from, to }, index) =>
    from === to
      ? [{ path: [index, 'to'], message: 'must differ from the beginning; a whole day is 00:00 to 24:00' }]
      : [],
  );
  if (found.length > 0) return found;
  if (intervals.length > mostIntervals)
    found.push({ path: [], message: `must have at most ${mostIntervals} intervals a day` });
  const ordered = inOrder(intervals);
  for (const [at, { index, start }] of ordered.entries()) {
    const before = ordered[at - 1];
    if (!before || start >= before.end) continue;
    const { from, to } = before.interval;
    found.push({ path: [index, 'from'], message: `must not lie within ${from} to ${to} of the same day` });
  }
  return found;
}

type Weekly = Readonly<Record<Weekday, readonly HoursInterval[]>>;

/** Problems between a day's hours past midnight and those of the next day. */
function problemsAcrossMidnight(weekly: Weekly): HoursProblem[] {
  return weekdays.flatMap((weekday, at) => {
    const next = weekdays[(at + 1) % 7] as Weekday;
    const last = inOrder(weekly[weekday]).at(-1);
    const [first] = inOrder(weekly[next]);
    if (!last || !first || first.start >= last.end - 1_440) return [];
    const message = `must not lie within the hours of ${dayNames[weekday]}, which last until ${last.interval.to}`;
    return [{ path: [next, first.index, 'from'], message }];
  });
}

/** Everything wrong with a week of hours, each at its place. */
export function problemsOfWeek(weekly: Weekly): HoursProblem[] {
  const found = weekdays.flatMap((weekday) =>
    problemsOfDay(weekly[weekday]).map(({ path, message }) => ({ path: [weekday, ...path], message })),
  );
  return found.length > 0 ? found : problemsAcrossMidnight(weekly);
}
