import type { Fraction } from '#kernel/money';

/**
 * A rate in percent as an exact fraction: "23.33" is 23330/100000. Tax rates and percentages of discounts are kept as
 * text and calculated with as this (billing rules 8 and 9).
 * @throws RangeError for what is no percentage from 0 to 100 with up to three decimals
 */
export function parseRate(percent: string): Fraction {
  const [, whole = '', decimals = ''] = /^(\d{1,3})(?:\.(\d{1,3}))?$/.exec(percent) ?? [];
  const numerator = BigInt(`${whole}${decimals.padEnd(3, '0')}`);
  if (whole === '' || numerator > 100_000n) throw new RangeError(`${percent} is no rate in percent`);
  return { numerator, denominator: 100_000n };
}
