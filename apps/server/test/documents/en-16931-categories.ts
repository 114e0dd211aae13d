import type { Element } from '@xmldom/xmldom';
import type { Rules, Ubl } from './en-16931.ts';
import { all, amount, exact, text, total } from './ubl-reader.ts';

const lineCategory = (line: Element) => text(line, 'Item/ClassifiedTaxCategory/ID');
const linePercent = (line: Element) => amount(line, 'Item/ClassifiedTaxCategory/Percent');
const percent = (subtotal: Element) => amount(subtotal, 'TaxCategory/Percent');

/** Rules 01 to 10 of a category of VAT, which differ in the rate and in what must be said about it. */
function rulesOf(category: 'S' | 'Z' | 'E' | 'AE', { root, lines, subtotals }: Ubl) {
  const rule = (number: string) => `BR-${category}-${number}`;
  const mine = lines.filter((line) => lineCategory(line) === category);
  const groups = subtotals.filter((one) => text(one, 'TaxCategory/ID') === category);
  const standard = category === 'S';
  const rates = new Set(mine.map(linePercent));
  const seller = all(root, 'AccountingSupplierParty/Party');
  const buyer = all(root, 'AccountingCustomerParty/Party');
  const known = seller.some((party) => text(party, 'PartyTaxScheme/CompanyID'));
  const buyerKnown = buyer.some(
    (party) => text(party, 'PartyTaxScheme/CompanyID') ?? text(party, 'PartyLegalEntity/CompanyID'),
  );
  const rated = (rate: bigint) => (standard ? rate > 0n : rate === 0n);
  const reasons = groups.map(
    (one) => text(one, 'TaxCategory/TaxExemptionReason') ?? text(one, 'TaxCategory/TaxExemptionReasonCode'),
  );
  const explained = category === 'E' || category === 'AE';
  return {
    [rule('01')]: standard
      ? mine.length > 0 === groups.length > 0
      : groups.length === (mine.length > 0 ? 1 : 0),
    [rule('02')]: mine.length === 0 || (known && (category !== 'AE' || buyerKnown)),
    [rule('05')]:
      mine.every((line) => rated(linePercent(line))) && groups.every((one) => rated(percent(one))),
    // One group for each rate, with the sum of its lines.
    [rule('08')]:
      groups.length === rates.size &&
      groups.every((one) => {
        const members = mine.filter((line) => linePercent(line) === percent(one));
        return (
          amount(one, 'TaxableAmount') === total(members.map((line) => amount(line, 'LineExtensionAmount')))
        );
      }),
    [rule('09')]: standard || groups.every((one) => amount(one, 'TaxAmount') === exact('0')),
    [rule('10')]: reasons.every((reason) => Boolean(reason) === explained),
  };
}

/** BR-S, BR-Z, BR-E and BR-AE. Rules 03, 04, 06 and 07 are of allowances on the document, of which there are none. */
export const categoryRules: Rules = (document) => ({
  ...rulesOf('S', document),
  ...rulesOf('Z', document),
  ...rulesOf('E', document),
  ...rulesOf('AE', document),
  'BR-AE-10, code': document.subtotals.every(
    (one) =>
      (text(one, 'TaxCategory/ID') === 'AE') ===
      (text(one, 'TaxCategory/TaxExemptionReasonCode') === 'VATEX-EU-AE'),
  ),
});
