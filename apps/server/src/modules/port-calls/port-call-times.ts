import type { PortCall } from '@porttask/contracts';
import { minutes } from '#kernel/clock';

/** The times that are recorded, in the order in which they have to lie. */
export const recordedTimes = ['ata', 'atb', 'atd'] as const;
export type RecordedTime = (typeof recordedTimes)[number];

/** Null is not recorded. */
export type Times = Pick<PortCall, RecordedTime>;

const happened: Readonly<Record<RecordedTime, string>> = {
  ata: 'arrival',
  atb: 'berthing',
  atd: 'departure',
};

/** Clocks differ: a time may be so far ahead. */
const toleranceMs = minutes(5);

/** Why a time cannot have been yet, or null. */
export const problemOfFuture = (at: string, now: Date): string | null =>
  Date.parse(at) > now.getTime() + toleranceMs ? 'must not be in the future' : null;

/**
 * Why a time does not lie where it has to among the others, or null. Those that are not recorded are passed over.
 * @param field of the time to blame
 */
export function problemOfOrder(times: Times, field: RecordedTime): string | null {
  const at = times[field];
  if (at === null) return null;
  const place = recordedTimes.indexOf(field);
  for (const [position, other] of recordedTimes.entries()) {
    const limit = times[other];
    if (limit === null) continue;
    if (position < place && at < limit) return `must not be before the ${happened[other]}, ${limit}`;
    if (position > place && at > limit) return `must not be after the ${happened[other]}, ${limit}`;
  }
  return null;
}
