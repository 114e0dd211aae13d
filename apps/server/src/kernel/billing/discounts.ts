import type { Money } from '#kernel/money';
import { shareOf } from '#kernel/money';
import { parseRate } from './rate.ts';

/** What a promotion takes off a subtotal (billing rule 8). `percentOff` is text like "12.50", above 0 and at most 100. */
export type Discount = { readonly id: string } & (
  | { readonly type: 'percent'; readonly percentOff: string }
  | { readonly type: 'amount'; readonly amountOff: Money }
);

/** What one discount took; 0 where nothing was left for it, or its currency is another: it is not consumed then. */
export type Taken = { readonly id: string; readonly amount: bigint };

const wanted = (discount: Discount, left: Money): bigint => {
  if (discount.type === 'percent') return shareOf(left, parseRate(discount.percentOff)).amount;
  return discount.amountOff.currency === left.currency ? discount.amountOff.amount : 0n;
};

/** Discounts in the order they were added, each on what the previous left, and never below zero (billing rule 8). */
export function applyDiscounts(
  base: bigint,
  currency: string,
  discounts: readonly Discount[],
): { readonly taken: readonly Taken[]; readonly total: bigint } {
  let left = base > 0n ? base : 0n;
  const taken = discounts.map((discount) => {
    const wants = wanted(discount, { amount: left, currency });
    const amount = wants < left ? wants : left;
    left -= amount;
    return { id: discount.id, amount };
  });
  return { taken, total: taken.reduce((all, { amount }) => all + amount, 0n) };
}

export type DiscountTime = {
  readonly duration: 'once' | 'repeating' | 'forever';
  /** How many calendar months a repeating one lasts. */
  readonly months?: number | null;
  /** First day of the period of the first invoice that it took something off. */
  readonly firstAppliedOn: Temporal.PlainDate | null;
  /** Invoices that it took something off, voided ones left out. */
  readonly timesApplied: number;
};

/**
 * Whether a discount is still to be taken off the invoice of a period: once is for the first invoice; repeating for
 * those whose period starts within its months from the first application on; forever for all (billing rule 8).
 * @throws RangeError for a repeating one without months
 */
export function appliesTo(
  { duration, months, firstAppliedOn, timesApplied }: DiscountTime,
  periodStart: Temporal.PlainDate,
): boolean {
  if (duration === 'forever') return true;
  if (duration === 'once') return timesApplied === 0;
  if (!months) throw new RangeError('a repeating discount lasts for a number of months');
  if (firstAppliedOn === null) return true;
  return Temporal.PlainDate.compare(periodStart, firstAppliedOn.add({ months })) < 0;
}
