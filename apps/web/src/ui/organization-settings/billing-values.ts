import type { SettingsChange, SettingsOrganization } from './settings-place.ts';

export type BillingValues = {
  vatId: string;
  lines: string;
  postalCode: string;
  city: string;
  country: string;
};

export const billingValues = ({ vatId, billingAddress }: SettingsOrganization): BillingValues => ({
  vatId: vatId ?? '',
  lines: billingAddress?.lines.join('\n') ?? '',
  postalCode: billingAddress?.postalCode ?? '',
  city: billingAddress?.city ?? '',
  country: billingAddress?.country ?? '',
});

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** An address is sent whole, or taken away when nothing of it is left. */
export function billingChange(before: BillingValues, values: BillingValues): SettingsChange {
  const { vatId: oldId, ...oldAddress } = before;
  const { vatId, ...address } = values;
  const { lines, city, postalCode, country } = address;
  const isEmpty = Object.values(address).every((part) => part.trim() === '');
  const whole = {
    lines: linesOf(lines),
    city: city.trim(),
    postalCode: postalCode.trim() || null,
    country,
  };
  return {
    ...(vatId === oldId ? {} : { vatId: vatId.trim() || null }),
    ...(JSON.stringify(address) === JSON.stringify(oldAddress)
      ? {}
      : { billingAddress: isEmpty ? null : whole }),
  };
}

/** Fields of the address that the server names one by one. */
export const billingFieldNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['city', 'postalCode', 'country', 'lines'].map((field) => [`billingAddress.${field}`, field]),
  ),
  ...Object.fromEntries([0, 1, 2, 3, 4].map((index) => [`billingAddress.lines.${index}`, 'lines'])),
};

/** An address that is begun has to be complete. */
export function billingProblems({ lines, city, postalCode, country }: BillingValues) {
  if ([lines, city, postalCode, country].every((part) => part.trim() === '')) return {};
  return {
    ...(linesOf(lines).length === 0 ? { lines: 'Enter at least one line' } : {}),
    ...(linesOf(lines).length > 4 ? { lines: 'Must be at most 4 lines' } : {}),
    ...(city.trim() === '' ? { city: 'Enter the city' } : {}),
    ...(country === '' ? { country: 'Choose the country' } : {}),
  };
}
