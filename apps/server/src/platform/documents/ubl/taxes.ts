import type { DocumentLine, InvoiceDocument, TaxSubtotal } from '@porttask/contracts';
import { amountLeaf, percentOf } from './values.ts';
import { group, leaf } from './xml.ts';

const vat = group('cac:TaxScheme', leaf('cbc:ID', 'VAT'));

/** Only the standard rate is above zero. */
const percent = (category: TaxSubtotal['category'], rate: string): string =>
  category === 'S' ? percentOf(rate) : '0';

/** BG-30: the category of a line. */
export const lineCategory = ({ taxCategory, taxRate }: DocumentLine): string =>
  group(
    'cac:ClassifiedTaxCategory',
    leaf('cbc:ID', taxCategory),
    leaf('cbc:Percent', percent(taxCategory, taxRate)),
    vat,
  );

/** BT-120 and BT-121: exempt sales and the reverse charge say why, others must not. */
function exemption({ category }: TaxSubtotal, notes: readonly string[]): string {
  if (category === 'AE')
    return (
      leaf('cbc:TaxExemptionReasonCode', 'VATEX-EU-AE') + leaf('cbc:TaxExemptionReason', 'Reverse charge')
    );
  if (category !== 'E') return '';
  const reason = 'cbc:TaxExemptionReason';
  return leaf(reason, notes.join(' ')) || leaf(reason, 'Exempt from VAT');
}

/** BG-23 with the total of the tax (BT-110). */
export const taxTotal = ({ taxes, tax, currency, notes }: InvoiceDocument): string =>
  group(
    'cac:TaxTotal',
    amountLeaf('cbc:TaxAmount', tax, currency),
    ...taxes.map((subtotal) =>
      group(
        'cac:TaxSubtotal',
        amountLeaf('cbc:TaxableAmount', subtotal.base, currency),
        amountLeaf('cbc:TaxAmount', subtotal.tax, currency),
        group(
          'cac:TaxCategory',
          leaf('cbc:ID', subtotal.category),
          leaf('cbc:Percent', percent(subtotal.category, subtotal.rate)),
          exemption(subtotal, notes),
          vat,
        ),
      ),
    ),
  );
