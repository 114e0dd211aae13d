/** Law: what docs/security.md promises is tested, under its number. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'vitest';
import { uphold } from './law.ts';
import { filesOf, root } from './source.ts';

/** Text in quotes of a file's code: names of tests are among it, comments are not. */
const quotedIn = (code: string): string => [...code.matchAll(/'[^'\n]*'|`[^`]*`/g)].join('\n');

it('every security requirement has a test with its number', () => {
  const page = readFileSync(path.join(root, 'docs/security.md'), 'utf8');
  const names = filesOf('apps/**/*.test.ts', 'e2e/**/*.test.ts')
    .map(({ code }) => quotedIn(code))
    .join('\n');
  uphold({
    rule: 'each number of docs/security.md stands in the name of at least one test.',
    why: 'An auditor who asks for the proof of a sentence gets a test, and a sentence without one is a wish.',
    of: [...page.matchAll(/^\| ([A-Z]\d+) \|/gm)].map(([, number = '']) => number),
    breaches: (number) => (new RegExp(`\\b${number}\\b`).test(names) ? [] : [`no test names ${number}`]),
  });
});
