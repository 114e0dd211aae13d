import type { Fraction } from '#kernel/money';
import { roundHalfAway } from '#kernel/money';
import type { Period } from './period.ts';
import { daysIn, daysLeft } from './period.ts';

/** @throws RangeError for a day outside the period, whose end counts as its last moment */
function leftFrom(period: Period, day: Temporal.PlainDate): Fraction {
  const left = daysLeft(period, day);
  const all = daysIn(period);
  if (left < 0 || left > all) throw new RangeError(`${day} is not between ${period.start} and ${period.end}`);
  return { numerator: BigInt(left), denominator: BigInt(all) };
}

/** The charge for a period from the day of a change on; that day belongs to the new plan (billing rule 2). */
export function restOfPeriod(price: bigint, period: Period, day: Temporal.PlainDate): bigint {
  const { numerator, denominator } = leftFrom(period, day);
  return roundHalfAway({ numerator: price * numerator, denominator });
}

/** The charge lines of the running terms in the running period, without what credit notes and voiding took back. */
export type Charged = {
  /** Before discounts and tax. */
  readonly gross: bigint;
  /** After discounts, before tax. */
  readonly net: bigint;
};

/**
 * The credit for what is not used of the running terms, as a positive amount before tax. Their price for the days left
 * is credited in the proportion that was effectively charged, as one exact fraction, and never more than what was
 * charged and is not credited yet (billing rules 2 and 4).
 */
export function unusedCredit(unused: {
  /** Of the whole period, before discounts. */
  readonly fullPrice: bigint;
  readonly period: Period;
  readonly day: Temporal.PlainDate;
  readonly charged: Charged;
  /** What earlier changes gave back of `charged`, before tax, e.g. for fewer seats. */
  readonly credited: bigint;
  /** True for a termination, whose day was used by the old terms; the day of a change belongs to the new ones. */
  readonly dayUsed?: boolean;
}): bigint {
  const { fullPrice, period, day, charged, credited, dayUsed = false } = unused;
  const left = leftFrom(period, dayUsed ? day.add({ days: 1 }) : day);
  const most = charged.net - credited;
  if (charged.gross <= 0n || most <= 0n) return 0n;
  const credit = roundHalfAway({
    numerator: fullPrice * left.numerator * charged.net,
    denominator: left.denominator * charged.gross,
  });
  if (credit > most) return most;
  return credit;
}
