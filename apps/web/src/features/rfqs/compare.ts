import type { Quote, RfqWithQuotes } from './api.ts';

/** A vendor that was asked with the quote that stands, if it gave one. */
export type Offered = {
  readonly vendor: RfqWithQuotes['vendors'][number];
  readonly quote: Quote | null;
};

/** By currency, then the lowest amount first; vendors without a quote last, in the order they were named. */
export function offered({ vendors, quotes }: Pick<RfqWithQuotes, 'vendors' | 'quotes'>): Offered[] {
  const rows = vendors.map((vendor) => ({
    vendor,
    quote: quotes.find(({ id }) => id === vendor.quoteId) ?? null,
  }));
  return rows.toSorted((a, b) => {
    if (!a.quote || !b.quote) return Number(!a.quote) - Number(!b.quote);
    const [left, right] = [a.quote.amount, b.quote.amount];
    return left.currency === right.currency
      ? left.amount - right.amount
      : left.currency < right.currency
        ? -1
        : 1;
  });
}

/** "+12 %" over the lowest in its currency; null for the lowest, and where there is nothing to compare. */
export function overLowest({ amount }: Pick<Quote, 'amount'>, { cheapest }: Pick<RfqWithQuotes, 'cheapest'>) {
  const lowest = cheapest.find((one) => one.amount.currency === amount.currency)?.amount.amount;
  if (!lowest || amount.amount <= lowest) return null;
  const share = amount.amount / lowest - 1;
  return `+${new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(share)}`;
}
