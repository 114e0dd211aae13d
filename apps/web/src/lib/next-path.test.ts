/** Return paths stay within the app (security requirement B4). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPath } from './next-path.ts';

describe('nextPath (B4)', () => {
  it.each(['/', '/admin', '/admin/users?locked=true', '/admin/organizations/org_1?tab=settings#top'])(
    'goes back to %s',
    (path) => {
      expect(nextPath(path)).toBe(path);
    },
  );

  it.each([
    undefined,
    '',
    'admin',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/admin/..//evil.example',
    'javascript:alert(1)',
    ' //evil.example',
    '/%2e//evil.example',
  ])('does not go to %j', (path) => {
    expect(nextPath(path)).toBe('/');
  });

  it.each(['/sign-in', '/sign-in/code?next=/x', '/setup?token=abc', '/reset', '/o/nordlys'])(
    'is no door: %s',
    (path) => {
      expect(nextPath(path, '/admin')).toBe('/admin');
    },
  );

  it('never leads to another host, however a browser reads the result', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '/',
        '\\',
        '//',
        '.',
        '..',
        '@',
        ':',
        'evil.example',
        'http:',
        '%2f',
        '%5c',
        '\t',
        '\n',
        ' ',
        '?',
        '#',
        'a',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          pieces.map((all) => `/${all.join('')}`),
          fc.string(),
        ),
        (text) => {
          const url = new URL(nextPath(text), 'https://porttask.example');
          expect(url.origin).toBe('https://porttask.example');
          expect(nextPath(text)).not.toMatch(/^\/[\\/]/);
        },
      ),
    );
  });
});
