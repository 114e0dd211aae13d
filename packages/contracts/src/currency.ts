/**
 * Digits after the point by ISO 4217 where they are not two. Intl answers what is usual in prices instead (none for
 * the Iraqi dinar, which has three), so it cannot be asked.
 */
const exponents: Readonly<Record<string, number>> = Object.fromEntries([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((code) => [code, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3]),
  ...'CLF UYW'.split(' ').map((code) => [code, 4]),
]);

export const exponentOf = (currency: string): number => exponents[currency.toUpperCase()] ?? 2;

/** Minor units as a decimal number: 12500 with two digits is "125.00". */
export function decimalText(amount: number, digits: number): string {
  const units = String(Math.abs(amount)).padStart(digits + 1, '0');
  const point = units.length - digits;
  const text = digits === 0 ? units : `${units.slice(0, point)}.${units.slice(point)}`;
  return amount < 0 ? `-${text}` : text;
}

/** Minor units of a decimal number as it is typed, "1250.5" with two digits is 125050; null for what is none. */
export function minorUnits(text: string, digits: number): number | null {
  const [, whole = '', fraction = ''] = /^(\d+)(?:\.(\d*))?$/.exec(text.trim()) ?? [];
  if (whole === '' || fraction.length > digits) return null;
  const units = Number(`${whole}${fraction.padEnd(digits, '0')}`);
  return Number.isSafeInteger(units) ? units : null;
}
