import { isDeepStrictEqual } from 'node:util';
import type { BillingAddress, Contact, updateOrganizationInput } from '@porttask/contracts';
import { readVatId } from '@porttask/contracts/vat-id';
import type { z } from 'zod';
import { invalid } from '#kernel/domain-error';
import type { SettingsChange } from './change.ts';
import type { OrganizationRow } from './organization-store.ts';

type Input = Pick<
  z.output<typeof updateOrganizationInput>,
  'vatId' | 'billingAddress' | 'contacts' | 'country'
>;

/** "Ana Silva, Accounting, ana@agency.example": how the audit trail says a contact. */
const contactWords = ({ name, role, email, phone }: Contact): string =>
  [name, role, email, phone].filter((part) => part !== null).join(', ');

/** @throws DomainError VALIDATION_ERROR on `vatId` when it has not the form of its country */
function vatIdChange(row: OrganizationRow, { vatId, billingAddress, country }: Input): SettingsChange | null {
  if (vatId === undefined) return null;
  const address =
    billingAddress === undefined ? (row.billing_address as BillingAddress | null) : billingAddress;
  const home = address?.country ?? (country === undefined ? row.country : country);
  const read = vatId === null ? { vatId } : readVatId(vatId, home);
  if (read.vatId === undefined) throw invalid({ field: 'vatId', message: read.problem });
  if (read.vatId === row.vat_id) return null;
  return { columns: { vat_id: read.vatId }, before: { vatId: row.vat_id }, after: { vatId: read.vatId } };
}

function addressChange(row: OrganizationRow, { billingAddress }: Input): SettingsChange | null {
  const current = row.billing_address as BillingAddress | null;
  if (billingAddress === undefined || isDeepStrictEqual(billingAddress, current)) return null;
  return {
    columns: { billing_address: billingAddress && JSON.stringify(billingAddress) },
    before: { billingAddress: current },
    after: { billingAddress },
  };
}

function contactsChange(row: OrganizationRow, { contacts }: Input): SettingsChange | null {
  const current = row.contacts as Contact[];
  if (contacts === undefined || isDeepStrictEqual(contacts, current)) return null;
  return {
    columns: { contacts: JSON.stringify(contacts) },
    before: { contacts: current.map(contactWords) },
    after: { contacts: contacts.map(contactWords) },
  };
}

/** What a change of whom to bill and whom to ask writes. */
export const billingChange = (row: OrganizationRow, input: Input): (SettingsChange | null)[] => [
  vatIdChange(row, input),
  addressChange(row, input),
  contactsChange(row, input),
];
