/**
 * The business rules of EN 16931 as far as a document can be held against them without asking anybody: each rule is a
 * sentence of the norm under its name. Used by tests in the place of the official Schematron, which needs a processor of
 * XSLT 2.
 */
import type { Element } from '@xmldom/xmldom';
import { categoryRules } from './en-16931-categories.ts';
import { decimalRules } from './en-16931-decimals.ts';
import { lineRules } from './en-16931-lines.ts';
import { partyRules } from './en-16931-parties.ts';
import { totalRules } from './en-16931-totals.ts';
import { all, at, parsed, text } from './ubl-reader.ts';

export type Ubl = {
  readonly root: Element;
  readonly lines: readonly Element[];
  readonly subtotals: readonly Element[];
};

/** The names of the rules that do not hold. */
export type Rules = (document: Ubl) => Readonly<Record<string, boolean>>;

const credit = ({ root }: Ubl): boolean => root.localName === 'CreditNote';

const documentRules: Rules = (document) => {
  const { root } = document;
  const due = text(root, 'DueDate') ?? text(root, 'PaymentTerms/Note');
  return {
    'BR-01': text(root, 'CustomizationID') === 'urn:cen.eu:en16931:2017',
    'BR-02': Boolean(text(root, 'ID')),
    'BR-03': /^\d{4}-\d\d-\d\d$/.test(text(root, 'IssueDate') ?? ''),
    'BR-04':
      text(root, credit(document) ? 'CreditNoteTypeCode' : 'InvoiceTypeCode') ===
      (credit(document) ? '381' : '380'),
    'BR-05': /^[A-Z]{3}$/.test(text(root, 'DocumentCurrencyCode') ?? ''),
    'BR-16': document.lines.length > 0,
    'BR-49': all(root, 'PaymentMeans').every((means) => text(means, 'PaymentMeansCode') !== null),
    'BR-50': all(root, 'PaymentMeans/PayeeFinancialAccount').every((account) => text(account, 'ID') !== null),
    'BR-55': all(root, 'BillingReference').every((one) => text(one, 'InvoiceDocumentReference/ID') !== null),
    'BR-61': all(root, 'PaymentMeans').every(
      (means) =>
        !['30', '58'].includes(text(means, 'PaymentMeansCode') ?? '') ||
        text(means, 'PayeeFinancialAccount/ID') !== null,
    ),
    'BR-CO-03': at(root, 'TaxPointDate') === null,
    'BR-CO-25': Number(text(root, 'LegalMonetaryTotal/PayableAmount')) <= 0 || due !== null,
    'UBL: no element is empty': all(root, '*').every((one) => one.textContent?.trim() !== ''),
  };
};

const everything: readonly Rules[] = [
  documentRules,
  partyRules,
  lineRules,
  totalRules,
  categoryRules,
  decimalRules,
];

/** The rules that a document breaks, by name. */
export function brokenRules(xml: string): string[] {
  const root = parsed(xml);
  const document: Ubl = {
    root,
    lines: [...all(root, 'InvoiceLine'), ...all(root, 'CreditNoteLine')],
    subtotals: all(root, 'TaxTotal/TaxSubtotal'),
  };
  return everything.flatMap((rules) =>
    Object.entries(rules(document)).flatMap(([name, holds]) => (holds ? [] : [name])),
  );
}
