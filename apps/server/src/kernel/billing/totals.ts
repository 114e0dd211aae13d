import type { TaxCategory } from '@porttask/contracts';
import { allocate, roundHalfAway } from '#kernel/money';
import type { Discount, Taken } from './discounts.ts';
import { applyDiscounts } from './discounts.ts';
import { parseRate } from './rate.ts';

export type TotalLine = {
  /** Before discount and tax; a credit is negative. */
  readonly amount: bigint;
  /** False for a credit of unused time: that is net of its discounts already, and would be discounted twice. */
  readonly discountable: boolean;
  /** Percent with up to three decimals. */
  readonly taxRate: string;
  readonly taxCategory: TaxCategory;
};

type RateTotal = {
  readonly category: TaxCategory;
  readonly rate: string;
  /** Lines of this rate after discounts. */
  readonly base: bigint;
  readonly tax: bigint;
};

type Totals = {
  readonly subtotal: bigint;
  /** What each discount took, in their order. */
  readonly discounts: readonly Taken[];
  readonly discount: bigint;
  /** What the discounts take off each line. */
  readonly lineDiscounts: readonly bigint[];
  /** In the order the rates first appear. */
  readonly taxes: readonly RateTotal[];
  readonly tax: bigint;
  /** subtotal - discount + tax */
  readonly total: bigint;
};

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((all, amount) => all + amount, 0n);

/** "20" and "20.0" are one rate. */
const rateKey = ({ taxCategory, taxRate }: TotalLine): string =>
  `${taxCategory} ${parseRate(taxRate).numerator}`;

/** Tax rounded once for each category and rate, on the exact base (billing rule 9). */
function taxesOf(lines: readonly TotalLine[], lineDiscounts: readonly bigint[]): RateTotal[] {
  const nets = lines.map((line, at) => ({ line, net: line.amount - (lineDiscounts[at] ?? 0n) }));
  return [...Map.groupBy(nets, ({ line }) => rateKey(line)).values()].map((group) => {
    const [{ line }] = group as [(typeof group)[number]];
    const base = sumOf(group.map(({ net }) => net));
    const { numerator, denominator } = parseRate(line.taxRate);
    const tax = roundHalfAway({ numerator: base * numerator, denominator });
    return { category: line.taxCategory, rate: line.taxRate, base, tax };
  });
}

/**
 * What stands under the lines of an invoice, or of a credit note. Discounts are taken on the sum of the discountable
 * lines, and allocated to those of them that charge something (billing rules 8 and 9).
 */
export function totalsOf(
  lines: readonly TotalLine[],
  discounts: readonly Discount[],
  currency: string,
): Totals {
  const subtotal = sumOf(lines.map(({ amount }) => amount));
  const base = sumOf(lines.map(({ amount, discountable }) => (discountable ? amount : 0n)));
  const { taken, total: discount } = applyDiscounts(base, currency, discounts);
  const weights = lines.map(({ amount, discountable }) => (discountable && amount > 0n ? amount : 0n));
  const lineDiscounts = allocate(discount, weights);
  const taxes = taxesOf(lines, lineDiscounts);
  const tax = sumOf(taxes.map((one) => one.tax));
  return {
    subtotal,
    discounts: taken,
    discount,
    lineDiscounts,
    taxes,
    tax,
    total: subtotal - discount + tax,
  };
}

/**
 * What the credits of an invoice leave over, one positive line for each category and rate they exceed the charges of.
 * Put on the invoice these lines make its bases zero, so that credits and charges stand there in full and its total is
 * not negative; the same lines are those of the credit note for it, whose total is gross (billing rule 4). A rate that
 * is left over does not pay for another one: that would move tax between rates.
 */
export const restLines = (
  lines: readonly TotalLine[],
  discounts: readonly Discount[],
  currency: string,
): readonly TotalLine[] =>
  totalsOf(lines, discounts, currency)
    .taxes.filter(({ base }) => base < 0n)
    .map(({ category, rate, base }) => ({
      amount: -base,
      discountable: false,
      taxRate: rate,
      taxCategory: category,
    }));
