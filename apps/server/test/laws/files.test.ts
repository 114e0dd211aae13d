/** Law: files are small, and their names say what is in them. */
import { it } from 'vitest';
import { uphold } from './law.ts';
import { filesOf } from './source.ts';

const written = () =>
  filesOf(
    '{apps,packages,e2e,bench,tools,scripts}/**/*.{ts,tsx,mjs}',
    'apps/server/migrations/*.sql',
    '*.{ts,mjs}',
  ).filter(({ path }) => !path.includes('.generated.'));

const longest = 250;

it('files are short', () => {
  uphold({
    rule: `a file has at most ${longest} lines.`,
    why: 'A file answers one question; one that is longer answers several and hides where each ends.',
    // A migration is read from top to bottom once, and never edited after its release.
    of: written().filter(({ path }) => !path.endsWith('.sql')),
    breaches: ({ path, text }) => {
      const lines = text.trimEnd().split('\n').length;
      return lines > longest ? [`${path} has ${lines}`] : [];
    },
  });
});

const empty = /^(utils?|helpers?|common|misc|shared|lib|stuff|v\d+)$/;

it('names say what is inside', () => {
  uphold({
    rule: 'no file or folder of the server and its packages is called utils, helpers, common, misc or v2.',
    why: 'Such a name takes in anything, so in a year it holds everything and nobody finds it.',
    of: written().filter(({ path }) => !path.startsWith('apps/web/')),
    breaches: ({ path }) =>
      path.split('/').some((part) => empty.test(part.split('.', 1)[0] ?? '')) ? [path] : [],
  });
});

it('names are in kebab-case', () => {
  uphold({
    rule: 'files and folders are named in kebab-case.',
    why: 'Some disks tell Ana.ts from ana.ts and some do not.',
    of: written(),
    breaches: ({ path }) => (path.split('/').every((part) => /^[a-z0-9_.-]+$/.test(part)) ? [] : [path]),
  });
});
