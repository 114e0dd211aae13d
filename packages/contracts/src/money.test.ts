/** Money is an integer of minor units with its currency: nothing that a float could blur. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from './money.ts';

describe('money', () => {
  it('takes every amount that is exact', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('EUR', 'NOK', 'JPY'), (amount, currency) => {
        expect(money.parse({ amount, currency })).toEqual({ amount, currency });
      }),
    );
  });

  it.each([0.1, 1.5, 2 ** 53, -(2 ** 53), Number.NaN, Number.POSITIVE_INFINITY, '100', null, 100n])(
    'refuses the amount %s',
    (amount) => expect(money.safeParse({ amount, currency: 'EUR' }).success).toBe(false),
  );

  it.each(['', 'EU', 'EURO', null, 978])('refuses the currency %j', (currency) => {
    expect(money.safeParse({ amount: 1, currency }).success).toBe(false);
  });
});
