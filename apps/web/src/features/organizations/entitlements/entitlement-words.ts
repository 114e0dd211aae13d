import type { Entitlement } from './api.ts';

export const sourceWords: Readonly<Record<Entitlement['source'], string>> = {
  override: 'Override',
  license: 'License',
  plan: 'Plan',
  default: 'Default',
};

/** "On", "25 vessels", "Unlimited". */
export function valueWords(
  { kind, unit }: Pick<Entitlement, 'kind' | 'unit'>,
  value: Entitlement['value'],
): string {
  if (value === null) return 'Unlimited';
  if (typeof value === 'boolean') return value ? 'On' : 'Off';
  return kind === 'limit' ? `${value.toLocaleString()} ${unit ?? ''}`.trim() : String(value);
}

/** What would hold without the override. */
export const valueBelow = ({ candidates }: Entitlement): Entitlement['candidates'][number] | undefined =>
  candidates.find(({ source }) => source !== 'override');

/** The last day of an override: "25 Dec 2026". */
export const lastDayWords = (date: string): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(date));
