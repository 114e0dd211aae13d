import type { NewOrganization } from './api.ts';

export type NewOrganizationValues = {
  name: string;
  domain: string;
  slug: string;
  country: string;
  timezone: string;
  currency: string;
  admin: { name: string; email: string };
};

export const initialValues = (timezone: string): NewOrganizationValues => ({
  name: '',
  domain: '',
  slug: '',
  country: '',
  timezone,
  currency: 'EUR',
  admin: { name: '', email: '' },
});

export function problemsOf({ name, domain, slug, admin }: NewOrganizationValues): Record<string, string> {
  return {
    ...(name.trim().length < 2 ? { name: 'Must have at least 2 characters' } : {}),
    ...(domain.trim() === '' ? { domain: 'Enter a domain' } : {}),
    ...(slug.trim() !== '' && slug.trim().length < 3 ? { slug: 'Must have at least 3 characters' } : {}),
    ...(admin.name.trim() === '' ? { 'admin.name': 'Enter a name' } : {}),
    ...(/^[^\s@]+@[^\s@]+$/.test(admin.email.trim()) ? {} : { 'admin.email': 'Enter an email address' }),
  };
}

/** What is left empty is left to the server. */
export function bodyFrom(values: NewOrganizationValues): NewOrganization {
  const { name, domain, slug, country, timezone, currency, admin } = values;
  return {
    name: name.trim(),
    domain: domain.trim(),
    ...(slug.trim() ? { slug: slug.trim() } : {}),
    ...(country ? { country } : {}),
    ...(timezone ? { timezone } : {}),
    ...(currency ? { currency } : {}),
    admin: { name: admin.name.trim(), email: admin.email.trim() },
  };
}
