import type { Element } from '@xmldom/xmldom';
import type { Rules } from './en-16931.ts';
import { all, at, text } from './ubl-reader.ts';

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const isCountry = (code: string): boolean => code === 'EL' || countries.of(code) !== undefined;

const country = (party: Element | null) => party && text(party, 'PostalAddress/Country/IdentificationCode');

/** Who sells and who buys (BG-4 to BG-8). */
export const partyRules: Rules = ({ root }) => {
  const seller = at(root, 'AccountingSupplierParty/Party');
  const buyer = at(root, 'AccountingCustomerParty/Party');
  const parties = [seller, buyer].filter((party) => party !== null);
  const vatIds = parties
    .flatMap((party) => all(party, 'PartyTaxScheme'))
    .filter((scheme) => text(scheme, 'TaxScheme/ID') === 'VAT')
    .map((scheme) => text(scheme, 'CompanyID') ?? '');
  return {
    'BR-06': Boolean(seller && text(seller, 'PartyLegalEntity/RegistrationName')),
    'BR-07': Boolean(buyer && text(buyer, 'PartyLegalEntity/RegistrationName')),
    'BR-08': Boolean(seller && at(seller, 'PostalAddress')),
    'BR-09': isCountry(country(seller) ?? ''.padEnd(2, 'Q')),
    'BR-10': Boolean(buyer && at(buyer, 'PostalAddress')),
    'BR-11': isCountry(country(buyer) ?? ''.padEnd(2, 'Q')),
    'BR-62': parties.every((party) => all(party, 'EndpointID').every((id) => id.hasAttribute('schemeID'))),
    'BR-CO-09': vatIds.every((vatId) => isCountry(vatId.slice(0, 2))),
    'BR-CO-26': ['PartyIdentification/ID', 'PartyLegalEntity/CompanyID', 'PartyTaxScheme/CompanyID'].some(
      (path) => seller && text(seller, path),
    ),
    'UBL-SR-42': all(root, 'AccountingSupplierParty/Party/PartyTaxScheme').length <= 2,
    'UBL-SR-51': parties.every((party) => all(party, 'PostalAddress/AddressLine').length <= 1),
  };
};
