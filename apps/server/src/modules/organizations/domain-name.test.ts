/** Domains are stored in one form, and only where one organization can be meant. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '#kernel/domain-error';
import { normalizeDomain } from './domain-name.ts';

const problem = (typed: string): string => {
  try {
    return `taken as ${normalizeDomain(typed)}`;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect([error.code, error.details[0]?.field]).toEqual(['VALIDATION_ERROR', 'domain']);
    return error.details[0]?.message ?? '';
  }
};

describe('a domain', () => {
  it.each([
    ['agency.example', 'agency.example'],
    ['AGENCY.Example', 'agency.example'],
    ['agency.example.', 'agency.example'],
    ['agency。example。', 'agency.example'],
    ['ａｇｅｎｃｙ.example', 'agency.example'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['MÜNCHEN.example', 'xn--mnchen-3ya.example'],
    ['mu\u0308nchen.example', 'xn--mnchen-3ya.example'],
    ['straße.example', 'xn--strae-oqa.example'],
    ['港口.example', 'xn--6orv52d.example'],
    ['xn--mnchen-3ya.example', 'xn--mnchen-3ya.example'],
    ['port.of.agency.co.uk', 'port.of.agency.co.uk'],
    ['1-2-3.example', '1-2-3.example'],
    [`${'a'.repeat(63)}.example`, `${'a'.repeat(63)}.example`],
  ])('%s is stored as %s', (typed, stored) => {
    expect(normalizeDomain(typed)).toBe(stored);
  });

  it.each([
    '',
    '.',
    'example',
    'localhost',
    'agency..example',
    '.agency.example',
    'agency.example..',
    'agency .example',
    '-agency.example',
    'agency-.example',
    'agency.-x',
    'agency.x-',
    'agency_port.example',
    'ana@agency.example',
    'https://agency.example',
    'agency.example/port',
    'agency.example:443',
    'agency.example?x',
    'agency.example\\x',
    'agency%2eexample',
    'agency.example#x',
    '*.agency.example',
    'agency.example\n',
    `${'a'.repeat(64)}.example`,
    `${'a.'.repeat(125)}example`,
  ])('"%s" is none', (typed) => {
    expect(problem(typed)).toMatch(/^must be a domain name/);
  });

  it.each([
    '192.0.2.7',
    '127.1',
    '0x7f.1',
    '2130706433',
    '0300.0.0.1',
    '１９２.0.2.7',
    '[::1]',
    '::1',
    '1.2.3.4.',
  ])('an address is none: %s', (typed) => expect(problem(typed)).toMatch(/^must be a domain name/));

  it.each(['co.uk', 'com.br', 'github.io', 'CO.UK', 'blogspot.com', 'kobe.jp'])(
    'a public suffix is none: %s',
    (typed) => {
      expect(problem(typed)).toContain('public suffix');
    },
  );

  it.each(['gmail.com', 'GMail.com', 'mail.gmail.com', 'outlook.de', 'yahoo.co.uk', 'proton.me'])(
    'a mail provider is nobody’s: %s',
    (typed) => expect(problem(typed)).toContain('public mail provider'),
  );

  it('whose name only contains a provider’s is fine', () => {
    expect(normalizeDomain('notgmail.com')).toBe('notgmail.com');
    expect(normalizeDomain('gmail.com.agency.example')).toBe('gmail.com.agency.example');
  });

  it('in its stored form stays as it is, and nothing else is ever stored', () => {
    const label = fc.string({
      unit: fc.constantFrom(...'abzABZ019-ßüÉ港。．\u00ad\u200d'),
      minLength: 1,
      maxLength: 20,
    });
    const typed = fc.oneof(
      fc.domain(),
      fc.string({ unit: 'grapheme' }),
      fc.array(label, { minLength: 1, maxLength: 5 }).map((labels) => labels.join('.')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const said = problem(text);
        if (!said.startsWith('taken as ')) return;
        const stored = said.slice('taken as '.length);
        expect(normalizeDomain(stored)).toBe(stored);
        expect(normalizeDomain(`${stored.toUpperCase()}.`)).toBe(stored);
        expect(stored).toMatch(
          /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/,
        );
      }),
      { numRuns: 2_000 },
    );
  });
});
