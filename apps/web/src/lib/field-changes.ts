import { plainWords } from './words.ts';

export type FieldChange = {
  readonly field: string;
  /** Null: it was not there. */
  readonly before: string | null;
  readonly after: string | null;
};

type Flat = Map<string, string>;

/** What differs between the two sides of an audit event, field by field; also fields that stand on one side alone. */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  const [was, is] = [flatten(before), flatten(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter(({ before: old, after: now }) => old !== now);
}

/** `admin.lastSeenAt` -> "admin: last seen at". */
export const fieldLabel = (field: string): string =>
  field.split('.').map(plainWords).join(': ').replaceAll('timezone', 'time zone');

function flatten(value: unknown, path = '', into: Flat = new Map()): Flat {
  if (value === undefined || (value === null && path === '')) return into;
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    for (const [name, inner] of Object.entries(value)) flatten(inner, path ? `${path}.${name}` : name, into);
    return into;
  }
  into.set(path || 'value', shown(value));
  return into;
}

function shown(value: unknown): string {
  if (value === null) return 'none';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(shown).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
