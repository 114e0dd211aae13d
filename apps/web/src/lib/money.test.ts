/** Money is integer minor units; the digits of each currency are those of ISO 4217. */

import { decimalText, exponentOf, minorUnits } from '@porttask/contracts/currency';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney } from './money.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('money', () => {
  it.each([
    [{ amount: 12_500, currency: 'EUR' }, '€125.00'],
    [{ amount: 412_000, currency: 'JPY' }, '¥412,000'],
    [{ amount: 1_234, currency: 'KWD' }, 'KWD 1.234'],
    [{ amount: 1_500, currency: 'IQD' }, 'IQD 1.500'],
    [{ amount: -5, currency: 'USD' }, '-$0.05'],
    [{ amount: 0, currency: 'EUR' }, '€0.00'],
  ])('%j is %s', (money, text) => {
    expect(plain(formatMoney(money, 'en'))).toBe(text);
  });

  it('loses nothing, however large', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF'), (amount, currency) => {
        const digits = formatMoney({ amount, currency }, 'en').replaceAll(/\D/g, '');
        const text = String(Math.abs(amount)).padStart(exponentOf(currency) + 1, '0');
        expect(digits).toBe(text);
      }),
    );
  });

  it('writes decimals by shifting the point', () => {
    expect(decimalText(5, 2)).toBe('0.05');
    expect(decimalText(-12_345, 3)).toBe('-12.345');
    expect(decimalText(7, 0)).toBe('7');
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 0, max: 4 }), (amount, digits) => {
        expect(minorUnits(decimalText(amount, digits), digits)).toBe(amount);
      }),
    );
  });

  it.each([
    ['1250.5', 2, 125_050],
    ['1250.', 2, 125_000],
    ['1250', 0, 1_250],
    ['0', 2, 0],
    ['1.5', 0, null],
    ['1.234', 2, null],
    ['-1', 2, null],
    ['1e3', 2, null],
    ['', 2, null],
    ['99999999999999999', 2, null],
  ])('reads %j with %i digits as %o', (text, digits, right) => {
    expect(minorUnits(text, digits)).toBe(right);
  });
});
