import type { DocumentLine } from '@porttask/contracts';
import { decimalText, exponentOf } from '@porttask/contracts/currency';

/** "1,234.56": an amount with the digits of its currency, in an English document. */
export const figures = (amount: number, currency: string): string =>
  decimalText(amount, exponentOf(currency)).replace(/\d+/, (whole) => grouped(whole));

/** "1,234.56 EUR": by the code, because a sign like $ is that of many currencies. */
export const money = (amount: number, currency: string): string => `${figures(amount, currency)} ${currency}`;

const grouped = (whole: string): string => whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');

export const count = (quantity: number): string => grouped(String(quantity));

/** "15 June 2026", which no reader takes for another day. */
export const day = (date: string): string =>
  Temporal.PlainDate.from(date).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** From the first to the last day: "1 June to 30 June 2025". */
export function period(first: string, last: string): string {
  if (first === last) return day(first);
  const [start, end] = [day(first), day(last)];
  const year = end.slice(-5);
  return `${start.endsWith(year) ? start.slice(0, -5) : start} to ${end}`;
}

/** "NL91 ABNA 0417 1643 00", as people copy it from paper. */
export const spacedIban = (iban: string): string =>
  iban.replaceAll(/\s/g, '').replaceAll(/.{4}(?=.)/g, '$& ');

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'code' });

/** "Netherlands" for NL; what is no code of a country stands as it is. */
export const countryName = (code: string): string =>
  /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code;

/** "VAT 21%", "VAT exempt": how a line or a sum is taxed. */
export function taxation(category: DocumentLine['taxCategory'], rate: string): string {
  if (category === 'AE') return 'VAT reverse charge';
  return category === 'E' ? 'VAT exempt' : `VAT ${rate}%`;
}
