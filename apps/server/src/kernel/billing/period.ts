/** Periods of subscriptions are business days, half-open, and each is derived from the anchor alone (billing rule 1). */
export type Interval = 'month' | 'year';

export type Period = { readonly start: Temporal.PlainDate; readonly end: Temporal.PlainDate };

/** The day on which period `number` begins, 0 at the anchor. A day that a month does not have becomes its last one. */
export const boundary = (
  anchor: Temporal.PlainDate,
  interval: Interval,
  number: number,
): Temporal.PlainDate =>
  anchor.add(interval === 'month' ? { months: number } : { years: number }, { overflow: 'constrain' });

export const period = (anchor: Temporal.PlainDate, interval: Interval, number: number): Period => ({
  start: boundary(anchor, interval, number),
  end: boundary(anchor, interval, number + 1),
});

/** The number of the period that a day from the anchor on belongs to. @throws RangeError for a day before the anchor */
export function periodNumberOf(
  anchor: Temporal.PlainDate,
  interval: Interval,
  day: Temporal.PlainDate,
): number {
  if (Temporal.PlainDate.compare(day, anchor) < 0) throw new RangeError(`${day} is before ${anchor}`);
  const { years, months } = anchor.until(day, { largestUnit: interval === 'month' ? 'months' : 'years' });
  const guess = interval === 'month' ? months : years;
  // `until` counts whole calendar units, which a constrained end of month may be one short of.
  return Temporal.PlainDate.compare(boundary(anchor, interval, guess + 1), day) <= 0 ? guess + 1 : guess;
}

export const daysIn = ({ start, end }: Period): number => start.until(end).days;

/** Days of a period from a day on; the day itself counts as left. */
export const daysLeft = ({ end }: Period, day: Temporal.PlainDate): number => day.until(end).days;
