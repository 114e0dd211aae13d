import { decimalText, exponentOf } from '@porttask/contracts/currency';

export type Money = { readonly amount: number; readonly currency: string };

/** An amount in minor units as people of this locale write it: 12500 with EUR is "€125.00". */
export function formatMoney({ amount, currency }: Money, locale?: string): string {
  const digits = exponentOf(currency);
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // As decimal text, so that no amount passes through a binary fraction.
  return format.format(decimalText(amount, digits) as Intl.StringNumericLiteral);
}
