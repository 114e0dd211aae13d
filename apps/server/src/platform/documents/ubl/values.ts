import { decimalText, exponentOf } from '@porttask/contracts/currency';
import { leaf } from './xml.ts';

/**
 * Minor units as the decimal number of their currency. EN 16931 allows two digits after the point, so a third one of a
 * dinar stands there only when it is not zero: rather refused by a receiver than wrong.
 */
export function decimalOf(amount: number, currency: string): string {
  const text = decimalText(amount, exponentOf(currency));
  return text.replace(/(\.\d\d)(\d*?)0+$/, '$1$2');
}

export const amountLeaf = (name: string, amount: number, currency: string): string =>
  leaf(name, decimalOf(amount, currency), { currencyID: currency });

/** "23.330" and "23.33" are one rate. */
export const percentOf = (rate: string): string =>
  rate.includes('.') ? rate.replace(/0+$/, '').replace(/\.$/, '') : rate;
