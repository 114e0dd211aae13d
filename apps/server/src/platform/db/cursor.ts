import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { invalid } from '#kernel/domain-error';
import { sha256 } from '#platform/crypto/random';

/** Cursors carry text; null is the place of rows without a value. */
export type CursorValue = string | null;

/** An instant with microseconds, as the database writes it into a cursor. */
export const instantText = (instant: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
/** The 30th of February is a day for JavaScript and none for PostgreSQL, so it has to come back as it went in. */
function isInstant(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(text)) return false;
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 23) === text.slice(0, 23);
}

/** What a value of a cursor is compared as. */
export type CursorKind = 'text' | 'citext' | 'timestamptz' | 'integer';

/** What a cursor belongs to: the list with its filters and order. A cursor of another list is refused. */
export const scopeOf = (name: string, filters: Readonly<Record<string, unknown>>): string => {
  const sorted = Object.entries(filters)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify([name, sorted]))
    .toString('base64url')
    .slice(0, 12);
};

/** The place after a row, as text a client hands back unread. */
export function encodeCursor(scope: string, values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify([scope, ...values])).toString('base64url');
}

/**
 * @param kinds what the values are compared as, in their order: what cannot be is no cursor of ours
 * @throws DomainError VALIDATION_ERROR on `cursor` when it is damaged or belongs to another list, filter or order
 */
export function decodeCursor(scope: string, cursor: string, kinds: readonly CursorKind[]): CursorValue[] {
  const [found, ...values] = parsed(cursor);
  const fits =
    found === scope &&
    values.length === kinds.length &&
    values.every((value, at) => isValue(value, kinds[at]));
  if (fits) return values as CursorValue[];
  throw invalid({
    field: 'cursor',
    message: 'belongs to another list, filter or order; begin again without it',
  });
}

/** Whether a cursor says of itself that it belongs to a list, filter and order. */
export const belongsTo = (scope: string, cursor: string): boolean => parsed(cursor)[0] === scope;

function parsed(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function isValue(value: unknown, kind: CursorKind | undefined): boolean {
  if (value === null) return true;
  if (typeof value !== 'string' || value.includes('\0')) return false;
  if (kind === 'integer') return /^\d{1,9}$/.test(value);
  return kind !== 'timestamptz' || isInstant(value);
}
