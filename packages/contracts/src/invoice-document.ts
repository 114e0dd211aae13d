import { z } from 'zod';
import { currencyCode } from './money.ts';
import { billingAddress } from './organization-settings.ts';

/** Amounts in a document are integers in the minor units of its currency. */
const amount = z.number().int();
const day = z.iso.date();

/** S standard rate, Z zero rate, E exempt, AE reverse charge (UNCL 5305, as EN 16931 uses it). */
export const taxCategories = ['S', 'Z', 'E', 'AE'] as const;
export type TaxCategory = (typeof taxCategories)[number];

const party = z.object({
  name: z.string(),
  address: billingAddress.nullable(),
  vatId: z.string().nullable(),
  /** Of the company register or the like. */
  registration: z.string().nullable(),
  email: z.string().nullable(),
});

export const documentLine = z.object({
  description: z.string(),
  /** Never negative: a credit has a negative amount. */
  quantity: z.number().int(),
  unitAmount: amount,
  /** Before discount: quantity × unitAmount, or the share of it for a part of a period. */
  amount,
  /** What the discounts of the document take off this line. */
  discount: amount,
  /** Percent, e.g. "23.33". */
  taxRate: z.string(),
  taxCategory: z.enum(taxCategories),
  periodStart: day.nullable(),
  /** The day after the last one. */
  periodEnd: day.nullable(),
  proration: z.boolean(),
});
export type DocumentLine = z.infer<typeof documentLine>;

export const taxSubtotal = z.object({
  category: z.enum(taxCategories),
  rate: z.string(),
  /** Sum of the lines of this rate after discounts. */
  base: amount,
  tax: amount,
});
export type TaxSubtotal = z.infer<typeof taxSubtotal>;

/**
 * What an invoice or credit note says for good: taken when it is finalized, and never changed. State, payments and
 * reminders stand beside it. Amounts of a credit note say what is given back, so its totals are positive too.
 */
export const invoiceDocument = z
  .object({
    kind: z.enum(['invoice', 'credit_note']),
    number: z.string(),
    /** Number and day of the invoice that a credit note corrects. */
    corrects: z.object({ number: z.string(), issuedOn: day }).nullable(),
    /** Why a credit note was given. */
    reason: z.string().nullable(),
    issuedOn: day,
    /** Null on a credit note. */
    dueOn: day.nullable(),
    currency: currencyCode,
    issuer: party.extend({
      iban: z.string().nullable(),
      bic: z.string().nullable(),
      /** A line under everything, e.g. of the company register. */
      footer: z.string().nullable(),
    }),
    customer: party,
    purchaseOrder: z.string().nullable(),
    /** What a transfer should quote. */
    paymentReference: z.string(),
    lines: z.array(documentLine),
    /** "20% for 3 months (WELCOME)": the discounts in their order, with what each took. */
    discounts: z.array(z.object({ label: z.string(), amount })),
    taxes: z.array(taxSubtotal),
    subtotal: amount,
    discount: amount,
    tax: amount,
    total: amount,
    /** Of the customer's credit balance, used when it was finalized. */
    creditApplied: amount,
    /** total - creditApplied. */
    amountDue: amount,
    /** Sentences that tax law wants, e.g. of the reverse charge. */
    notes: z.array(z.string()),
  })
  .meta({ id: 'InvoiceDocument' });
export type InvoiceDocument = z.infer<typeof invoiceDocument>;
