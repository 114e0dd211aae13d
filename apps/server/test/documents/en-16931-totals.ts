import type { Rules } from './en-16931.ts';
import { abs, all, amount, at, optional, text, total } from './ubl-reader.ts';

/** The totals of a document (BG-22) and of its tax (BG-23). */
export const totalRules: Rules = ({ root, lines, subtotals }) => {
  const totals = at(root, 'LegalMonetaryTotal');
  if (totals === null) return { 'BR-12, BR-13, BR-14, BR-15': false };
  const has = (name: string) => text(totals, name) !== null;
  const sum = amount(totals, 'LineExtensionAmount');
  const net = amount(totals, 'TaxExclusiveAmount');
  const gross = amount(totals, 'TaxInclusiveAmount');
  const tax = amount(root, 'TaxTotal/TaxAmount');
  return {
    'BR-12': has('LineExtensionAmount'),
    'BR-13': has('TaxExclusiveAmount'),
    'BR-14': has('TaxInclusiveAmount'),
    'BR-15': has('PayableAmount'),
    'BR-45': subtotals.every((one) => text(one, 'TaxableAmount') !== null),
    'BR-46': subtotals.every((one) => text(one, 'TaxAmount') !== null),
    'BR-47': subtotals.every((one) => Boolean(text(one, 'TaxCategory/ID'))),
    'BR-48': subtotals.every((one) => text(one, 'TaxCategory/Percent') !== null),
    'BR-53': at(root, 'TaxCurrencyCode') === null && all(root, 'TaxTotal').length === 1,
    'BR-CO-10': sum === total(lines.map((line) => amount(line, 'LineExtensionAmount'))),
    'BR-CO-11, BR-CO-12':
      !has('AllowanceTotalAmount') && !has('ChargeTotalAmount') && at(root, 'AllowanceCharge') === null,
    'BR-CO-13': net === sum,
    'BR-CO-14': tax === total(subtotals.map((one) => amount(one, 'TaxAmount'))),
    'BR-CO-15': gross === net + tax,
    'BR-CO-16': amount(totals, 'PayableAmount') === gross - optional(totals, 'PrepaidAmount'),
    // Half a minor unit off at most: of the currency, which is a hundredth for most and one for the yen.
    'BR-CO-17': subtotals.every((one) => {
      const precise = amount(one, 'TaxableAmount') * amount(one, 'TaxCategory/Percent');
      const [, digits = ''] = (text(one, 'TaxAmount') ?? '').split('.');
      const half = 10n ** BigInt(5 - digits.length) / 2n;
      return abs(amount(one, 'TaxAmount') * 10_000_000n - precise) <= half * 10_000_000n;
    }),
    'BR-CO-18': subtotals.length > 0,
  };
};
