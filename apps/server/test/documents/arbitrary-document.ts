import type { DocumentLine, TaxCategory } from '@porttask/contracts';
import fc from 'fast-check';
import { documentOf } from '../support/invoice-document.ts';

/** Text that people type, and what nobody should. */
const words = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom('W', 'ő', 'Ж'), minLength: 100, maxLength: 400 }),
  },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '<&">]]>', '\u0000\ud800', '日本', '🚢') },
);
/** What the norm wants to be there is there: a name is never empty. */
const names = words.map((text) => `N ${text}`);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }).toString());

const rated: fc.Arbitrary<Pick<DocumentLine, 'taxCategory' | 'taxRate'>> = fc.oneof(
  fc
    .constantFrom('21', '9', '23.33', '5.5', '0.001')
    .map((taxRate) => ({ taxCategory: 'S' as const, taxRate })),
  fc.constantFrom<TaxCategory>('Z', 'E', 'AE').map((taxCategory) => ({ taxCategory, taxRate: '0' })),
);

/** A charge, a credit, or the share of either for a part of a period. */
const line = (largest: number) =>
  fc
    .record({
      description: names,
      quantity: fc.nat(1000),
      unitAmount: fc.integer({ min: -largest, max: largest }),
      share: fc.option(fc.nat(100), { nil: undefined }),
      tax: rated,
      start: maybe(day),
      days: fc.integer({ min: 1, max: 400 }),
    })
    .map(({ share, tax, start, days, ...rest }) => ({
      ...rest,
      ...tax,
      ...(share === undefined
        ? {}
        : { proration: true, amount: Math.round((rest.quantity * rest.unitAmount * share) / 100) }),
      periodStart: start,
      periodEnd: start && Temporal.PlainDate.from(start).add({ days }).toString(),
    }));

const address = fc.record({
  lines: fc.array(words, { minLength: 1, maxLength: 4 }),
  city: words,
  postalCode: maybe(words),
  country: fc.constantFrom('NL', 'PT', 'GR', 'JP', 'US'),
});
/** Of the issuer a number is known, and of both where they are: the norm does without neither. */
const issuer = fc.record({
  name: names,
  address,
  registration: maybe(names),
  email: maybe(words),
  vatId: fc.constantFrom('NL123456789B01', 'CHE123456789MWST', '12-3456789'),
  iban: maybe(fc.constant('NL91 ABNA 0417 1643 00')),
  bic: maybe(fc.constant('ABNANL2A')),
  footer: maybe(words),
});
const customer = fc.record({
  name: names,
  address,
  registration: maybe(names),
  email: maybe(words),
  vatId: fc.constantFrom('EL123456789', 'PT501234567'),
});

/** Snapshots with totals that agree, of the kinds, currencies and taxes there are. */
export const arbitraryDocument = ({
  largest = 10_000_000,
  mostLines = 8,
  currencies = ['EUR', 'JPY', 'USD'],
} = {}) =>
  fc
    .record({
      kind: fc.constantFrom('invoice' as const, 'credit_note' as const),
      currency: fc.constantFrom(...currencies),
      issuedOn: day,
      dueOn: maybe(day),
      reason: maybe(words),
      purchaseOrder: maybe(words),
      paymentReference: words,
      lines: fc.array(line(largest), { minLength: 1, maxLength: mostLines }),
      labels: fc.array(words, { maxLength: 3 }),
      percent: fc.nat(100),
      credited: fc.nat(100),
      notes: fc.array(words, { maxLength: 3 }),
      issuer,
      customer,
    })
    .map(({ labels, percent, credited, ...given }) => {
      const { lines, total } = documentOf(given);
      const charged = lines.reduce((all, { amount }) => all + Math.max(amount, 0), 0);
      const amount = Math.floor((charged * percent) / 100 / Math.max(labels.length, 1));
      return documentOf({
        ...given,
        discounts: labels.map((label) => ({ label, amount })),
        creditApplied: given.kind === 'invoice' ? Math.floor((Math.max(total, 0) * credited) / 100) : 0,
      });
    });
