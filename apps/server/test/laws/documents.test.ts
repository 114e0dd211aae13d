/** Law: what the documents point at is there. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { it } from 'vitest';
import { uphold } from './law.ts';
import type { SourceFile } from './source.ts';
import { filesOf, root } from './source.ts';

const withoutFences = (text: string): string => text.replaceAll(/^```[\s\S]*?^```/gm, '');

/** Targets of links and images that lead into the repository. */
const linked = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)]
    .map(([, target = '']) => target.split('#', 1)[0] ?? '')
    .filter((target) => target !== '' && !/^[a-z][a-z+.-]*:/i.test(target));

const extension = /\w\.(tsx?|mjs|js|sql|md|json|ya?ml|css|html|png|svg)$/;
/** Placeholders of examples, and what is made at run time. */
const notMeant = /NNNN|^(\.\/)?\.porttask\b/;

/** Text in backticks that looks like a path: below a folder that is there, or a file beside the document. */
const quoted = (text: string, begins: (segment: string) => boolean): string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)]
    .map(([, inside = '']) => inside)
    .filter((inside) => /^[\w.@-]+(\/[\w.@-]+)*\/?$/.test(inside) && !notMeant.test(inside))
    .filter((inside) => begins(inside.split('/', 1)[0] ?? ''));

function missing(file: SourceFile): string[] {
  const text = withoutFences(file.text);
  const here = path.join(root, path.dirname(file.path));
  const exists = (target: string) => [here, root].some((from) => existsSync(path.resolve(from, target)));
  const besideCode = /^(apps|packages)\//.test(file.path);
  return [
    ...linked(text).filter((target) => !existsSync(path.resolve(here, decodeURI(target)))),
    ...quoted(text, exists).filter((target) => target.includes('/') && !exists(target)),
    // Beside the code a bare name means the file beside it; elsewhere it may be the file of an example.
    ...(besideCode ? quoted(text, (name) => extension.test(name)).filter((target) => !exists(target)) : []),
  ];
}

it('every path that a document cites exists', () => {
  uphold({
    rule: 'links and paths in Markdown lead to a file or folder of the repository.',
    why: 'A newcomer who follows one dead path stops believing the others.',
    of: filesOf('**/*.md'),
    breaches: (file) => missing(file).map((target) => `${file.path} cites ${target}`),
  });
});
