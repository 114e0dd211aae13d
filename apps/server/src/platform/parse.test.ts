/** Input is refused by naming each field and what would be right, and nothing PostgreSQL cannot store gets in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DomainError } from '#kernel/domain-error';
import { parseInput } from './parse.ts';

const schema = z.strictObject({
  name: z.string().min(2, 'must have at least 2 characters'),
  admin: z.strictObject({ email: z.email('must be one email address') }).optional(),
  tags: z.array(z.string()).optional(),
  count: z.number().int().optional(),
});

const details = (raw: unknown, of: z.ZodType = schema) => {
  try {
    return { taken: parseInput(of, raw) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect([error.code, error.status]).toEqual(['VALIDATION_ERROR', 422]);
    return error.details;
  }
};

describe('input', () => {
  it('that fits is given on as the schema makes it', () => {
    expect(parseInput(schema, { name: 'Nordlys', tags: ['a'] })).toEqual({ name: 'Nordlys', tags: ['a'] });
    expect(parseInput(z.strictObject({ at: z.string().trim() }), { at: ' x ' })).toEqual({ at: 'x' });
  });

  it.each<[string, unknown, { field: string; message: string }[]]>([
    ['a missing field', {}, [{ field: 'name', message: 'is required' }]],
    [
      'a field that is too short',
      { name: 'N' },
      [{ field: 'name', message: 'must have at least 2 characters' }],
    ],
    [
      'an unknown field',
      { name: 'Nordlys', role: 'admin' },
      [{ field: 'role', message: 'is not a known field' }],
    ],
    [
      'unknown fields inside',
      { name: 'Nordlys', admin: { email: 'a@b.example', id: 1, status: 2 } },
      [
        { field: 'admin.id', message: 'is not a known field' },
        { field: 'admin.status', message: 'is not a known field' },
      ],
    ],
    [
      'a missing field inside',
      { name: 'Nordlys', admin: {} },
      [{ field: 'admin.email', message: 'is required' }],
    ],
    [
      'several at once',
      { name: 'N', admin: { email: 'x' } },
      [
        { field: 'name', message: 'must have at least 2 characters' },
        { field: 'admin.email', message: 'must be one email address' },
      ],
    ],
  ])('with %s names it', (_name, raw, expected) => {
    expect(details(raw)).toEqual(expected);
  });

  it('of another kind names the place', () => {
    for (const [raw, field] of [
      [{ name: 'Nordlys', tags: ['a', 1] }, 'tags.1'],
      [{ name: 'Nordlys', count: 1.5 }, 'count'],
      [{ name: ['Nordlys'] }, 'name'],
      [{ name: null }, 'name'],
      [null, ''],
      ['text', ''],
      [[], ''],
    ] as const)
      expect(details(raw), JSON.stringify(raw)).toHaveProperty('0.field', field);
  });
});

describe('a NUL character', () => {
  it.each<[unknown, string]>([
    [{ name: 'Nord\0lys' }, 'name'],
    [{ name: 'Nordlys', tags: ['a', 'b\0'] }, 'tags.1'],
    [{ name: 'Nordlys', 'ro\0le': 1 }, 'role'],
    [{ name: 'Nordlys', admin: { email: '\0' } }, 'admin.email'],
  ])('is refused wherever it stands: %j', (raw, field) => {
    expect(details(raw)).toEqual([{ field, message: 'must not contain a NUL character' }]);
  });

  it('is found in anything, and only there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const said = details({ value }, z.strictObject({ value: z.unknown() }));
        expect(Array.isArray(said)).toBe(JSON.stringify(value).includes('\\u0000'));
      }),
      { numRuns: 500 },
    );
  });
});
