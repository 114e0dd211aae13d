/** Law: every section of the web app leads to a page that has a title. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { uphold } from './law.ts';
import { root } from './source.ts';

const web = path.join(root, 'apps/web/src');
const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const sectionsFile = path.join(web, 'app/sections.ts');

type Section = { readonly id: string; readonly label: string; readonly to: string };

/** Sections as they are declared, with their addresses. */
async function sections(): Promise<Section[]> {
  const { paths } = (await import(pathToFileURL(path.join(web, 'lib/paths.ts')).href)) as {
    paths: Record<string, string | (() => string)>;
  };
  return [...read(sectionsFile).matchAll(/\bid: '([^']+)'[^}]*?\}/g)].map(([text, id = '']) => {
    const address = paths[/\bto: paths\.(\w+)/.exec(text)?.[1] ?? ''];
    const to = typeof address === 'function' ? address() : (address ?? '');
    return { id, label: /\blabel: '([^']+)'/.exec(text)?.[1] ?? '', to };
  });
}

/** Files of the pages by address, as they are bound to it. */
function routes(): ReadonlyMap<string, string> {
  const bound = /\b(admin|door)?page\(\s*'([^']+)',\s*lazyRouteComponent\(\s*\(\) => import\('([^']+)'\)/gi;
  const home = /path: '(\/)',[\s\S]*?import\('([^']+)'\)/;
  const text = ['router.tsx', 'workspace-pages.ts', 'admin-pages.ts']
    .map((file) => read(path.join(web, 'app', file)))
    .join('\n');
  const [, root = '', homePage = ''] = home.exec(text) ?? [];
  return new Map([
    [root, homePage],
    ...[...text.matchAll(bound)].map(([, kind = '', at = '', file = '']) => {
      const address = kind.toLowerCase() === 'admin' ? `/admin${at}`.replace(/\/$/, '') : at;
      return [address, file] as const;
    }),
  ]);
}

/** Whether a file, or one that it imports, sets the title of the document. */
function setsTitle(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file)) return false;
  seen.add(file);
  const text = read(file);
  if (/\bdocument\.title = /.test(text)) return true;
  return [...text.matchAll(/\bfrom '(\.[^']+\.tsx?)'/g)].some(([, imported = '']) =>
    setsTitle(path.resolve(path.dirname(file), imported), seen),
  );
}

it('every section has a page with a title', async ({ skip }) => {
  if (!existsSync(sectionsFile)) skip('apps/web/src/app/sections.ts does not exist yet');
  const found = await sections();
  expect(found.length, 'as many sections as declared').toBe(
    [...read(sectionsFile).matchAll(/\bid: '/g)].length,
  );
  const pages = routes();
  uphold({
    rule: 'a section has a label, a route, and a page that sets the title of the document.',
    why: 'The sidebar, the palette and the shortcuts are made from the list: an entry without a page leads nowhere, and screen readers announce a page by its title.',
    of: found,
    breaches: ({ id, label, to }) => {
      const file = pages.get(to.split('?', 1)[0] ?? '');
      if (label === '') return [`section ${id} has no label`];
      if (file === undefined) return [`section ${id} leads to "${to}", which the router does not know`];
      const page = path.resolve(web, 'app', file);
      if (!existsSync(page)) return [`section ${id}: ${path.relative(root, page)} does not exist`];
      return setsTitle(page) ? [] : [`section ${id}: ${path.relative(root, page)} sets no title`];
    },
  });
});
