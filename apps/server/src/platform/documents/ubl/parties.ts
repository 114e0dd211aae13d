import type { BillingAddress, InvoiceDocument } from '@porttask/contracts';
import { vatPrefixOf } from '@porttask/contracts/vat-id';
import { group, leaf } from './xml.ts';

type Party = InvoiceDocument['customer'];

/** BG-5 and BG-8: there are three lines, so a fourth joins the third. */
const postalAddress = ({ lines: [first, second, ...others], ...address }: BillingAddress) =>
  group(
    'cac:PostalAddress',
    leaf('cbc:StreetName', first ?? null),
    leaf('cbc:AdditionalStreetName', second ?? null),
    leaf('cbc:CityName', address.city),
    leaf('cbc:PostalZone', address.postalCode),
    group('cac:AddressLine', leaf('cbc:Line', others.join(', '))),
    group('cac:Country', leaf('cbc:IdentificationCode', address.country)),
  );

const taxScheme = (vatId: string, scheme: 'VAT' | 'TAX') =>
  group('cac:PartyTaxScheme', leaf('cbc:CompanyID', vatId), group('cac:TaxScheme', leaf('cbc:ID', scheme)));

const legalEntity = ({ name, registration }: Party, legalForm: string | null) =>
  group(
    'cac:PartyLegalEntity',
    leaf('cbc:RegistrationName', name),
    leaf('cbc:CompanyID', registration),
    leaf('cbc:CompanyLegalForm', legalForm),
  );

const contact = ({ email }: Party) => group('cac:Contact', leaf('cbc:ElectronicMail', email));
const address = (party: Party) => (party.address === null ? '' : postalAddress(party.address));

/** BG-4. A number without the prefix of a country is no VAT identifier (BR-CO-09) but a tax registration (BT-32). */
export const sellerOf = ({ issuer }: InvoiceDocument): string =>
  group(
    'cac:AccountingSupplierParty',
    group(
      'cac:Party',
      address(issuer),
      issuer.vatId === null ? '' : taxScheme(issuer.vatId, vatPrefixOf(issuer.vatId) ? 'VAT' : 'TAX'),
      legalEntity(issuer, issuer.footer),
      contact(issuer),
    ),
  );

/** BG-7. A buyer has no tax registration beside the VAT identifier, so such a number is what identifies it (BT-46). */
export function buyerOf({ customer }: InvoiceDocument): string {
  const { vatId } = customer;
  const prefixed = vatId !== null && vatPrefixOf(vatId) !== null;
  return group(
    'cac:AccountingCustomerParty',
    group(
      'cac:Party',
      prefixed ? '' : group('cac:PartyIdentification', leaf('cbc:ID', vatId)),
      address(customer),
      prefixed ? taxScheme(vatId, 'VAT') : '',
      legalEntity(customer, null),
      contact(customer),
    ),
  );
}
