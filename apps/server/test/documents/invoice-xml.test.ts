/** Invoices and credit notes as UBL documents, held against the rules of EN 16931. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderInvoiceXml } from '#platform/documents/invoice-xml';
import type { DocumentGiven } from '../support/invoice-document.ts';
import { documentOf } from '../support/invoice-document.ts';
import { arbitraryDocument } from './arbitrary-document.ts';
import { brokenRules } from './en-16931.ts';
import { all, at, parsed, text } from './ubl-reader.ts';

const xmlOf = (given: DocumentGiven) => renderInvoiceXml(documentOf(given));
const rootOf = (given: DocumentGiven) => parsed(xmlOf(given));
const reverse = { taxCategory: 'AE', taxRate: '0' } as const;

const named: Record<string, DocumentGiven> = {
  'a plan for a month': {},
  'a discount over two lines': {
    lines: [{ unitAmount: 100 }, { unitAmount: 200 }],
    discounts: [{ label: '33% (WELCOME)', amount: 100 }],
  },
  'a part of a period, with the unused part of the old plan': {
    lines: [
      { unitAmount: -10_000, amount: -6667, proration: true },
      { unitAmount: 30_000, amount: 20_000, proration: true },
    ],
  },
  'a credit of a discounted line': { lines: [{}, { unitAmount: -5000, discount: -1000 }] },
  'nothing to pay': { lines: [{ unitAmount: 0 }] },
  'paid from the balance': { creditApplied: 12_100 },
  'a credit note': { kind: 'credit_note' },
  'yen, without decimals': { currency: 'JPY', lines: [{ unitAmount: 12_345, taxRate: '10' }] },
  'the reverse charge': { lines: [reverse], notes: ['Reverse charge.'] },
  'two rates beside zero, exempt': {
    lines: [{}, { taxRate: '9' }, { taxCategory: 'Z', taxRate: '0' }, { taxCategory: 'E', taxRate: '0' }],
  },
  'no bank account': { issuer: { iban: null, bic: null } },
  'an issuer without a prefix of a country': { issuer: { vatId: '12-3456789' } },
};

describe('the rules of EN 16931', () => {
  it.each(Object.entries(named))('are met by %s', (_, given) => {
    expect(brokenRules(xmlOf(given))).toEqual([]);
  });

  it('are met by every snapshot whose parties have an address and a number', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (document) => {
        expect(brokenRules(renderInvoiceXml(document))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['BR-11', { customer: { address: null } }],
    ['BR-S-02', { issuer: { vatId: null } }],
    ['BR-16', { lines: [] }],
    ['BR-S-05', { lines: [{ taxRate: '0' }] }],
    ['BR-CO-26', { issuer: { vatId: null, registration: null } }],
    ['BR-AE-02', { lines: [reverse], customer: { vatId: null } }],
  ] as const)('%s is seen to be broken where a snapshot lacks what it wants', (rule, given) => {
    expect(brokenRules(xmlOf(given))).toContain(rule);
  });

  it.each([
    [
      'BR-CO-10',
      '<cbc:LineExtensionAmount currencyID="EUR">100.00',
      '<cbc:LineExtensionAmount currencyID="EUR">100.01',
    ],
    ['BR-CO-15', '121.00</cbc:TaxInclusiveAmount>', '121.01</cbc:TaxInclusiveAmount>'],
    ['BR-CO-16', '121.00</cbc:PayableAmount>', '120.00</cbc:PayableAmount>'],
    ['BR-CO-17', '21.00</cbc:TaxAmount>', '21.01</cbc:TaxAmount>'],
    ['BR-DEC', '21.00</cbc:TaxAmount>', '21.001</cbc:TaxAmount>'],
    ['BR-27', '<cbc:PriceAmount currencyID="EUR">', '<cbc:PriceAmount currencyID="EUR">-'],
  ])('%s is seen to be broken where a figure is another', (rule, from, to) => {
    const xml = xmlOf({});
    const last = xml.lastIndexOf(from);
    expect(last).toBeGreaterThan(-1);
    const forged = xml.slice(0, last) + to + xml.slice(last + from.length);
    expect(brokenRules(forged)).toContain(rule);
  });
});

describe('an invoice', () => {
  it('says type, days, order, account and reference', () => {
    const root = rootOf({ purchaseOrder: 'PO-7' });
    expect(root.namespaceURI).toBe('urn:oasis:names:specification:ubl:schema:xsd:Invoice-2');
    expect(text(root, 'DueDate')).toBe('2025-06-15');
    expect(text(root, 'OrderReference/ID')).toBe('PO-7');
    expect(text(root, 'PaymentMeans/PaymentMeansCode')).toBe('58');
    expect(text(root, 'PaymentMeans/PaymentID')).toBe('INV-000123');
    expect(text(root, 'PaymentMeans/PayeeFinancialAccount/ID')).toBe('NL91ABNA0417164300');
  });

  it('is paid by SEPA in euro alone', () => {
    expect(text(rootOf({ currency: 'USD' }), 'PaymentMeans/PaymentMeansCode')).toBe('30');
    expect(text(rootOf({ issuer: { iban: null } }), 'PaymentMeans/PaymentMeansCode')).toBe('1');
  });

  it('ends the period of a line on its last day', () => {
    const period = at(rootOf({}), 'InvoiceLine/InvoicePeriod');
    expect(period && [text(period, 'StartDate'), text(period, 'EndDate')]).toEqual([
      '2025-06-01',
      '2025-06-30',
    ]);
  });

  it('writes a credit as a negative quantity, and a share as the price of the whole quantity', () => {
    const [credit, share] = all(
      rootOf({
        lines: [
          { unitAmount: -2500, quantity: 2 },
          { quantity: 3, unitAmount: 999, amount: 1234 },
        ],
      }),
      'InvoiceLine',
    ).map((line) => ({
      quantity: text(line, 'InvoicedQuantity'),
      price: text(line, 'Price/PriceAmount'),
      base: text(line, 'Price/BaseQuantity'),
      amount: text(line, 'LineExtensionAmount'),
    }));
    expect(credit).toEqual({ quantity: '-2', price: '25.00', base: null, amount: '-50.00' });
    expect(share).toEqual({ quantity: '3', price: '12.34', base: '3', amount: '12.34' });
  });

  it('writes amounts with the digits of their currency; a third one of a dinar only where it is needed', () => {
    const prices = all(
      rootOf({ currency: 'KWD', lines: [{ unitAmount: 1_234_560 }, { unitAmount: 1_234_567 }] }),
      'InvoiceLine/Price/PriceAmount',
    );
    expect(prices.map((price) => price.textContent)).toEqual(['1234.56', '1234.567']);
    expect(text(rootOf({ currency: 'JPY' }), 'LegalMonetaryTotal/PayableAmount')).toBe('12100');
  });

  it('escapes text and leaves out what XML has no place for', () => {
    const root = rootOf({ customer: { name: 'A\u0000 & <B>\ud800 "C"\u0085 日本 🚢' } });
    expect(text(root, 'AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName')).toBe(
      'A & <B> "C" 日本 🚢',
    );
  });
});

describe('a credit note', () => {
  it('names the invoice it corrects and why, and asks for no payment', () => {
    const root = rootOf({ kind: 'credit_note' });
    expect(root.namespaceURI).toBe('urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2');
    expect(text(root, 'CreditNoteTypeCode')).toBe('381');
    expect(text(root, 'BillingReference/InvoiceDocumentReference/ID')).toBe('INV-000122');
    expect(text(root, 'BillingReference/InvoiceDocumentReference/IssueDate')).toBe('2025-06-01');
    expect(text(root, 'Note')).toBe('Downgrade on 16 June');
    expect(text(root, 'CreditNoteLine/CreditedQuantity')).toBe('1');
    expect(at(root, 'PaymentMeans')).toBeNull();
    expect(at(root, 'DueDate')).toBeNull();
  });
});
