/** Text for people: what they type in any script, without what deceives (X4). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { lineOfText, personName, prose, reason } from './fields.ts';

const takes = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

/** Invisible or misleading: controls, bidi, zero-width, tags, fillers, separators, halves of characters. */
const hostile = [
  '\0',
  '\u0007',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u00ad',
  '\u034f',
  '\u061c',
  '\u115f',
  '\u180e',
  '\u200b',
  '\u200e',
  '\u200f',
  '\u2028',
  '\u2029',
  '\u202a',
  '\u202e',
  '\u2060',
  '\u2063',
  '\u2066',
  '\u2069',
  '\u206a',
  '\u2800',
  '\u3164',
  '\ufeff',
  '\uffa0',
  '\ufffb',
  '\u{e0041}',
  '\ud800',
  '\udfff',
];

describe('a line of text', () => {
  it.each([
    'Ana Silva',
    'Ærø Havn',
    'Łódź',
    '港口',
    'ميناء',
    'नमस्ते',
    'می‌خواهم',
    '👨‍👩‍👧 & Sons',
    'O’Brien',
    'a\u0301',
  ])('takes %s', (text) => {
    expect(takes(personName, text)).toBe(true);
  });

  it.each(hostile.map((symbol) => [JSON.stringify(symbol), symbol]))('refuses %s inside', (_name, symbol) => {
    expect(takes(personName, `Ana${symbol}Silva`)).toBe(false);
  });

  it.each(['a\nb', 'a\tb', 'a\rb'])('refuses a break in %j', (text) =>
    expect(takes(personName, text)).toBe(false),
  );

  it('is trimmed, composed, and of the right length', () => {
    const name = lineOfText({ min: 2, max: 5 });
    expect(name.parse('  Ana  ')).toBe('Ana');
    expect(name.parse('a\u0301b')).toBe('áb');
    for (const [text, right] of [
      ['A', false],
      ['  A  ', false],
      ['Anabel', false],
      ['Anabe', true],
      ['', false],
    ] as const)
      expect(takes(name, text), text).toBe(right);
  });

  it('comes out as it would go in again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const parsed = personName.safeParse(text);
        if (parsed.success) expect(personName.parse(parsed.data)).toBe(parsed.data);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('prose', () => {
  const text = prose({ max: 100 });

  it('may have several lines, and words in scripts that run both ways', () => {
    for (const value of ['one\ntwo\r\n\tthree', 'Ana \u200f(أنا)\u200e', ''])
      expect(takes(text, value), JSON.stringify(value)).toBe(true);
  });

  it.each(
    ['\0', '\u001b', '\u202e', '\u2066', '\u200b', '\ufeff', '\u{e0041}', '\ud800'].map((symbol) => [
      JSON.stringify(symbol),
      symbol,
    ]),
  )('refuses %s', (_name, symbol) => expect(takes(text, `a${symbol}b`)).toBe(false));
});

describe('a reason', () => {
  it.each([
    ['Paid', false],
    ['Paid.', true],
    ['     Paid     ', false],
    ['x'.repeat(500), true],
    ['x'.repeat(501), false],
    ['. . . . .', false],
    ['\u200d\u200d\u200d\u200d\u200d', false],
  ])('has five to five hundred characters and says something: %j', (text, right) =>
    expect(takes(reason, text)).toBe(right),
  );
});
