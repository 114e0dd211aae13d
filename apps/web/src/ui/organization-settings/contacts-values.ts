import type { SettingsChange, SettingsOrganization } from './settings-place.ts';

/** A contact as it is typed. `key` tells rows apart while some are added and removed. */
export type TypedContact = { key: string; name: string; role: string; email: string; phone: string };
export type ContactsValues = { contacts: TypedContact[] };

export const mostContacts = 20;

export const contactsValues = ({ contacts }: SettingsOrganization): ContactsValues => ({
  contacts: contacts.map(({ name, role, email, phone }, index) => ({
    key: String(index),
    name,
    role: role ?? '',
    email: email ?? '',
    phone: phone ?? '',
  })),
});

export const emptyContact = (): TypedContact => ({
  key: crypto.randomUUID(),
  name: '',
  role: '',
  email: '',
  phone: '',
});

export const contactsChange = (_: ContactsValues, { contacts }: ContactsValues): SettingsChange => ({
  contacts: contacts.map(({ name, role, email, phone }) => ({
    name: name.trim(),
    role: role.trim() || null,
    email: email.trim() || null,
    phone: phone.trim() || null,
  })),
});

export function contactsProblems({ contacts }: ContactsValues): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const [index, { name, email, phone }] of contacts.entries()) {
    if (name.trim() === '') problems[`contacts.${index}.name`] = 'Enter a name';
    if (email.trim() === '' && phone.trim() === '')
      problems[`contacts.${index}.email`] = 'Enter an email address or a phone number';
  }
  return problems;
}
