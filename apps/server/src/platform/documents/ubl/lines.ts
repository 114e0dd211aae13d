import type { DocumentLine, InvoiceDocument } from '@porttask/contracts';
import { lastDay } from '../last-day.ts';
import { lineCategory } from './taxes.ts';
import { amountLeaf, decimalOf } from './values.ts';
import { group, leaf } from './xml.ts';

type Document = Pick<InvoiceDocument, 'currency' | 'discounts'>;

/** UN/ECE Recommendation 20: one, a unit of anything. */
const unit = { unitCode: 'C62' };

/**
 * Quantity and price from which the amount follows by the calculation of EN 16931 (quantity × price ÷ base quantity). A
 * price is never negative (BR-27): a credit has a negative quantity. The share of a part of a period is the price of the
 * whole quantity, because the price of one would have to be rounded.
 */
function pricing({ quantity, unitAmount, amount }: DocumentLine) {
  const exact = BigInt(quantity) * BigInt(unitAmount) === BigInt(amount);
  if (exact) return { quantity: unitAmount < 0 ? -quantity : quantity, price: Math.abs(unitAmount), base: 1 };
  const whole = Math.max(quantity, 1);
  return { quantity: amount < 0 ? -whole : whole, price: Math.abs(amount), base: whole };
}

/** BG-27 and BG-28. What a discount takes off a credit makes the credit smaller, which is a charge. */
function allowance({ discount }: DocumentLine, { currency, discounts }: Document): string {
  if (discount === 0) return '';
  const charge = discount < 0;
  const reason = discounts.map(({ label }) => label).join(', ');
  return group(
    'cac:AllowanceCharge',
    leaf('cbc:ChargeIndicator', String(charge)),
    // UNCL 5189: discount. The list of charges has nothing like it.
    leaf('cbc:AllowanceChargeReasonCode', charge ? null : '95'),
    leaf('cbc:AllowanceChargeReason', reason) || leaf('cbc:AllowanceChargeReason', 'Discount'),
    amountLeaf('cbc:Amount', Math.abs(discount), currency),
  );
}

/** BG-25: a line of an invoice or a credit note. */
export function lineOf(line: DocumentLine, at: number, document: Document, credit: boolean): string {
  const { quantity, price, base } = pricing(line);
  return group(
    credit ? 'cac:CreditNoteLine' : 'cac:InvoiceLine',
    leaf('cbc:ID', String(at + 1)),
    // "-0" of nothing credited.
    leaf(credit ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity', String(quantity || 0), unit),
    amountLeaf('cbc:LineExtensionAmount', line.amount - line.discount, document.currency),
    group(
      'cac:InvoicePeriod',
      leaf('cbc:StartDate', line.periodStart),
      leaf('cbc:EndDate', line.periodEnd && lastDay(line.periodEnd)),
    ),
    allowance(line, document),
    group('cac:Item', leaf('cbc:Name', line.description), lineCategory(line)),
    group(
      'cac:Price',
      leaf('cbc:PriceAmount', decimalOf(price, document.currency), { currencyID: document.currency }),
      leaf('cbc:BaseQuantity', base === 1 ? null : String(base), unit),
    ),
  );
}
