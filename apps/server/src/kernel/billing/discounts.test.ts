import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '#kernel/money';
import type { Discount } from './discounts.ts';
import { appliesTo, applyDiscounts } from './discounts.ts';
import { boundary } from './period.ts';

const off = (id: string, amount: number, currency = 'EUR'): Discount => ({
  id,
  type: 'amount',
  amountOff: money(amount, currency),
});
const percent = (id: string, percentOff: string): Discount => ({ id, type: 'percent', percentOff });

describe('discounts', () => {
  it('D2: 10.00, then 20 %, take 28.00 of 100.00', () => {
    expect(applyDiscounts(10_000n, 'EUR', [off('first', 1000), percent('second', '20')])).toEqual({
      taken: [
        { id: 'first', amount: 1000n },
        { id: 'second', amount: 1800n },
      ],
      total: 2800n,
    });
  });

  it('the other way round, 20 % and then 10.00 take 30.00', () => {
    expect(applyDiscounts(10_000n, 'EUR', [percent('a', '20'), off('b', 1000)]).total).toBe(3000n);
  });

  it('D4: 10.00, then 20 %, take 5.00 of 5.00, and the second is not consumed', () => {
    expect(applyDiscounts(500n, 'EUR', [off('first', 1000), percent('second', '20')])).toEqual({
      taken: [
        { id: 'first', amount: 500n },
        { id: 'second', amount: 0n },
      ],
      total: 500n,
    });
  });

  it('one of another currency takes nothing, and leaves it to the others', () => {
    const { taken } = applyDiscounts(1000n, 'USD', [off('euro', 600), off('dollar', 600, 'USD')]);
    expect(taken.map(({ amount }) => amount)).toEqual([0n, 600n]);
  });

  it('12.50 % are rounded once, half away from zero', () => {
    expect(applyDiscounts(20n, 'EUR', [percent('a', '12.50')]).total).toBe(3n);
  });

  it('nothing is taken of a credit', () => {
    expect(applyDiscounts(-500n, 'EUR', [percent('a', '20'), off('b', 100)]).total).toBe(0n);
  });

  it('never take more than there is, and what they took is their sum', () => {
    const discount = fc.oneof(
      fc.integer({ min: 1, max: 10_000 }).map((all) => percent('p', (all / 100).toFixed(2))),
      fc.integer({ min: 1, max: 100_000 }).map((amount) => off('a', amount)),
    );
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 200_000n }),
        fc.array(discount, { maxLength: 5 }),
        (base, all) => {
          const { taken, total } = applyDiscounts(base, 'EUR', all);
          expect(taken).toHaveLength(all.length);
          expect(taken.every(({ amount }) => amount >= 0n)).toBe(true);
          expect(taken.reduce((sum, { amount }) => sum + amount, 0n)).toBe(total);
          expect(total).toBeLessThanOrEqual(base);
        },
      ),
    );
  });
});

describe('how long a discount applies', () => {
  const day = (text: string) => Temporal.PlainDate.from(text);
  const once = { duration: 'once', firstAppliedOn: null, timesApplied: 0 } as const;

  it('once: to the first invoice alone', () => {
    expect(appliesTo(once, day('2025-06-01'))).toBe(true);
    const applied = { ...once, firstAppliedOn: day('2025-06-01'), timesApplied: 1 };
    expect(appliesTo(applied, day('2025-06-01'))).toBe(false);
    expect(appliesTo(applied, day('2025-07-01'))).toBe(false);
  });

  it('forever: always', () => {
    const applied = { duration: 'forever', firstAppliedOn: day('2020-01-01'), timesApplied: 60 } as const;
    expect(appliesTo(applied, day('2025-06-01'))).toBe(true);
  });

  it('repeating: to the months from the first application on, the last day not among them', () => {
    const three = { duration: 'repeating', months: 3, firstAppliedOn: null, timesApplied: 0 } as const;
    expect(appliesTo(three, day('2025-06-10'))).toBe(true);
    const applied = { ...three, firstAppliedOn: day('2025-06-10'), timesApplied: 1 };
    expect(appliesTo(applied, day('2025-06-25'))).toBe(true);
    expect(appliesTo(applied, day('2025-09-09'))).toBe(true);
    expect(appliesTo(applied, day('2025-09-10'))).toBe(false);
  });

  it('repeating n is n monthly invoices, or one a year, whatever the anchor and where it begins', () => {
    const anchors = fc.integer({ min: 0, max: 3000 }).map((days) => day('2020-01-01').add({ days }));
    fc.assert(
      fc.property(anchors, fc.nat({ max: 30 }), fc.integer({ min: 1, max: 36 }), (anchor, first, months) => {
        const invoices = (interval: 'month' | 'year') =>
          Array.from({ length: 40 }, (_, at) => boundary(anchor, interval, first + at)).filter(
            (start, at, all) =>
              appliesTo(
                { duration: 'repeating', months, firstAppliedOn: all[0] ?? null, timesApplied: at },
                start,
              ),
          ).length;
        expect(invoices('month')).toBe(months);
        expect(invoices('year')).toBe(Math.ceil(months / 12));
      }),
    );
  });

  it('a repeating one without months is refused', () => {
    expect(() => appliesTo({ ...once, duration: 'repeating', months: null }, day('2025-06-01'))).toThrow(
      RangeError,
    );
  });
});
