import type { Element } from '@xmldom/xmldom';
import type { Rules } from './en-16931.ts';
import { abs, all, amount, at, exact, text, total } from './ubl-reader.ts';

const quantityOf = (line: Element) => at(line, 'InvoicedQuantity') ?? at(line, 'CreditedQuantity');
const allowances = (line: Element, charge: boolean) =>
  all(line, 'AllowanceCharge').filter((one) => text(one, 'ChargeIndicator') === String(charge));

/** BT-131 = BT-129 × BT-146 ÷ BT-149 − allowances + charges: exactly, where the norm lets it be rounded. */
function ties(line: Element): boolean {
  const quantity = exact(quantityOf(line)?.textContent ?? null);
  const base = at(line, 'Price/BaseQuantity') === null ? exact('1') : amount(line, 'Price/BaseQuantity');
  const off = total(allowances(line, false).map((one) => amount(one, 'Amount')));
  const on = total(allowances(line, true).map((one) => amount(one, 'Amount')));
  return (
    base > 0n &&
    quantity * amount(line, 'Price/PriceAmount') === (amount(line, 'LineExtensionAmount') + off - on) * base
  );
}

/** What is sold (BG-25 to BG-31). */
export const lineRules: Rules = ({ lines }) => {
  const each = (rule: (line: Element) => boolean) => lines.every(rule);
  const ids = lines.map((line) => text(line, 'ID'));
  const changes = lines.flatMap((line) => all(line, 'AllowanceCharge'));
  const periods = lines.flatMap((line) => all(line, 'InvoicePeriod'));
  const reasoned = changes.every((one) => Boolean(text(one, 'AllowanceChargeReason')));
  return {
    'BR-21': ids.every((id) => Boolean(id)) && new Set(ids).size === ids.length,
    'BR-22': each((line) => /^-?\d+$/.test(quantityOf(line)?.textContent ?? '')),
    'BR-23': each((line) => quantityOf(line)?.getAttribute('unitCode') === 'C62'),
    'BR-24': each((line) => text(line, 'LineExtensionAmount') !== null),
    'BR-25': each((line) => Boolean(text(line, 'Item/Name'))),
    'BR-26': each((line) => text(line, 'Price/PriceAmount') !== null),
    'BR-27': each((line) => amount(line, 'Price/PriceAmount') >= 0n),
    'BR-28': each((line) => at(line, 'Price/AllowanceCharge') === null),
    'BR-30': periods.every((period) => (text(period, 'StartDate') ?? '') <= (text(period, 'EndDate') ?? '9')),
    'BR-41, BR-43': changes.every((one) => amount(one, 'Amount') === abs(amount(one, 'Amount'))),
    'BR-42, BR-44, BR-CO-23, BR-CO-24': reasoned,
    'BR-CO-04': each((line) => Boolean(text(line, 'Item/ClassifiedTaxCategory/ID'))),
    'BR-CO-20': periods.every((period) => Boolean(text(period, 'StartDate') ?? text(period, 'EndDate'))),
    'BT-131 follows from quantity, price and allowances': each(ties),
  };
};
