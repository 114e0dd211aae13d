import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  allocate,
  least,
  money,
  moneySent,
  negate,
  roundHalfAway,
  shareOf,
  subtract,
  sum,
} from './money.ts';

const amounts = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 12 });

describe('rounding', () => {
  it.each([
    [1n, 2n, 1n],
    [-1n, 2n, -1n],
    [3n, 2n, 2n],
    [-3n, 2n, -2n],
    [4n, 3n, 1n],
    [5n, 3n, 2n],
    [0n, 7n, 0n],
    [-49n, 100n, 0n],
  ])('%d/%d is %d', (numerator, denominator, rounded) => {
    expect(roundHalfAway({ numerator, denominator })).toBe(rounded);
  });

  it('is never off by more than half, and alike on both sides of zero', () => {
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: 1n, max: 10n ** 6n }), (numerator, denominator) => {
        const rounded = roundHalfAway({ numerator, denominator });
        const off = rounded * denominator - numerator;
        expect((off < 0n ? -off : off) * 2n).toBeLessThanOrEqual(denominator);
        expect(roundHalfAway({ numerator: -numerator, denominator })).toBe(-rounded);
      }),
    );
  });

  it('has no fraction without a denominator', () => {
    expect(() => roundHalfAway({ numerator: 1n, denominator: 0n })).toThrow(RangeError);
  });
});

describe('allocation', () => {
  it.each([
    ['I22: 0.05 by 1:1:1', 5n, [1n, 1n, 1n], [2n, 2n, 1n]],
    ['I22: 100.00 by 1:2:3', 10_000n, [1n, 2n, 3n], [1667n, 3333n, 5000n]],
    ['D7: 15.00 over 10.00, 10.00', 1500n, [1000n, 1000n], [750n, 750n]],
    ['D7: 1.00 over 1.00, 2.00', 100n, [100n, 200n], [33n, 67n]],
    ['a credit like a charge', -5n, [1n, 1n, 1n], [-2n, -2n, -1n]],
    ['nothing by nothing', 0n, [0n, 0n], [0n, 0n]],
    ['nothing for a weight of nothing', 3n, [0n, 1n], [0n, 3n]],
  ])('%s', (_, total, by, parts) => {
    expect(allocate(total, by)).toEqual(parts);
  });

  it('adds up to the total, each part less than one off its exact share', () => {
    fc.assert(
      fc.property(amounts, weights, (total, by) => {
        const whole = by.reduce((all, weight) => all + weight, 0n);
        fc.pre(whole > 0n);
        const parts = allocate(total, by);
        expect(parts.reduce((all, part) => all + part, 0n)).toBe(total);
        for (const [at, part] of parts.entries()) {
          const off = part * whole - total * (by[at] ?? 0n);
          expect(off < 0n ? -off : off).toBeLessThan(whole);
        }
      }),
    );
  });

  it('refuses what cannot be allocated', () => {
    expect(() => allocate(1n, [0n])).toThrow(RangeError);
    expect(() => allocate(1n, [-1n, 2n])).toThrow(RangeError);
  });
});

describe('amounts', () => {
  const eur = (amount: number) => money(amount, 'EUR');

  it('add up in one currency alone', () => {
    expect(add(eur(1), eur(2), eur(3))).toEqual(eur(6));
    expect(subtract(eur(1), eur(2))).toEqual(negate(eur(1)));
    expect(sum([], 'EUR')).toEqual(eur(0));
    expect(least(eur(3), eur(2))).toEqual(eur(2));
    expect(() => add(eur(1), money(1, 'JPY'))).toThrow('EUR and JPY');
  });

  it('P2: share by days, rounded once', () => {
    const rest = { numerator: 20n, denominator: 30n };
    expect(shareOf(eur(10_000), rest)).toEqual(eur(6667));
    expect(shareOf(eur(30_000), rest)).toEqual(eur(20_000));
  });

  it('leave as numbers while those are exact', () => {
    expect(moneySent(eur(12_500))).toEqual({ amount: 12_500, currency: 'EUR' });
    expect(() => moneySent(money(2n ** 53n, 'EUR'))).toThrow(RangeError);
  });
});
