import type { DocumentLine, InvoiceDocument, TaxSubtotal } from '@porttask/contracts';
import { allocate, roundHalfAway } from '#kernel/money';

type Computed = 'lines' | 'taxes' | 'subtotal' | 'discount' | 'tax' | 'total' | 'amountDue';

/** What a test says of a document; the rest is usual, and the totals follow. */
export type DocumentGiven = Partial<Omit<InvoiceDocument, Computed | 'issuer' | 'customer'>> & {
  readonly issuer?: Partial<InvoiceDocument['issuer']>;
  readonly customer?: Partial<InvoiceDocument['customer']>;
  readonly lines?: readonly Partial<DocumentLine>[];
};

const issuer: InvoiceDocument['issuer'] = {
  name: 'PortTask B.V.',
  address: { lines: ['Wilhelminakade 901'], city: 'Rotterdam', postalCode: '3072 AR', country: 'NL' },
  vatId: 'NL123456789B01',
  registration: '76543210',
  email: 'billing@porttask.example',
  iban: 'NL91ABNA0417164300',
  bic: 'ABNANL2A',
  footer: 'Registered in the Netherlands, chamber of commerce 76543210',
};

const customer: InvoiceDocument['customer'] = {
  name: 'Blue Anchor Shipping S.A.',
  address: { lines: ['Rua do Cais 12'], city: 'Lisboa', postalCode: '1100-100', country: 'PT' },
  vatId: 'PT501234567',
  registration: null,
  email: 'accounts@blueanchor.example',
};

function lineOf(given: Partial<DocumentLine>): DocumentLine {
  const { quantity = 1, unitAmount = 10_000 } = given;
  return {
    description: 'Growth plan',
    amount: quantity * unitAmount,
    discount: 0,
    taxRate: '21',
    taxCategory: 'S',
    periodStart: '2025-06-01',
    periodEnd: '2025-07-01',
    proration: false,
    ...given,
    quantity,
    unitAmount,
  };
}

/** Gives the discounts to the lines that are charged, by the largest remainder; lines that name theirs keep them. */
function discounted(lines: readonly DocumentLine[], total: number): DocumentLine[] {
  const weights = lines.map(({ amount }) => BigInt(Math.max(amount, 0)));
  const shares = allocate(BigInt(total), weights);
  return lines.map((line, at) => ({ ...line, discount: line.discount + Number(shares[at]) }));
}

/** The exact tax of a base: rates have up to three decimals. */
function taxOn(base: number, rate: string): number {
  const [whole = '0', fraction = ''] = rate.split('.');
  const thousandths = BigInt(whole + fraction.padEnd(3, '0'));
  return Number(roundHalfAway({ numerator: BigInt(base) * thousandths, denominator: 100_000n }));
}

function taxesOf(lines: readonly DocumentLine[]): TaxSubtotal[] {
  const groups = Map.groupBy(lines, ({ taxCategory, taxRate }) => `${taxCategory} ${taxRate}`);
  return [...groups].map(([key, members]) => {
    const [category, rate = '0'] = key.split(' ') as [TaxSubtotal['category'], string];
    const base = sum(members.map(({ amount, discount }) => amount - discount));
    return { category, rate, base, tax: taxOn(base, rate) };
  });
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

/** A consistent snapshot of an invoice or a credit note, with the totals of its lines. */
export function documentOf(given: DocumentGiven = {}): InvoiceDocument {
  const { kind = 'invoice', discounts = [], creditApplied = 0 } = given;
  const credit = kind === 'credit_note';
  const lines = discounted((given.lines ?? [{}]).map(lineOf), sum(discounts.map(({ amount }) => amount)));
  const taxes = taxesOf(lines);
  const subtotal = sum(lines.map(({ amount }) => amount));
  const discount = sum(lines.map((line) => line.discount));
  const tax = sum(taxes.map((one) => one.tax));
  const total = subtotal - discount + tax;
  return {
    kind,
    number: credit ? 'CN-000007' : 'INV-000123',
    corrects: credit ? { number: 'INV-000122', issuedOn: '2025-06-01' } : null,
    reason: credit ? 'Downgrade on 16 June' : null,
    issuedOn: '2025-06-01',
    dueOn: credit ? null : '2025-06-15',
    currency: 'EUR',
    purchaseOrder: null,
    paymentReference: 'INV-000123',
    notes: [],
    ...given,
    issuer: { ...issuer, ...given.issuer },
    customer: { ...customer, ...given.customer },
    lines,
    discounts,
    taxes,
    subtotal,
    discount,
    tax,
    total,
    creditApplied,
    amountDue: total - creditApplied,
  };
}
