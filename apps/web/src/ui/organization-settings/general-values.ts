import type { SettingsChange, SettingsOrganization } from './settings-place.ts';

export type GeneralValues = {
  name: string;
  slug: string;
  country: string;
  timezone: string;
  currency: string;
};

export const generalValues = ({
  name,
  slug,
  country,
  timezone,
  currency,
}: SettingsOrganization): GeneralValues => ({
  name,
  slug,
  country: country ?? '',
  timezone,
  currency,
});

/** Only what differs is sent, so that two people can change different fields one after the other. */
export function generalChange(before: GeneralValues, values: GeneralValues): SettingsChange {
  const after = { ...values, name: values.name.trim(), slug: values.slug.trim().toLowerCase() };
  const changed = Object.entries(after).filter(
    ([field, value]) => value !== before[field as keyof GeneralValues],
  );
  return Object.fromEntries(changed.map(([field, value]) => [field, value === '' ? null : value]));
}
