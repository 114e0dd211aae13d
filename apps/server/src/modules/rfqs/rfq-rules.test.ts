/** Rules of requests for quotes: time expires them, what may be decided, and what is the cheapest. */
import type { QuoteStatus, RfqStatus } from '@porttask/contracts';
import { quoteStatuses, rfqMoves, rfqStatuses } from '@porttask/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DomainError } from '#kernel/domain-error';
import type { KeptStatus, Offer } from './rfq-rules.ts';
import {
  assertAwardable,
  assertTakesQuotes,
  assertTimes,
  assertUndecided,
  cheapestOf,
  statusAt,
} from './rfq-rules.ts';

const now = new Date('2026-11-23T12:00:00.000Z');
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString();
const minute = fc.integer({ min: -1_000, max: 1_000 });

/** The code that something is refused with, or null; with the field for a wrong one. */
function refusal(run: () => void): string | null {
  try {
    run();
    return null;
  } catch (error) {
    const { code, details } = error as DomainError;
    return details[0]?.field ?? code;
  }
}

describe('a request', () => {
  it('expires by time while it is open, after its deadline, and only then', () => {
    fc.assert(
      fc.property(fc.constantFrom<KeptStatus>('OPEN', 'AWARDED', 'CANCELLED'), minute, (kept, offset) => {
        const expires = kept === 'OPEN' && offset < 0;
        expect(statusAt(kept, new Date(at(offset)), now)).toBe(expires ? 'EXPIRED' : kept);
      }),
    );
  });

  it.each<[RfqStatus, string | null, string | null]>([
    ['OPEN', null, null],
    ['EXPIRED', null, 'RFQ_DEADLINE_PASSED'],
    ['AWARDED', 'RFQ_STATUS_CONFLICT', 'RFQ_STATUS_CONFLICT'],
    ['CANCELLED', 'RFQ_STATUS_CONFLICT', 'RFQ_STATUS_CONFLICT'],
  ])('that is %s is decided or not, and takes quotes or not', (status, decided, quoted) => {
    expect(refusal(() => assertUndecided({ status }, 'no'))).toBe(decided);
    expect(refusal(() => assertTakesQuotes({ status, deadline: at(0) }))).toBe(quoted);
  });

  it('that is decided becomes nothing else', () => {
    for (const status of rfqStatuses)
      expect(rfqMoves[status].length === 0).toBe(status === 'AWARDED' || status === 'CANCELLED');
  });

  it('sets times in the future alone, the deadline not after the need, and blames what is given', () => {
    fc.assert(
      fc.property(minute, minute, fc.constantFrom('both', 'deadline', 'neededBy'), (due, need, set) => {
        const times = { deadline: at(due), neededBy: at(need) };
        const given = set === 'both' ? times : { [set]: times[set as keyof typeof times] };
        const past = (['neededBy', 'deadline'] as const).find(
          (field) => field in given && times[field] <= now.toISOString(),
        );
        const order = due > need ? (set === 'neededBy' ? 'neededBy' : 'deadline') : null;
        expect(refusal(() => assertTimes(times, given, now))).toBe(past ?? order);
      }),
    );
  });
});

const offers = fc.array(
  fc.record({
    id: fc.uuid(),
    status: fc.constantFrom<QuoteStatus>(...quoteStatuses),
    amount: fc.record({
      amount: fc.integer({ min: 0, max: 5 }),
      currency: fc.constantFrom('EUR', 'NOK', 'USD'),
    }),
    validUntil: fc.option(minute.map(at)),
    settledAt: fc.constant(null),
  }) as unknown as fc.Arbitrary<Offer>,
  { maxLength: 12 },
);

describe('the cheapest quotes', () => {
  it('are those that stand, that nothing which stands undercuts in their currency', () => {
    fc.assert(
      fc.property(offers, (all) => {
        const able = all.filter(
          ({ status, validUntil }) =>
            status !== 'REPLACED' &&
            status !== 'WITHDRAWN' &&
            (validUntil === null || validUntil >= now.toISOString()),
        );
        const right = able.filter(
          ({ amount }) =>
            !able.some(
              ({ amount: other }) => other.currency === amount.currency && other.amount < amount.amount,
            ),
        );
        expect(new Set(cheapestOf(all, now))).toEqual(new Set(right));
      }),
    );
  });

  it('stay what they were when it was decided', () => {
    const declined = {
      id: 'quo_1',
      vendorId: 'vnd_1',
      amount: { amount: 1, currency: 'EUR' },
      validUntil: at(-60),
      settledAt: at(-120),
      status: 'DECLINED',
    } as unknown as Offer;
    expect(cheapestOf([declined], now)).toEqual([declined]);
  });
});

it('only a quote that stands, and is not over, can be awarded', () => {
  const vendor = { id: 'vnd_1', name: 'Harbour Tugs' } as never;
  for (const status of quoteStatuses)
    for (const expired of [false, true])
      expect(refusal(() => assertAwardable({ status, expired, validUntil: at(0), vendor }))).toBe(
        status === 'OPEN' && !expired ? null : 'QUOTE_CONFLICT',
      );
});
