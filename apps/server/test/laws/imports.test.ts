/** Law: imports obey the rooms of the house. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { uphold } from './law.ts';
import type { SourceFile } from './source.ts';
import { filesOf, importsOf, serverSource } from './source.ts';

const rooms = ['kernel', 'platform', 'modules', 'flows', 'app'] as const;
const src = 'apps/server/src/';

/** The room of a path inside `apps/server/src`; the entry files belong to the uppermost. */
const roomOf = (inside: string): number => {
  const room = rooms.indexOf(inside.split('/', 1)[0] as (typeof rooms)[number]);
  return room === -1 ? rooms.length - 1 : room;
};

/** Where an import leads inside `apps/server/src`, or null when it leads elsewhere. */
function insideOf(file: SourceFile, imported: string): string | null {
  if (imported.startsWith('#')) return imported.slice(1);
  if (!imported.startsWith('.')) return null;
  const target = path.posix.join(path.posix.dirname(file.path), imported);
  return target.startsWith(src) ? target.slice(src.length) : null;
}

const moduleOf = (inside: string): string | null => /^modules\/([^/]+)/.exec(inside)?.[1] ?? null;

it('lower rooms never import upper ones', () => {
  uphold({
    rule: `imports go down alone: ${rooms.join(' < ')}.`,
    why: 'A room that knows nothing of those above it can be understood, tested and changed without them.',
    of: serverSource(),
    breaches: (file) =>
      importsOf(file).flatMap((imported) => {
        const inside = insideOf(file, imported);
        if (inside === null || roomOf(inside) <= roomOf(file.path.slice(src.length))) return [];
        return [`${file.path} imports ${imported}`];
      }),
  });
});

it('a module is entered by its door', () => {
  uphold({
    rule: 'whatever is outside a module imports it as `#modules/<name>`.',
    why: 'What stands in index.ts is the whole of what others may lean on; the rest can change freely.',
    of: serverSource(),
    breaches: (file) => {
      const here = moduleOf(file.path.slice(src.length));
      return importsOf(file).flatMap((imported) => {
        const inside = insideOf(file, imported);
        const there = inside && moduleOf(inside);
        if (!there) return [];
        if (there === here)
          return imported.startsWith('#') ? [`${file.path} imports its own module as ${imported}`] : [];
        return imported === `#modules/${there}` ? [] : [`${file.path} imports ${imported}`];
      });
    },
  });
});

it('modules do not depend on each other in a circle', () => {
  const graph = new Map<string, Set<string>>();
  for (const file of serverSource()) {
    const from = moduleOf(file.path.slice(src.length));
    if (!from) continue;
    const needs = graph.get(from) ?? new Set();
    graph.set(from, needs);
    for (const imported of importsOf(file)) {
      const to = /^#modules\/(.+)$/.exec(imported)?.[1];
      if (to) needs.add(to);
    }
  }
  expect(graph.size).toBeGreaterThan(1);
  uphold({
    rule: 'the graph of modules has no circle.',
    why: 'Modules in a circle are one module that cannot be read, loaded or removed in parts.',
    of: [...graph.keys()],
    breaches: (start) => {
      const circle = pathBack(start, start, graph, new Set());
      // Each circle is told once, from its first name on.
      return circle?.every((name) => name >= start) ? [[start, ...circle].join(' -> ')] : [];
    },
  });
});

function pathBack(
  from: string,
  to: string,
  graph: ReadonlyMap<string, ReadonlySet<string>>,
  seen: Set<string>,
): readonly string[] | null {
  for (const next of graph.get(from) ?? []) {
    if (next === to) return [to];
    if (seen.has(next)) continue;
    seen.add(next);
    const rest = pathBack(next, to, graph, seen);
    if (rest) return [next, ...rest];
  }
  return null;
}

it('the web app knows the server by its contracts alone', () => {
  uphold({
    rule: 'apps/web imports @porttask/contracts and @porttask/sdk, and nothing else of this repository.',
    why: 'The admin panel is a client of the public API like any other, so whatever it can do, customers can.',
    of: filesOf('apps/web/src/**/*.{ts,tsx}'),
    breaches: (file) =>
      importsOf(file).flatMap((imported) => {
        const [scope, name] = imported.split('/');
        const ours = scope === '@porttask' && name !== 'contracts' && name !== 'sdk';
        const target = path.posix.join(path.posix.dirname(file.path), imported);
        const outside = imported.startsWith('.') && !target.startsWith('apps/web/');
        return ours || outside || imported.startsWith('#') ? [`${file.path} imports ${imported}`] : [];
      }),
  });
});

it('contracts are pure', () => {
  uphold({
    rule: 'packages/contracts imports zod and its own files alone.',
    why: 'Browsers and integrators load the contracts: what they import must run anywhere and touch nothing.',
    of: filesOf('packages/contracts/src/**/*.ts').filter((file) => !file.path.endsWith('.test.ts')),
    breaches: (file) =>
      importsOf(file)
        .filter((imported) => imported !== 'zod' && !/^\.\/[\w-]+\.ts$/.test(imported))
        .map((imported) => `${file.path} imports ${imported}`),
  });
});
