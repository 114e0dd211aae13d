/** Fields take what people type, in one form, and refuse what would break (P7). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { anyOf, country, currency, email, instant, linkToken, moment, slug, timezone } from './fields.ts';

const takes = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe('an email address', () => {
  it.each([
    ['ana@agency.example', 'ana@agency.example'],
    ['  Ana.Silva+port@Agency.EXAMPLE ', 'ana.silva+port@agency.example'],
    ["o'brien@agency.example", "o'brien@agency.example"],
  ])('%s is %s', (typed, address) => {
    expect(email.parse(typed)).toBe(address);
  });

  it.each<[unknown]>([
    [''],
    ['ana'],
    ['ana@'],
    ['@agency.example'],
    ['ana@agency'],
    ['ana@@agency.example'],
    ['ana@agency.example,bo@agency.example'],
    ['ana@agency.example;bo@agency.example'],
    ['Ana <ana@agency.example>'],
    ['ana@agency.example\r\nBcc: bo@agency.example'],
    ['ana\n@agency.example'],
    ['ana @agency.example'],
    ['ana@agency.example (Ana)'],
    ['"ana"@agency.example'],
    ['ana@[192.0.2.7]'],
    [['ana@agency.example']],
    [{ address: 'ana@agency.example' }],
    [null],
    [`${'a'.repeat(250)}@agency.example`],
    ['ana@agency..example'],
    ['.ana@agency.example'],
    ['ana@-agency.example'],
    ['ana\u200b@agency.example'],
    ['аna@agency.example'],
  ])('%j is none', (typed) => {
    expect(takes(email, typed)).toBe(false);
  });

  it('is one address without any symbol that mail programs read as more', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (typed) => {
        const parsed = email.safeParse(typed);
        if (!parsed.success) return;
        expect(parsed.data).toMatch(/^[^\s,;:<>()[\]"\\@]+@[^\s,;:<>()[\]"\\@]+$/);
        expect(email.parse(parsed.data)).toBe(parsed.data);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a slug', () => {
  it.each([
    ['nordlys', true],
    ['Nordlys ', true],
    ['n-1', true],
    ['24-7', true],
    ['ab', false],
    ['-ab', false],
    ['ab-', false],
    ['a_b', false],
    ['a b', false],
    ['ø-å', false],
    ['a'.repeat(48), true],
    ['a'.repeat(49), false],
    ['a/b', false],
    ['a\nb', false],
  ])('%j: %s', (typed, right) => expect(takes(slug, typed)).toBe(right));
});

describe('codes of countries, currencies and zones', () => {
  it('are forgiven case and spaces, and have their form', () => {
    expect([country.parse(' no '), currency.parse('eur')]).toEqual(['NO', 'EUR']);
    for (const text of ['', 'N', 'NOR', 'N1', 'ÑO']) expect(takes(country, text), text).toBe(false);
    for (const text of ['', 'EU', 'EURO', 'E1R']) expect(takes(currency, text), text).toBe(false);
  });

  it.each([
    ['Europe/Oslo', true],
    ['Etc/UTC', true],
    ['UTC', true],
    ['America/Argentina/Buenos_Aires', true],
    ['Europe/Atlantis', false],
    ['+02:00', false],
    ['-0500', false],
    ['', false],
    ['Europe/Oslo; drop', false],
    ['x'.repeat(65), false],
  ])('the zone %s: %s', (name, right) => expect(takes(timezone, name)).toBe(right));

  it('every zone that the platform knows is one', () => {
    for (const name of Intl.supportedValuesOf('timeZone')) expect(takes(timezone, name), name).toBe(true);
  });
});

describe('several values of a filter', () => {
  const status = anyOf(['active', 'suspended']);
  it('are separated by commas', () => {
    expect(status.parse('active,suspended')).toEqual(['active', 'suspended']);
    expect(status.parse('active')).toEqual(['active']);
  });

  it.each([
    [''],
    ['other'],
    ['active,'],
    ['active, suspended'],
    ['active,active,active'],
    [['active', 'suspended']],
    ['constructor'],
  ])('refuse %j', (text) => expect(takes(status, text)).toBe(false));
});

describe('tokens and instants', () => {
  it('have their lengths and forms', () => {
    for (const [text, right] of [
      ['x'.repeat(15), false],
      ['x'.repeat(16), true],
      ['x'.repeat(128), true],
      ['x'.repeat(129), false],
    ] as const)
      expect(takes(linkToken, text)).toBe(right);
    for (const [text, right] of [
      ['2026-11-23T18:05:00.000Z', true],
      ['2026-11-23T18:05:00Z', false],
      ['2026-11-23T18:05:00.000+01:00', false],
      ['2026-02-30T18:05:00.000Z', false],
    ] as const)
      expect(takes(instant, text), text).toBe(right);
  });

  it('are brought into UTC, and years are not far off', () => {
    expect(moment.parse('2026-11-23T18:05:00+01:00')).toBe('2026-11-23T17:05:00.000Z');
    expect(moment.parse('2026-11-23T18:05:00Z')).toBe('2026-11-23T18:05:00.000Z');
    for (const text of [
      '2026-11-23',
      '2026-11-23T18:05:00',
      '2026-11-23T18:05Z',
      '1999-12-31T23:59:59Z',
      '2100-01-01T00:00:00Z',
      'now',
    ])
      expect(takes(moment, text), text).toBe(false);
  });
});
