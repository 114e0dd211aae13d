import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '#kernel/money';
import type { Discount } from './discounts.ts';
import { parseRate } from './rate.ts';
import type { TotalLine } from './totals.ts';
import { restLines, totalsOf } from './totals.ts';

const charge = (amount: number, taxRate = '20'): TotalLine => ({
  amount: BigInt(amount),
  discountable: true,
  taxRate,
  taxCategory: 'S',
});
const credit = (amount: number, taxRate = '20'): TotalLine => ({
  ...charge(-amount, taxRate),
  discountable: false,
});
const off = (amount: number): Discount => ({ id: 'off', type: 'amount', amountOff: money(amount, 'EUR') });
const percent = (percentOff: string): Discount => ({ id: 'percent', type: 'percent', percentOff });
const sum = (amounts: readonly bigint[]) => amounts.reduce((all, amount) => all + amount, 0n);

describe('totals', () => {
  it.each([
    ['D7: 15.00 over 10.00, 10.00', 1500, [1000, 1000], [750n, 750n]],
    ['D7: 1.00 over 1.00, 2.00', 100, [100, 200], [33n, 67n]],
    ['I22: 0.05 by 1:1:1', 5, [10, 10, 10], [2n, 2n, 1n]],
    ['I22: 100.00 by 1:2:3', 10_000, [10_000, 20_000, 30_000], [1667n, 3333n, 5000n]],
  ])('%s is allocated by the largest remainder', (_, discount, amounts, parts) => {
    const { lineDiscounts } = totalsOf(
      amounts.map((amount) => charge(amount)),
      [off(discount)],
      'EUR',
    );
    expect(lineDiscounts).toEqual(parts);
  });

  it('D2, D4: discounts come before tax, and say what each took', () => {
    const totals = totalsOf([charge(10_000)], [off(1000), percent('20')], 'EUR');
    expect(totals).toMatchObject({ subtotal: 10_000n, discount: 2800n, tax: 1440n, total: 8640n });
    expect(totalsOf([charge(500)], [off(1000), percent('20')], 'EUR')).toMatchObject({
      discounts: [
        { id: 'off', amount: 500n },
        { id: 'percent', amount: 0n },
      ],
      total: 0n,
    });
  });

  it('a credit of unused time is not discounted again', () => {
    const totals = totalsOf([credit(5000), charge(15_000)], [percent('10')], 'EUR');
    expect(totals).toMatchObject({ subtotal: 10_000n, discount: 1500n, lineDiscounts: [0n, 1500n] });
  });

  it('tax is rounded once for each rate, in the order rates appear; 20 and 20.0 are one', () => {
    const lines = [charge(3, '20'), charge(3, '7.7'), charge(3, '20.0'), { ...charge(3, '0') }];
    const zero = { ...charge(100, '0'), taxCategory: 'AE' as const };
    expect(totalsOf([...lines, zero], [], 'EUR').taxes).toEqual([
      { category: 'S', rate: '20', base: 6n, tax: 1n },
      { category: 'S', rate: '7.7', base: 3n, tax: 0n },
      { category: 'S', rate: '0', base: 3n, tax: 0n },
      { category: 'AE', rate: '0', base: 100n, tax: 0n },
    ]);
  });

  it('an invoice of nothing is nothing', () => {
    expect(totalsOf([], [off(500)], 'EUR')).toMatchObject({ taxes: [], discount: 0n, total: 0n });
  });
});

describe('what credits leave over', () => {
  it('is nothing while charges exceed them', () => {
    expect(restLines([credit(5000), charge(15_000)], [percent('50')], 'EUR')).toEqual([]);
  });

  it('becomes a line that makes the invoice zero, and a credit note before tax', () => {
    const lines = [credit(83_288), charge(50_000)];
    const rest = restLines(lines, [], 'EUR');
    expect(rest).toEqual([{ ...charge(33_288), discountable: false }]);
    expect(totalsOf([...lines, ...rest], [], 'EUR')).toMatchObject({ subtotal: 0n, tax: 0n, total: 0n });
    expect(totalsOf(rest, [], 'EUR')).toMatchObject({ subtotal: 33_288n, tax: 6658n, total: 39_946n });
  });

  it('counts the discount of the charge', () => {
    expect(restLines([credit(5000), charge(6000)], [percent('50')], 'EUR')).toMatchObject([
      { amount: 2000n },
    ]);
  });

  it('stays in its rate: another rate is charged in full', () => {
    const lines = [credit(5000, '19'), charge(8000, '20')];
    const rest = restLines(lines, [], 'EUR');
    expect(rest).toMatchObject([{ amount: 5000n, taxRate: '19' }]);
    expect(totalsOf([...lines, ...rest], [], 'EUR')).toMatchObject({ subtotal: 8000n, total: 9600n });
  });
});

describe('properties', () => {
  const rates = fc.constantFrom('0', '7.7', '19', '20', '20.00', '23.333');
  const line = fc.record<TotalLine>({
    amount: fc.bigInt({ min: -100_000n, max: 100_000n }),
    discountable: fc.boolean(),
    taxRate: rates,
    taxCategory: fc.constantFrom('S', 'AE'),
  });
  const discount = fc.oneof(
    fc.integer({ min: 1, max: 100 }).map((all) => percent(String(all))),
    fc.integer({ min: 1, max: 90_000 }).map(off),
  );
  const invoices = [fc.array(line, { maxLength: 8 }), fc.array(discount, { maxLength: 3 })] as const;

  it('lines sum to the subtotal, allocations to the discount, and total = net + tax', () => {
    fc.assert(
      fc.property(...invoices, (lines, discounts) => {
        const { subtotal, discount, lineDiscounts, taxes, tax, total, ...rest } = totalsOf(
          lines,
          discounts,
          'EUR',
        );
        expect(sum(lines.map(({ amount }) => amount))).toBe(subtotal);
        expect(sum(lineDiscounts)).toBe(discount);
        expect(sum(rest.discounts.map(({ amount }) => amount))).toBe(discount);
        for (const [at, part] of lineDiscounts.entries()) {
          const { amount = 0n, discountable } = lines[at] ?? {};
          expect(part).toBeGreaterThanOrEqual(0n);
          expect(part).toBeLessThanOrEqual(discountable && amount > 0n ? amount : 0n);
        }
        expect(sum(taxes.map(({ base }) => base))).toBe(subtotal - discount);
        expect(sum(taxes.map((one) => one.tax))).toBe(tax);
        expect(total).toBe(subtotal - discount + tax);
      }),
    );
  });

  it('the tax of a rate is within half a minor unit of the exact one', () => {
    fc.assert(
      fc.property(...invoices, (lines, discounts) => {
        for (const { rate, base, tax } of totalsOf(lines, discounts, 'EUR').taxes) {
          const { numerator, denominator } = parseRate(rate);
          const away = tax * denominator - base * numerator;
          expect((away < 0n ? -away : away) * 2n).toBeLessThanOrEqual(denominator);
        }
      }),
    );
  });

  it('with what is left over no base and no total is negative, and discounts stay what they were', () => {
    fc.assert(
      fc.property(...invoices, (lines, discounts) => {
        const before = totalsOf(lines, discounts, 'EUR');
        const rest = restLines(lines, discounts, 'EUR');
        const after = totalsOf([...lines, ...rest], discounts, 'EUR');
        expect(after.taxes.every(({ base }) => base >= 0n)).toBe(true);
        expect(after.total).toBeGreaterThanOrEqual(0n);
        expect(after.discounts).toEqual(before.discounts);
        expect(after.total - totalsOf(rest, [], 'EUR').total).toBe(before.total);
        expect(rest.every(({ amount }) => amount > 0n)).toBe(true);
      }),
    );
  });
});
