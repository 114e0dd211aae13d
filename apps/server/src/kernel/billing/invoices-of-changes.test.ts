/** The rules together: a period of changes at random, each billed at once as an invoice and perhaps a credit note. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { money } from '#kernel/money';
import type { Discount } from './discounts.ts';
import { daysIn, daysLeft, period } from './period.ts';
import { fullPrice } from './price.ts';
import type { Charged } from './proration.ts';
import { restOfPeriod, unusedCredit } from './proration.ts';
import type { TotalLine } from './totals.ts';
import { restLines, totalsOf } from './totals.ts';

const june = period(Temporal.PlainDate.from('2025-06-01'), 'month', 0);

type Running = { readonly amount: bigint; readonly seats: number };
type Step = Running & {
  /** Days after the step before. */
  readonly wait: number;
  /** Null leaves the plan: other seats alone. */
  readonly plan: 'other' | null;
  readonly discounts: readonly Discount[];
};

const amount = fc.oneof(fc.bigInt({ min: 0n, max: 20n }), fc.bigInt({ min: 0n, max: 50_000n }));
const stepsWith = (discounts: fc.Arbitrary<readonly Discount[]>): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record({
      amount,
      seats: fc.integer({ min: 1, max: 9 }),
      wait: fc.nat({ max: 8 }),
      plan: fc.constantFrom('other', null),
      discounts,
    }),
    { minLength: 1, maxLength: 10 },
  );

const percent = fc
  .integer({ min: 1, max: 10_000 })
  .map((all): Discount => ({ id: 'percent', type: 'percent', percentOff: (all / 100).toFixed(2) }));
const off = fc
  .integer({ min: 1, max: 60_000 })
  .map((all): Discount => ({ id: 'off', type: 'amount', amountOff: money(all, 'EUR') }));

const line = (charged: bigint, discountable: boolean): TotalLine => ({
  amount: charged,
  discountable,
  taxRate: '23.33',
  taxCategory: 'S',
});

/** An invoice of a credit and a charge, with the credit note for what is left over of it. */
function bill(credit: bigint, charge: bigint, discounts: readonly Discount[]) {
  const lines = [...(credit > 0n ? [line(-credit, false)] : []), line(charge, true)];
  const rest = restLines(lines, discounts, 'EUR');
  return {
    lines: lines.length + rest.length,
    credit,
    invoice: totalsOf([...lines, ...rest], discounts, 'EUR'),
    note: totalsOf(rest, [], 'EUR'),
  };
}

const netOf = ({ subtotal, discount }: { subtotal: bigint; discount: bigint }) => subtotal - discount;
const sum = (amounts: readonly bigint[]) => amounts.reduce((all, one) => all + one, 0n);

/** Bills June: the first step from its first day on, and each other as a change that applies at once. */
function runJune(steps: readonly Step[]) {
  let on = june.start;
  let running: Running = { amount: 0n, seats: 0 };
  let charged: Charged = { gross: 0n, net: 0n };
  let credited = 0n;
  /** Price times days, before discounts: by days it is a thirtieth of this. */
  let used = 0n;
  const bills: ReturnType<typeof bill>[] = [];
  const priceOf = ({ amount: perSeat }: Running, seats: number) =>
    fullPrice({ amount: perSeat, perSeat: true }, seats);

  for (const step of steps) {
    const day = bills.length === 0 ? on : on.add({ days: step.wait });
    if (Temporal.PlainDate.compare(day, june.end) >= 0) break;
    used += priceOf(running, running.seats) * BigInt(on.until(day).days);
    on = day;
    const changesPlan = bills.length === 0 || step.plan !== null;
    const next = changesPlan ? step : { ...running, seats: step.seats };
    const ends = changesPlan ? running.seats : Math.max(running.seats - next.seats, 0);
    const begins = changesPlan ? next.seats : Math.max(next.seats - running.seats, 0);
    const credit = unusedCredit({ fullPrice: priceOf(running, ends), period: june, day, charged, credited });
    const gross = restOfPeriod(priceOf(next, begins), june, day);
    const billed = bill(credit, gross, step.discounts);
    bills.push(billed);
    if (changesPlan) [charged, credited] = [{ gross: 0n, net: 0n }, 0n];
    else credited += credit;
    charged = { gross: charged.gross + gross, net: charged.net + gross - billed.invoice.discount };
    running = next;
  }
  used += priceOf(running, running.seats) * BigInt(daysLeft(june, on));
  const net = sum(bills.map(({ invoice, note }) => netOf(invoice) - netOf(note)));
  return { bills, used, net, lines: bills.reduce((all, { lines }) => all + lines, 0) };
}

it('no invoice and no base is negative, and no more is credited than was charged', () => {
  const discounts = fc.array(fc.oneof(percent, off), { maxLength: 3 });
  fc.assert(
    fc.property(stepsWith(discounts), (steps) => {
      let charges = 0n;
      let credits = 0n;
      for (const { invoice, note, credit } of runJune(steps).bills) {
        expect(invoice.total).toBeGreaterThanOrEqual(0n);
        expect(note.total).toBeGreaterThanOrEqual(0n);
        expect([...invoice.taxes, ...note.taxes].every(({ base }) => base >= 0n)).toBe(true);
        expect(invoice.total === 0n || note.total === 0n).toBe(true);
        credits += credit;
        expect(credits).toBeLessThanOrEqual(charges);
        charges += netOf(invoice) - netOf(note) + credit;
      }
    }),
    { numRuns: 300 },
  );
});

it('with one discount on all of it, what was billed is the time used, within a minor unit for each line', () => {
  const everywhere = fc.tuple(stepsWith(fc.constant([])), fc.option(percent)).map(([steps, discount]) => ({
    discount,
    steps: steps.map((step) => ({ ...step, ...(discount && { discounts: [discount] }) })),
  }));
  fc.assert(
    fc.property(everywhere, ({ discount, steps }) => {
      const { used, net, lines } = runJune(steps);
      const percentOff = discount?.type === 'percent' ? discount.percentOff : '0.00';
      const charged = 10_000n - BigInt(percentOff.replace('.', ''));
      const whole = BigInt(daysIn(june)) * 10_000n;
      const away = net * whole - used * charged;
      expect(away < 0n ? -away : away).toBeLessThanOrEqual(BigInt(lines) * whole);
    }),
    { numRuns: 300 },
  );
});
