import type { Json } from '#kernel/audit-entry';
import type { OrganizationChange } from './organization-store.ts';

/** A part of a change of settings: the columns to write, and what the audit trail says of it. */
export type SettingsChange = {
  readonly columns: OrganizationChange;
  readonly before: Readonly<Record<string, Json>>;
  readonly after: Readonly<Record<string, Json>>;
};

/** A column whose name and value are those of the API. @returns null when nothing is asked for, or nothing would change */
export function plainChange<F extends 'name' | 'slug' | 'country' | 'timezone' | 'currency'>(
  field: F,
  current: string | null,
  wanted: OrganizationChange[F] | undefined,
): SettingsChange | null {
  if (wanted === undefined || wanted === current) return null;
  return { columns: { [field]: wanted }, before: { [field]: current }, after: { [field]: wanted } };
}

/** All parts as one change. */
export function joined(parts: readonly (SettingsChange | null)[]): SettingsChange {
  const all = parts.filter((part) => part !== null);
  return {
    columns: Object.assign({}, ...all.map(({ columns }) => columns)),
    before: Object.assign({}, ...all.map(({ before }) => before)),
    after: Object.assign({}, ...all.map(({ after }) => after)),
  };
}
