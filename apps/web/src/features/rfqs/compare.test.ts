/** Quotes side by side: the lowest of each currency first, the missing ones last, and how much dearer the others are. */
import { expect, it } from 'vitest';
import type { Quote, RfqWithQuotes } from './api.ts';
import { offered, overLowest } from './compare.ts';

const quote = (id: string, amount: number, currency = 'EUR') =>
  ({ id, amount: { amount, currency } }) as unknown as Quote;
const vendor = (id: string, quoteId: string | null) =>
  ({ id, quoteId }) as unknown as RfqWithQuotes['vendors'][number];

it('puts quotes in order within their currency, and vendors without one last', () => {
  const rows = offered({
    vendors: [
      vendor('v1', null),
      vendor('v2', 'q2'),
      vendor('v3', 'q3'),
      vendor('v4', 'q4'),
      vendor('v5', null),
    ],
    quotes: [quote('q4', 10, 'USD'), quote('q3', 100), quote('q2', 200), quote('old', 1)],
  });
  expect(rows.map((row) => row.vendor.id)).toEqual(['v3', 'v2', 'v4', 'v1', 'v5']);
});

it.each([
  [112, '+12%'],
  [102.5, '+2.5%'],
  [100, null],
])('%d against 100 is %s', (amount, text) => {
  const cheapest = [{ amount: { amount: 100, currency: 'EUR' } }] as unknown as RfqWithQuotes['cheapest'];
  const told = overLowest(quote('q', amount), { cheapest });
  expect(told?.replaceAll(/\s/g, '') ?? null).toBe(text);
  expect(overLowest(quote('q', amount, 'USD'), { cheapest })).toBeNull();
});
