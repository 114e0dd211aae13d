import type { InvoiceDocument } from '@porttask/contracts';
import { lineOf } from './ubl/lines.ts';
import { buyerOf, sellerOf } from './ubl/parties.ts';
import { taxTotal } from './ubl/taxes.ts';
import { amountLeaf } from './ubl/values.ts';
import { group, leaf, xmlDocument } from './ubl/xml.ts';

const ubl = 'urn:oasis:names:specification:ubl:schema:xsd';

/** BG-16: 58 is a SEPA transfer, 30 a transfer elsewhere, 1 says nothing of the means. A credit note asks for nothing. */
function paymentMeans({ kind, issuer, currency, paymentReference }: InvoiceDocument): string {
  if (kind === 'credit_note') return '';
  const iban = issuer.iban?.replaceAll(/\s/g, '') || null;
  return group(
    'cac:PaymentMeans',
    leaf('cbc:PaymentMeansCode', iban === null ? '1' : currency === 'EUR' ? '58' : '30'),
    leaf('cbc:PaymentID', paymentReference),
    iban === null
      ? ''
      : group(
          'cac:PayeeFinancialAccount',
          leaf('cbc:ID', iban),
          leaf('cbc:Name', issuer.name),
          group('cac:FinancialInstitutionBranch', leaf('cbc:ID', issuer.bic)),
        ),
  );
}

/** BT-20: stands for the due day where there is none, which an amount to pay needs (BR-CO-25). */
function paymentTerms({ kind, dueOn }: InvoiceDocument): string {
  const credit = kind === 'credit_note';
  if (!credit && dueOn !== null) return '';
  const terms = credit ? 'The customer has nothing to pay.' : 'Due on receipt.';
  return group('cac:PaymentTerms', leaf('cbc:Note', terms));
}

/** BG-3. */
const billingReference = ({ corrects }: InvoiceDocument): string =>
  corrects === null
    ? ''
    : group(
        'cac:BillingReference',
        group(
          'cac:InvoiceDocumentReference',
          leaf('cbc:ID', corrects.number),
          leaf('cbc:IssueDate', corrects.issuedOn),
        ),
      );

/** BG-22. Discounts stand at the lines, so the sum of the lines is the total without tax. */
function monetaryTotal(document: InvoiceDocument): string {
  const { currency, subtotal, discount, total, creditApplied, amountDue } = document;
  const net = subtotal - discount;
  return group(
    'cac:LegalMonetaryTotal',
    amountLeaf('cbc:LineExtensionAmount', net, currency),
    amountLeaf('cbc:TaxExclusiveAmount', net, currency),
    amountLeaf('cbc:TaxInclusiveAmount', total, currency),
    creditApplied === 0 ? '' : amountLeaf('cbc:PrepaidAmount', creditApplied, currency),
    amountLeaf('cbc:PayableAmount', amountDue, currency),
  );
}

/**
 * An invoice (type 380) or credit note (381) as a UBL 2.1 document by EN 16931. It says what the snapshot says: one
 * without the addresses of both parties, or without a number of the issuer, is well-formed but does not meet the norm.
 */
export function renderInvoiceXml(document: InvoiceDocument): string {
  const credit = document.kind === 'credit_note';
  const name = credit ? 'CreditNote' : 'Invoice';
  const namespaces = {
    xmlns: `${ubl}:${name}-2`,
    'xmlns:cac': `${ubl}:CommonAggregateComponents-2`,
    'xmlns:cbc': `${ubl}:CommonBasicComponents-2`,
  };
  return xmlDocument(name, namespaces, [
    leaf('cbc:CustomizationID', 'urn:cen.eu:en16931:2017'),
    leaf('cbc:ID', document.number),
    leaf('cbc:IssueDate', document.issuedOn),
    credit ? '' : leaf('cbc:DueDate', document.dueOn),
    leaf(`cbc:${name}TypeCode`, credit ? '381' : '380'),
    leaf('cbc:Note', [document.reason ?? '', ...document.notes].join(' ')),
    leaf('cbc:DocumentCurrencyCode', document.currency),
    group('cac:OrderReference', leaf('cbc:ID', document.purchaseOrder)),
    billingReference(document),
    sellerOf(document),
    buyerOf(document),
    paymentMeans(document),
    paymentTerms(document),
    taxTotal(document),
    monetaryTotal(document),
    ...document.lines.map((line, at) => lineOf(line, at, document, credit)),
  ]);
}
