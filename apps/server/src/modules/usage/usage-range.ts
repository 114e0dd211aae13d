import type { UsageGranularity } from '@porttask/contracts';
import { businessDay } from '#kernel/business-day';
import { after, days, hours, minutes } from '#kernel/clock';
import { invalid } from '#kernel/domain-error';
import { keptMs } from './retention.ts';

/** What is asked when nothing else is, and how much may be, in buckets. */
const spans = {
  minute: { usual: 60, most: 24 * 60, told: '24 hours of minutes' },
  hour: { usual: 24, most: 31 * 24, told: '31 days of hours' },
  day: { usual: 30, most: 366, told: '366 days' },
} as const;

type Asked = {
  /** Days, or instants. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly granularity: UsageGranularity;
};

const isDay = (text: string): boolean => text.length === 10;

/** The instant at which a day begins where the organization is, clocks that are moved at midnight included. */
const beginningOf = (day: Temporal.PlainDate, zone: string): number =>
  day.toZonedDateTime({ timeZone: zone }).epochMilliseconds;

/**
 * The buckets that are asked for, oldest first: days of the organization, or beginnings of hours and minutes in UTC.
 * @throws DomainError VALIDATION_ERROR when they are the wrong way round, too many, or not kept any more
 */
export function bucketsOf(asked: Asked, zone: string, now: Date): readonly string[] {
  const wrongWay = invalid({ field: 'from', message: 'must not be after `to`' });
  const { usual, most, told } = spans[asked.granularity];
  const tooMany = invalid({ field: 'from', message: `must be at most ${told} before \`to\`` });

  if (asked.granularity === 'day') {
    const dayOf = (text: string) =>
      Temporal.PlainDate.from(isDay(text) ? text : businessDay(new Date(text), zone));
    const last = dayOf(asked.to ?? now.toISOString());
    const first = asked.from === undefined ? last.subtract({ days: usual - 1 }) : dayOf(asked.from);
    const count = first.until(last).days + 1;
    if (count < 1) throw wrongWay;
    if (count > most) throw tooMany;
    return Array.from({ length: count }, (_, at) => first.add({ days: at }).toString());
  }

  const unitMs = asked.granularity === 'hour' ? hours(1) : minutes(1);
  const floor = (ms: number) => Math.floor(ms / unitMs) * unitMs;
  const beginning = (text: string, ahead: number) =>
    isDay(text)
      ? beginningOf(Temporal.PlainDate.from(text).add({ days: ahead }), zone) - ahead
      : Date.parse(text);
  const last = floor(asked.to === undefined ? now.getTime() : beginning(asked.to, 1));
  const first = asked.from === undefined ? last - (usual - 1) * unitMs : floor(beginning(asked.from, 0));
  const count = (last - first) / unitMs + 1;
  if (count < 1) throw wrongWay;
  if (count > most) throw tooMany;
  const kept = keptMs[asked.granularity];
  if (first < floor(after(now, -kept).getTime())) {
    const message = `${asked.granularity}s are kept for ${kept / days(1)} days; begin later, or ask by ${asked.granularity === 'hour' ? 'day' : 'hour or day'}`;
    throw invalid({ field: asked.from === undefined ? 'to' : 'from', message });
  }
  return Array.from({ length: count }, (_, at) => new Date(first + at * unitMs).toISOString());
}
