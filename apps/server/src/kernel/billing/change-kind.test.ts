import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Terms } from './change-kind.ts';
import { changeKind, whenOf } from './change-kind.ts';
import type { Interval } from './period.ts';

const price = (interval: Interval, amount: number, perSeat = false) => ({
  interval,
  amount: BigInt(amount),
  perSeat,
});
const terms = (planId: string, prices: Terms['prices'], more: Partial<Terms> = {}): Terms => ({
  planId,
  planVersion: 1,
  interval: 'month',
  seats: 1,
  prices,
  ...more,
});

const small = [price('month', 10_000), price('year', 100_000)];
const large = [price('month', 30_000), price('year', 300_000)];
const year = { interval: 'year' } as const;

describe('another plan', () => {
  it.each([
    ['dearer', terms('a', small), terms('b', large), 'upgrade'],
    ['cheaper', terms('a', large), terms('b', small), 'downgrade'],
    ['of the same price', terms('a', small), terms('b', small), 'upgrade'],
    [
      'dearer, though a month of it costs less than a year',
      terms('a', small, year),
      terms('b', large),
      'upgrade',
    ],
    [
      'cheaper, though a year of it costs more than a month',
      terms('a', large),
      terms('b', small, year),
      'downgrade',
    ],
    ['a new version at a lower price', terms('a', large), terms('a', small, { planVersion: 2 }), 'downgrade'],
    ['a new version at the same price', terms('a', small), terms('a', small, { planVersion: 2 }), 'upgrade'],
    ['dearer, with fewer seats', terms('a', small, { seats: 9 }), terms('b', large), 'upgrade'],
  ] as const)('%s', (_, from, to, kind) => {
    expect(changeKind(from, to)).toBe(kind);
  });

  it('is compared with the new seats on both sides', () => {
    const bySeat = terms('seats', [price('month', 1000, true)], { seats: 5 });
    const flat = [price('month', 6000)];
    expect(changeKind(bySeat, terms('flat', flat, { seats: 5 }))).toBe('upgrade');
    expect(changeKind(bySeat, terms('flat', flat, { seats: 7 }))).toBe('downgrade');
  });

  it('a missing interval is made of the other: month × 12 = year, exactly', () => {
    const monthly = terms('monthly', [price('month', 1000)]);
    expect(changeKind(monthly, terms('b', [price('year', 12_000)], year))).toBe('upgrade');
    expect(changeKind(monthly, terms('b', [price('year', 11_999)], year))).toBe('downgrade');
    const yearly = terms('yearly', [price('year', 10_000)], year);
    expect(changeKind(yearly, terms('b', [price('month', 834)]))).toBe('upgrade');
    expect(changeKind(yearly, terms('b', [price('month', 833)]))).toBe('downgrade');
  });

  it('without any price there is nothing to compare', () => {
    expect(() => changeKind(terms('none', []), terms('b', small))).toThrow('none has no price');
  });
});

describe('the same plan', () => {
  it.each([
    ['month -> year', {}, year, 'upgrade'],
    ['year -> month', year, {}, 'downgrade'],
    ['month -> year with fewer seats', { seats: 5 }, year, 'upgrade'],
    ['year -> month with more seats', year, { seats: 5 }, 'downgrade'],
    ['more seats', {}, { seats: 2 }, 'upgrade'],
    ['fewer seats', { seats: 2 }, {}, 'downgrade'],
    ['nothing different', {}, {}, 'lateral'],
  ] as const)('%s', (_, from, to, kind) => {
    expect(changeKind(terms('a', small, from), terms('a', small, to))).toBe(kind);
  });
});

it('of two plans compared at one interval, one way or both are an upgrade, and both only at the same price', () => {
  const amount = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 1, max: 50 }), fc.boolean(), (a, b, seats, perSeat) => {
      const one = terms('one', [price('month', a, perSeat)], { seats });
      const other = terms('other', [price('month', b, perSeat)], { seats });
      const kinds = [changeKind(one, other), changeKind(other, one)];
      expect(kinds).toContain('upgrade');
      expect(kinds.every((kind) => kind === 'upgrade')).toBe(a === b);
    }),
  );
});

it('an upgrade applies now and a downgrade at the end, unless it is forced', () => {
  expect(whenOf('upgrade', 'auto')).toBe('now');
  expect(whenOf('lateral', 'auto')).toBe('now');
  expect(whenOf('downgrade', 'auto')).toBe('period_end');
  expect(whenOf('downgrade', 'now')).toBe('now');
  expect(whenOf('upgrade', 'period_end')).toBe('period_end');
});
