import type { Interval } from './period.ts';
import type { PriceOf } from './price.ts';
import { fullPrice, intervalsInYear } from './price.ts';

export type Terms = {
  readonly planId: string;
  readonly planVersion: number;
  readonly interval: Interval;
  readonly seats: number;
  /** Of the plan version, in the subscription's currency. */
  readonly prices: readonly PriceOf[];
};

export type ChangeKind = 'upgrade' | 'downgrade' | 'lateral';

/** What a plan costs for a year at an interval; where it lacks that one, at the other (month × 12 = year, exactly). */
function yearAt({ planId, prices }: Terms, interval: Interval, seats: number): bigint {
  const price = prices.find((one) => one.interval === interval) ?? prices[0];
  if (price === undefined) throw new RangeError(`${planId} has no price to compare`);
  return fullPrice(price, seats) * intervalsInYear(price.interval);
}

/**
 * What a change is (billing rule 3). Another plan, or version of it, is compared at the new interval with the new
 * seats: dearer or equal is an upgrade, cheaper a downgrade. With the plan unchanged the interval decides, then seats.
 * @throws RangeError for a plan without any price
 */
export function changeKind(from: Terms, to: Terms): ChangeKind {
  if (from.planId !== to.planId || from.planVersion !== to.planVersion) {
    const before = yearAt(from, to.interval, to.seats);
    return yearAt(to, to.interval, to.seats) >= before ? 'upgrade' : 'downgrade';
  }
  if (from.interval !== to.interval) return to.interval === 'year' ? 'upgrade' : 'downgrade';
  if (from.seats !== to.seats) return to.seats > from.seats ? 'upgrade' : 'downgrade';
  return 'lateral';
}

/** When a change applies: what was asked for, else a downgrade at the period's end and anything else now. */
export const whenOf = (kind: ChangeKind, when: 'auto' | 'now' | 'period_end'): 'now' | 'period_end' => {
  if (when !== 'auto') return when;
  return kind === 'downgrade' ? 'period_end' : 'now';
};
