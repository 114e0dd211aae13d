/** Law: a module has a door and a page about itself, and each table has one owner. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, inject, it } from 'vitest';
import { commands, modules as listed, queries } from '#app/modules';
import { uphold } from './law.ts';
import type { SourceFile } from './source.ts';
import { root, serverSource } from './source.ts';

const folder = path.join(root, 'apps/server/src/modules');
const modules = readdirSync(folder);

let owner: pg.Client;
beforeAll(async () => {
  owner = new pg.Client({ connectionString: inject('testDatabase').migrationUrl });
  await owner.connect();
});
afterAll(() => owner.end());

const sourceOf = (name: string) =>
  serverSource().filter((file) => file.path.startsWith(`apps/server/src/modules/${name}/`));

const unique = (found: Iterable<string>): string[] => [...new Set(found)].sort();

const writes = [
  /\b(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*'(\w+)'/g,
  /\b(?:insert\s+into|delete\s+from|merge\s+into)\s+(\w+)/gi,
  /\bupdate\s+(\w+)\s+(?:(?:as\s+)?\w+\s+)?set\b/gi,
];

/** Tables that a file writes, by the query builder or in SQL. */
const writtenIn = ({ code }: SourceFile): string[] =>
  unique(writes.flatMap((pattern) => [...code.matchAll(pattern)].map(([, table = '']) => table)));

const emittedIn = ({ code }: SourceFile): string[] => [
  ...[...code.matchAll(/\bevent\(\s*'([\w.]+)'/g)].map(([, type = '']) => type),
  ...(/\bqueueMail\(/.test(code) ? ['mail.queued'] : []),
];

const heardIn = ({ code }: SourceFile): string[] =>
  [...code.matchAll(/\bto: '([\w.]+)'/g)].map(([, type = '']) => type);

const readme = (name: string): string => {
  const file = path.join(folder, name, 'README.md');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** Names in backticks of the line of a README that begins with a word in bold, e.g. `**Tables**`. */
function named(text: string, word: string): string[] | null {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`**${word}**`));
  return line === undefined
    ? null
    : unique([...line.matchAll(/`([\w.]+)`/g)].map(([, inside = '']) => inside));
}

it('a module has a short door', () => {
  uphold({
    rule: 'a module folder has an index.ts of at most 40 lines, and stands in app/modules.ts.',
    why: 'The door is what others read first, and a module that is not listed serves nothing.',
    of: modules,
    breaches: (name) => {
      const index = path.join(folder, name, 'index.ts');
      if (!existsSync(index)) return [`modules/${name} has no index.ts`];
      const lines = readFileSync(index, 'utf8').trimEnd().split('\n').length;
      return [
        ...(lines > 40 ? [`modules/${name}/index.ts has ${lines} lines`] : []),
        ...(listed.some((module) => module.name === name)
          ? []
          : [`modules/${name} is not in app/modules.ts`]),
      ];
    },
  });
});

it('what a module declares, it brings', () => {
  const known = new Set([...commands, ...queries].map(({ name }) => name));
  uphold({
    rule: 'every command and query of the source stands in the lists of its module.',
    why: 'One that is not listed has no permission, no scope and no test of its refusals.',
    of: serverSource().flatMap(({ path: at, code }) =>
      [...code.matchAll(/\b(?:command|query)\(\{\s*name: '([^']+)'/g)].map(([, name = '']) => ({ at, name })),
    ),
    breaches: ({ at, name }) => (known.has(name) ? [] : [`${at} declares ${name}`]),
  });
});

it('a module has a page that is true', () => {
  uphold({
    rule: 'README.md of a module has at most 30 lines and names its tables, invariants, and events out and in.',
    why: 'Who opens the folder learns in a minute what must stay true, and the page is checked so that it stays true.',
    of: modules,
    breaches: (name) => {
      const text = readme(name);
      if (text === '') return [`modules/${name} has no README.md`];
      const lines = text.trimEnd().split('\n').length;
      const source = sourceOf(name);
      const facts = {
        Tables: source.flatMap(writtenIn),
        'Events out': source.flatMap(emittedIn),
        'Events in': source.flatMap(heardIn),
      };
      return [
        ...(lines > 30 ? [`modules/${name}/README.md has ${lines} lines`] : []),
        ...(text.includes('**Invariants**') ? [] : [`modules/${name}/README.md has no **Invariants**`]),
        ...Object.entries(facts).flatMap(([word, found]) => {
          const [is, said] = [unique(found).join(', '), named(text, word)?.join(', ')];
          return is === said
            ? []
            : [
                `modules/${name}/README.md says **${word}** ${said ?? 'nowhere'}; the source says ${is || 'none'}`,
              ];
        }),
      ];
    },
  });
});

/** Written by functions of the database alone: those of the audit trail and of the search. */
const appended = [
  'audit_chains',
  'audit_events',
  'user_search',
  'user_words',
  'organization_search',
  'organization_words',
];

it('each table has one owner', async () => {
  const { rows } = await owner.query<{ name: string }>(`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace
      and relkind in ('r', 'p') and not relispartition order by 1`);
  const owners = new Map<string, Set<string>>();
  for (const file of serverSource()) {
    const [, room = '', module = ''] = /^apps\/server\/src\/(\w+)\/([^/]+)/.exec(file.path) ?? [];
    const who = room === 'modules' ? `modules/${module}` : room;
    for (const table of writtenIn(file)) owners.set(table, (owners.get(table) ?? new Set()).add(who));
  }
  uphold({
    rule: 'a table is written by the files of one module, or of the platform.',
    why: 'Its invariants hold because one folder keeps them; a second writer does not know them.',
    of: rows.map(({ name }) => name),
    breaches: (table) => {
      const writers = [...(owners.get(table) ?? [])];
      if (appended.includes(table))
        return writers.length > 0 ? [`${table} is written by ${writers.join(', ')}`] : [];
      if (writers.length === 1) return [];
      return [
        writers.length === 0
          ? `${table} is written by nobody`
          : `${table} is written by ${writers.join(', ')}`,
      ];
    },
  });
});
