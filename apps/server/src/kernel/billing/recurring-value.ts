// Recurring revenue (billing rule 14), kept exact as what a year brings: the twelfth of it, the MRR, is rounded once,
// where it is shown. Always before tax, and of one currency.
import { decimalText } from '@porttask/contracts/currency';
import { roundHalfAway } from '#kernel/money';
import type { Discount } from './discounts.ts';
import { applyDiscounts } from './discounts.ts';
import type { PriceOf } from './price.ts';
import { fullPrice, intervalsInYear } from './price.ts';

/** What a year of a subscription brings, each interval discounted as its invoice will be. */
export function yearlyValue(
  subscription: PriceOf & {
    readonly seats: number;
    /** Repeating ones and those that are forever, as long as they apply. */
    readonly discounts: readonly Discount[];
    readonly currency: string;
  },
): bigint {
  const price = fullPrice(subscription, subscription.seats);
  const { total } = applyDiscounts(price, subscription.currency, subscription.discounts);
  return (price - total) * intervalsInYear(subscription.interval);
}

/** MRR as it is shown. */
export const monthlyValue = (yearly: bigint): bigint =>
  roundHalfAway({ numerator: yearly, denominator: 12n });

export type Movement = {
  readonly kind: 'new' | 'expansion' | 'contraction' | 'churn' | 'reactivation';
  /** After less before: negative for contraction and churn, so that the deltas of a time add up to its growth. */
  readonly delta: bigint;
};

/** How the yearly value of one organization moved; null where it did not. */
export function movementOf(before: bigint, after: bigint, hadPaidBefore: boolean): Movement | null {
  const delta = after - before;
  if (delta === 0n) return null;
  if (before === 0n) return { kind: hadPaidBefore ? 'reactivation' : 'new', delta };
  if (after === 0n) return { kind: 'churn', delta };
  return { kind: delta > 0n ? 'expansion' : 'contraction', delta };
}

/** Yearly values at the start of a time, and what moved in it by kind, each as a size: not negative. */
export type Movements = { readonly start: bigint } & Readonly<Record<Movement['kind'], bigint>>;

export type RevenueFigures = {
  /** MRR at the end, as it is shown. */
  readonly end: bigint;
  readonly arr: bigint;
  /** Percent with one decimal, of what there was at the start; null where there was nothing. */
  readonly nrr: string | null;
  readonly grr: string | null;
};

const percent = (part: bigint, whole: bigint): string | null =>
  whole === 0n
    ? null
    : decimalText(Number(roundHalfAway({ numerator: part * 1000n, denominator: whole })), 1);

/**
 * The figures of a time from its movements. Retention looks at what was there at the start: net (NRR) leaves out new
 * and reactivated, gross (GRR) expansion as well. Movements are to be those from start to end of each organization;
 * with the steps in between, what came and went within the time would count as lost.
 * @throws RangeError for a negative size
 */
export function revenueFigures(movements: Movements): RevenueFigures {
  if (Object.values(movements).some((size) => size < 0n)) throw new RangeError('a size is not negative');
  const { start, expansion, reactivation, contraction, churn } = movements;
  const kept = start - contraction - churn;
  const arr = kept + expansion + movements.new + reactivation;
  return { end: monthlyValue(arr), arr, nrr: percent(kept + expansion, start), grr: percent(kept, start) };
}
