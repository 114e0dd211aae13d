/** Ids say what they are of, and are taken for nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IdKind } from './ids.ts';
import { idPrefixes, idSchema } from './ids.ts';

const kinds = Object.keys(idPrefixes) as IdKind[];
const body = fc
  .tuple(
    fc.constantFrom(...'01234567'),
    fc.string({ unit: fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'), minLength: 25, maxLength: 25 }),
  )
  .map((parts) => parts.join(''));

describe('ids', () => {
  it('have a prefix of their own, three letters long', () => {
    const prefixes = Object.values(idPrefixes);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    for (const prefix of prefixes) expect(prefix).toMatch(/^[a-z]{3}$/);
  });

  it('of one kind are refused as those of every other', () => {
    fc.assert(
      fc.property(body, fc.constantFrom(...kinds), fc.constantFrom(...kinds), (text, kind, other) => {
        const id = `${idPrefixes[kind]}_${text}`;
        expect(idSchema(other).safeParse(id).success).toBe(kind === other);
      }),
    );
  });

  it.each([
    '',
    'org',
    'org_',
    'org_01k0000000000000000000000',
    'org_01k000000000000000000000000',
    'org_81k00000000000000000000000',
    'ORG_01k00000000000000000000000',
    'org_01K00000000000000000000000',
    'org_01i00000000000000000000000',
    'org_01l00000000000000000000000',
    'org_01o00000000000000000000000',
    'org_01u00000000000000000000000',
    'org-01k00000000000000000000000',
    ' org_01k00000000000000000000000',
    'org_01k00000000000000000000000\n',
    'org_01k0000000000000000000000\u0000',
  ])('of another form are refused: "%s"', (text) => {
    expect(idSchema('organization').safeParse(text).success).toBe(false);
  });

  it('are refused as anything but text', () => {
    for (const value of [1, null, undefined, {}, ['org_01k00000000000000000000000']])
      expect(idSchema('organization').safeParse(value).success).toBe(false);
  });

  it('name the prefix that is missing', () => {
    const { error } = idSchema('user').safeParse('org_01k00000000000000000000000');
    expect(error?.issues[0]?.message).toContain('usr_');
  });
});
