import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '#kernel/money';
import type { Movement } from './recurring-value.ts';
import { monthlyValue, movementOf, revenueFigures, yearlyValue } from './recurring-value.ts';

const nothing = { start: 0n, new: 0n, expansion: 0n, reactivation: 0n, contraction: 0n, churn: 0n };

describe('recurring value', () => {
  const monthly = { interval: 'month', amount: 1000n, perSeat: true, seats: 5, currency: 'EUR' } as const;

  it('of a month is twelve times its discounted price, of a year once', () => {
    expect(yearlyValue({ ...monthly, discounts: [] })).toBe(60_000n);
    expect(yearlyValue({ ...monthly, interval: 'year', perSeat: false, discounts: [] })).toBe(1000n);
    const discounts = [
      { id: 'a', type: 'percent', percentOff: '20' },
      { id: 'b', type: 'amount', amountOff: money(500, 'EUR') },
    ] as const;
    expect(yearlyValue({ ...monthly, discounts })).toBe(42_000n);
  });

  it('is discounted as an invoice is, rounded for each interval', () => {
    const discounts = [{ id: 'a', type: 'percent', percentOff: '33.33' }] as const;
    expect(yearlyValue({ ...monthly, amount: 101n, seats: 1, discounts })).toBe(67n * 12n);
  });

  it('is rounded once when it is shown: three yearly ones of 1.00 make an MRR of 0.25, not 0.24', () => {
    const year = yearlyValue({ ...monthly, interval: 'year', amount: 100n, seats: 1, discounts: [] });
    expect(monthlyValue(year)).toBe(8n);
    expect(monthlyValue(year * 3n)).toBe(25n);
  });
});

describe('movements', () => {
  it.each([
    ['new', 0n, 10n, false, 10n],
    ['reactivation', 0n, 10n, true, 10n],
    ['expansion', 10n, 15n, true, 5n],
    ['contraction', 15n, 10n, true, -5n],
    ['churn', 15n, 0n, true, -15n],
  ] as const)('%s', (kind, before, after, hadPaid, delta) => {
    expect(movementOf(before, after, hadPaid)).toEqual({ kind, delta });
  });

  it('nothing moved', () => {
    expect(movementOf(5n, 5n, true)).toBeNull();
    expect(movementOf(0n, 0n, false)).toBeNull();
  });

  it('add up: end = start + new + expansion + reactivation - contraction - churn', () => {
    const value = fc.bigInt({ min: 0n, max: 100_000n });
    const organization = fc.record({ before: value, after: value, hadPaid: fc.boolean() });
    fc.assert(
      fc.property(fc.array(organization), (organizations) => {
        const sizes: Record<Movement['kind'] | 'start', bigint> = { ...nothing };
        for (const { before, after, hadPaid } of organizations) {
          const movement = movementOf(before, after, hadPaid);
          sizes.start += before;
          if (movement) sizes[movement.kind] += movement.delta < 0n ? -movement.delta : movement.delta;
        }
        const { arr, end, grr } = revenueFigures(sizes);
        expect(arr).toBe(organizations.reduce((all, { after }) => all + after, 0n));
        expect(end).toBe(monthlyValue(arr));
        if (grr === null) expect(sizes.start).toBe(0n);
        else expect(Number(grr) >= 0 && Number(grr) <= 100).toBe(true);
      }),
    );
  });
});

describe('figures', () => {
  it('M1: from 10,000 to 11,600, ARR 139,200, NRR 98 %, GRR 90 %', () => {
    const months = {
      start: 10_000,
      new: 1500,
      expansion: 800,
      reactivation: 300,
      contraction: 400,
      churn: 600,
    };
    const yearly = Object.fromEntries(
      Object.entries(months).map(([kind, value]) => [kind, BigInt(value) * 12n]),
    ) as typeof nothing;
    expect(revenueFigures(yearly)).toEqual({ end: 11_600n, arr: 139_200n, nrr: '98.0', grr: '90.0' });
  });

  it('retention of nothing is null', () => {
    expect(revenueFigures({ ...nothing, new: 1200n })).toEqual({
      end: 100n,
      arr: 1200n,
      nrr: null,
      grr: null,
    });
  });

  it('expansion raises NRR above 100 %, and GRR never', () => {
    expect(revenueFigures({ ...nothing, start: 300n, expansion: 100n })).toMatchObject({
      nrr: '133.3',
      grr: '100.0',
    });
  });

  it('what shrank is a size: a negative one is refused', () => {
    expect(() => revenueFigures({ ...nothing, start: 10n, churn: -10n })).toThrow(RangeError);
  });
});
