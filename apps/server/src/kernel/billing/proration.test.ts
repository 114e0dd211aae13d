import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { period } from './period.ts';
import { fullPrice } from './price.ts';
import { restOfPeriod, unusedCredit } from './proration.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const june = period(day('2025-06-01'), 'month', 0);
/** Charged without discounts. */
const inFull = (amount: bigint) => ({ gross: amount, net: amount });
/** The credit of terms that were charged in full from the first day on. */
const creditOf = (price: bigint, on: string, of = june) =>
  unusedCredit({ fullPrice: price, period: of, day: day(on), charged: inFull(price), credited: 0n });

describe('proration', () => {
  it('P1: 100.00 -> 300.00 in the middle of June credits 50.00 and charges 150.00', () => {
    expect(creditOf(10_000n, '2025-06-16')).toBe(5000n);
    expect(restOfPeriod(30_000n, june, day('2025-06-16'))).toBe(15_000n);
  });

  it('P2: on the 11th it credits 66.67 and charges 200.00', () => {
    expect(creditOf(10_000n, '2025-06-11')).toBe(6667n);
    expect(restOfPeriod(30_000n, june, day('2025-06-11'))).toBe(20_000n);
  });

  it('P4: a year of 1000.00 -> 3000.00 after two months credits 832.88 and charges 2498.63', () => {
    const year = period(day('2024-08-01'), 'year', 0);
    expect(creditOf(100_000n, '2024-10-01', year)).toBe(83_288n);
    expect(restOfPeriod(300_000n, year, day('2024-10-01'))).toBe(249_863n);
  });

  it('P7: monthly 100.00 -> yearly 1000.00 credits 50.00 and charges a year from that day on', () => {
    const year = period(day('2025-06-16'), 'year', 0);
    expect(creditOf(10_000n, '2025-06-16')).toBe(5000n);
    expect(restOfPeriod(100_000n, year, day('2025-06-16'))).toBe(100_000n);
    expect(`${year.start}..${year.end}`).toBe('2025-06-16..2026-06-16');
  });

  it('P10: three changes in a month credit 80, 120, 120 and charge 160, 180, 160', () => {
    const prices = [10_000n, 20_000n, 30_000n, 40_000n];
    const changes = ['2025-06-07', '2025-06-13', '2025-06-19'].map(day);
    let charged = prices[0] ?? 0n;
    const entries = changes.map((on, at) => {
      const running = { fullPrice: prices[at] ?? 0n, period: june, day: on, credited: 0n };
      const credit = unusedCredit({ ...running, charged: inFull(charged) });
      charged = restOfPeriod(prices[at + 1] ?? 0n, june, on);
      return [credit, charged];
    });
    expect(entries).toEqual([
      [8000n, 16_000n],
      [12_000n, 18_000n],
      [12_000n, 16_000n],
    ]);
  });

  it('S3: three more seats of 10.00 cost 15.00 for the rest of June; renewed at 25.00, eight cost 200.00', () => {
    expect(restOfPeriod(fullPrice({ amount: 1000n, perSeat: true }, 3), june, day('2025-06-16'))).toBe(1500n);
    expect(fullPrice({ amount: 2500n, perSeat: true }, 8)).toBe(20_000n);
  });

  it('the day of a change belongs to the new plan, that of a termination was used', () => {
    const terms = { fullPrice: 3000n, period: june, charged: inFull(3000n), credited: 0n };
    expect(unusedCredit({ ...terms, day: day('2025-06-16') })).toBe(1500n);
    expect(unusedCredit({ ...terms, day: day('2025-06-16'), dayUsed: true })).toBe(1400n);
    expect(unusedCredit({ ...terms, day: day('2025-06-30'), dayUsed: true })).toBe(0n);
  });

  it('a credit is in the proportion that was charged, in one rounding', () => {
    const third = { fullPrice: 10_000n, period: june, day: day('2025-06-11'), credited: 0n };
    expect(unusedCredit({ ...third, charged: { gross: 10_000n, net: 3333n } })).toBe(2222n);
    expect(unusedCredit({ ...third, charged: { gross: 10_000n, net: 0n } })).toBe(0n);
    expect(unusedCredit({ ...third, charged: { gross: 0n, net: 0n } })).toBe(0n);
  });

  it('what was credited already is not credited again', () => {
    const terms = { fullPrice: 10_000n, period: june, day: day('2025-06-02'), charged: inFull(10_000n) };
    expect(unusedCredit({ ...terms, credited: 9000n })).toBe(1000n);
    expect(unusedCredit({ ...terms, credited: 10_001n })).toBe(0n);
  });

  it('a day outside the period is refused', () => {
    expect(() => restOfPeriod(1n, june, day('2025-05-31'))).toThrow(RangeError);
    expect(restOfPeriod(1n, june, day('2025-07-01'))).toBe(0n);
    expect(() => creditOf(1n, '2025-07-02')).toThrow(RangeError);
  });
});

it('credits of a chain of changes of plan and seats never exceed what was charged net', () => {
  const step = fc.record({
    wait: fc.nat({ max: 12 }),
    /** A price for new terms, or null for other seats of the same. */
    amount: fc.option(fc.bigInt({ min: 0n, max: 50_000n })),
    seats: fc.integer({ min: 1, max: 9 }),
    percentOff: fc.bigInt({ min: 0n, max: 100n }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      const price = { amount: 10_000n, perSeat: true };
      let seats = 3;
      let on = june.start;
      let charged = inFull(30_000n);
      let credited = 0n;
      for (const one of steps) {
        on = on.add({ days: one.wait });
        if (Temporal.PlainDate.compare(on, june.end) > 0) break;
        const fewer = one.amount === null ? seats - one.seats : seats;
        const ended = { fullPrice: fullPrice(price, Math.max(fewer, 0)), period: june, day: on };
        const credit = unusedCredit({ ...ended, charged, credited });
        credited += credit;
        expect(credit).toBeGreaterThanOrEqual(0n);
        expect(credited).toBeLessThanOrEqual(charged.net);
        if (one.amount !== null) price.amount = one.amount;
        const more = one.amount === null ? Math.max(-fewer, 0) : one.seats;
        const gross = restOfPeriod(fullPrice(price, more), june, on);
        const net = gross - (gross * one.percentOff) / 100n;
        if (one.amount !== null) [charged, credited] = [{ gross: 0n, net: 0n }, 0n];
        charged = { gross: charged.gross + gross, net: charged.net + net };
        seats = one.seats;
      }
    }),
  );
});
