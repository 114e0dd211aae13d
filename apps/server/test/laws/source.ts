import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../../', import.meta.url));

export type SourceFile = {
  /** From the repository's root, with slashes. */
  readonly path: string;
  readonly text: string;
  /** The text without comments, so that prose is not taken for code. */
  readonly code: string;
};

const skipped = /(^|\/)(node_modules|dist|coverage|\.porttask|\.git)(\/|$)/;
const commentOrString =
  /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/g;

/** Files of the repository that match a glob, without what is installed or built. */
export function filesOf(...globs: readonly string[]): readonly SourceFile[] {
  return globs
    .flatMap((glob) => globSync(glob, { cwd: root, exclude: (entry) => skipped.test(String(entry)) }))
    .map((found) => found.split(path.sep).join('/'))
    .filter((found) => !skipped.test(found))
    .sort()
    .map((found) => {
      const text = readFileSync(path.join(root, found), 'utf8');
      return { path: found, text, code: text.replaceAll(commentOrString, '$1') };
    });
}

/** Source of the server that runs, without tests and generated files. */
export const serverSource = (): readonly SourceFile[] =>
  filesOf('apps/server/src/**/*.ts').filter(({ path: at }) => !/\.(test|generated)\.ts$/.test(at));

/** Places in a file where a pattern stands, as `file:line  text`. */
export function placesOf(pattern: RegExp, { path: at, code }: SourceFile): readonly string[] {
  return code
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${at}:${index + 1}  ${line.trim()}`] : []));
}

/** What a file imports, types included, as written. */
export function importsOf({ code }: SourceFile): readonly string[] {
  return [...code.matchAll(/\bfrom\s+'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g)].map(
    ([, named, bare]) => named ?? bare ?? '',
  );
}
