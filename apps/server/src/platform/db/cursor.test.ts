/** A cursor is text that a client hands back unread: whatever else comes back is refused, and never reaches SQL. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '#kernel/domain-error';
import type { CursorKind } from './cursor.ts';
import { decodeCursor, encodeCursor, scopeOf } from './cursor.ts';

const instant = '2026-11-23T18:05:00.123456Z';
const kinds: readonly CursorKind[] = ['timestamptz', 'text'];
const scope = scopeOf('organizations', { status: ['active'], sort: '-createdAt' });

const refusal = (work: () => unknown): DomainError => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('it was taken');
};
const isRefused = (cursor: string, of = scope, as = kinds) => {
  const { code, details } = refusal(() => decodeCursor(of, cursor, as));
  expect([code, details[0]?.field]).toEqual(['VALIDATION_ERROR', 'cursor']);
};

const written = fc.option(fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0')));

describe('a cursor', () => {
  it('comes back as it went out', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 5 }), (values) => {
        const cursor = encodeCursor(scope, values);
        expect(cursor).toMatch(/^[\w-]*$/);
        const wellFormed = values.map((value) => value?.toWellFormed() ?? null);
        const as = values.map(() => 'text' as const);
        expect(decodeCursor(scope, cursor, as)).toEqual(wellFormed);
      }),
    );
  });

  it('takes the instants that the database writes, and rows without one', () => {
    for (const value of [instant, '0001-01-01T00:00:00.000000Z', '2024-02-29T23:59:59.999999Z', null])
      expect(decodeCursor(scope, encodeCursor(scope, [value, 'org_1']), kinds)).toEqual([value, 'org_1']);
  });

  it.each([
    ['yesterday'],
    ['2026-02-30T00:00:00.000000Z'],
    ['2026-13-01T00:00:00.000000Z'],
    ['2026-01-01T24:00:00.000000Z'],
    ['0000-01-01T00:00:00.000000Z'],
    ['2026-11-23T18:05:00Z'],
    ["2026-11-23T18:05:00.123456Z'; --"],
    ['infinity'],
  ])('refuses %s in place of an instant', (value) => isRefused(encodeCursor(scope, [value, 'org_1'])));

  it('refuses text that PostgreSQL cannot hold', () => isRefused(encodeCursor(scope, [instant, 'a\0b'])));

  it.each([[[instant]], [[instant, 'org_1', 'more']], [[]]])(
    'refuses another number of values: %j',
    (values) => isRefused(encodeCursor(scope, values)),
  );

  it.each([[1], [true], [{ $ne: null }], [['x']]])('refuses values of another kind: %j', (value) =>
    isRefused(Buffer.from(JSON.stringify([scope, instant, value])).toString('base64url')),
  );

  it.each(['', 'x', '%', 'W10', 'bnVsbA', Buffer.from('{"length":3}').toString('base64url')])(
    'refuses what is no cursor: "%s"',
    (cursor) => isRefused(cursor),
  );

  it('refuses anything at all that it did not make', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (cursor) => isRefused(cursor)));
    fc.assert(
      fc.property(fc.jsonValue(), (value) =>
        isRefused(Buffer.from(JSON.stringify(value)).toString('base64url')),
      ),
    );
  });
});

describe('its scope', () => {
  const filters = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string())), { maxKeys: 4 });

  it('is the same for the same filters in any order, and without those that are not set', () => {
    fc.assert(
      fc.property(filters, fc.string(), (given, name) => {
        const shuffled = Object.fromEntries(Object.entries(given).reverse());
        expect(scopeOf(name, { ...shuffled, absent: undefined })).toBe(scopeOf(name, given));
      }),
    );
  });

  it('belongs to one list, one set of filters and one order', () => {
    const others = [
      scopeOf('users', { status: ['active'], sort: '-createdAt' }),
      scopeOf('organizations', { status: ['suspended'], sort: '-createdAt' }),
      scopeOf('organizations', { status: ['active'], sort: 'createdAt' }),
      scopeOf('organizations', { sort: '-createdAt' }),
      scopeOf('organizations', { status: 'active', sort: '-createdAt' }),
    ];
    expect(new Set([scope, ...others]).size).toBe(6);
    for (const other of others) isRefused(encodeCursor(other, [instant, 'org_1']));
  });
});
