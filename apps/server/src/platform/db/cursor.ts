import { invalid } from '#kernel/domain-error';
import { sha256 } from '#platform/crypto/random';

export type CursorValue = string | number | boolean | null;

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

/** @throws DomainError VALIDATION_ERROR on `cursor` when it is damaged or belongs to another list, filter or order */
export function decodeCursor(scope: string, cursor: string, length: number): CursorValue[] {
  const refused = () =>
    invalid({ field: 'cursor', message: 'belongs to another list, filter or order; begin again without it' });
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refused();
  }
  if (!Array.isArray(parsed) || parsed.length !== length + 1 || parsed[0] !== scope) throw refused();
  const values = parsed.slice(1);
  const plain = values.every(
    (value) => value === null || ['string', 'number', 'boolean'].includes(typeof value),
  );
  if (!plain) throw refused();
  return values as CursorValue[];
}
