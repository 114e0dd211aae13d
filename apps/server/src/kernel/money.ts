import type { Money as MoneySent } from '@porttask/contracts';

/** An amount in whole minor units of its currency, as it is calculated with: `125.00 EUR` is `{ amount: 12500n, … }`. */
export type Money = { readonly amount: bigint; readonly currency: string };

/** An exact share, e.g. days left of the days of a period. The denominator is above zero. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

export const money = (amount: bigint | number, currency: string): Money => ({
  amount: BigInt(amount),
  currency,
});

/** As it leaves over the API. @throws RangeError for an amount that a number cannot hold exactly */
export function moneySent({ amount, currency }: Money): MoneySent {
  const number = Number(amount);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${amount} ${currency} is too large to be sent`);
  return { amount: number, currency };
}

/**
 * A fraction as a whole number, rounded half away from zero: 0.5 is 1, -0.5 is -1. The one rounding of money.
 * @throws RangeError for a denominator that is not above zero
 */
export function roundHalfAway({ numerator, denominator }: Fraction): bigint {
  if (denominator <= 0n) throw new RangeError('a denominator must be above zero');
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** A share of an amount, rounded once. */
export const shareOf = ({ amount, currency }: Money, { numerator, denominator }: Fraction): Money => ({
  amount: roundHalfAway({ numerator: amount * numerator, denominator }),
  currency,
});

/** @throws TypeError when currencies differ: nothing converts them silently */
export function add(...[first, ...others]: readonly [Money, ...Money[]]): Money {
  const amount = others.reduce((total, one) => {
    if (one.currency !== first.currency)
      throw new TypeError(`${first.currency} and ${one.currency} do not add up`);
    return total + one.amount;
  }, first.amount);
  return { amount, currency: first.currency };
}

export const negate = ({ amount, currency }: Money): Money => ({ amount: -amount, currency });
export const subtract = (from: Money, what: Money): Money => add(from, negate(what));
export const sum = (all: readonly Money[], currency: string): Money => add(money(0n, currency), ...all);
/** The smaller of two amounts of one currency. */
export const least = (a: Money, b: Money): Money => (subtract(a, b).amount < 0n ? a : b);

/**
 * Splits a total by weights, by the largest remainder: parts add up to the total exactly, each is off its exact share by
 * less than one minor unit, and of equal remainders the earlier part gets more.
 * @param weights not negative; all zero gives the total to nobody unless it is zero
 * @throws RangeError for a negative weight, or a total that no weight can take
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.some((weight) => weight < 0n)) throw new RangeError('a weight must not be negative');
  const whole = weights.reduce((all, weight) => all + weight, 0n);
  if (whole === 0n) {
    if (total === 0n) return weights.map(() => 0n);
    throw new RangeError('there is no weight to allocate by');
  }
  const sign = total < 0n ? -1n : 1n;
  const parts = weights.map((weight, at) => {
    const exact = sign * total * weight;
    return { at, part: exact / whole, remainder: exact % whole };
  });
  const left = sign * total - parts.reduce((all, { part }) => all + part, 0n);
  const byRemainder = parts.toSorted((a, b) =>
    a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1,
  );
  const more = new Set(byRemainder.slice(0, Number(left)).map(({ at }) => at));
  return parts.map(({ at, part }) => sign * (part + (more.has(at) ? 1n : 0n)));
}
