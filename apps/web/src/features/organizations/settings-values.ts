import type { Organization, OrganizationChange } from './api.ts';

export type SettingsValues = {
  name: string;
  domain: string;
  country: string;
  timezone: string;
  currency: string;
};

export const valuesOf = ({ name, domain, country, timezone, currency }: Organization): SettingsValues => ({
  name,
  domain: domain ?? '',
  country: country ?? '',
  timezone,
  currency,
});

/** Only what differs is sent, so that two people can change different fields one after the other. */
export function changesOf(
  base: Organization,
  values: SettingsValues,
): OrganizationChange & Partial<SettingsValues> {
  const before = valuesOf(base);
  const after: SettingsValues = { ...values, name: values.name.trim(), domain: values.domain.trim() };
  const changed = Object.entries(after).filter(
    ([field, value]) => value !== before[field as keyof SettingsValues],
  );
  return Object.fromEntries(changed);
}
