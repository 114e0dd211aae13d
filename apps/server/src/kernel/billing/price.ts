import type { Interval } from './period.ts';

/** What a plan version costs for each interval, in minor units of the subscription's currency. */
export type PriceOf = {
  readonly interval: Interval;
  readonly amount: bigint;
  /** Whether the amount is that of one seat (billing rule 6). */
  readonly perSeat: boolean;
};

/** A whole interval, before discounts. */
export const fullPrice = ({ amount, perSeat }: Pick<PriceOf, 'amount' | 'perSeat'>, seats: number): bigint =>
  perSeat ? amount * BigInt(seats) : amount;

/** How many of an interval make a year. */
export const intervalsInYear = (interval: Interval): bigint => (interval === 'month' ? 12n : 1n);
