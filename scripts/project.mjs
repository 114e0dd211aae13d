import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} path relative to the repository */
export function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/**
 * The JavaScript file behind a command of an installed package, to be run by a Node of our choice.
 * @param {string} packageName
 * @param {string} [command]
 */
export function packageCommand(packageName, command = packageName) {
  const { bin } = readJson(`node_modules/${packageName}/package.json`);
  return join(root, 'node_modules', packageName, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Says what went wrong: in one sentence where somebody can act on it, with a stack trace otherwise.
 * @param {unknown} error
 */
export function complain(error) {
  console.error(error instanceof Problem ? error.message : error);
}

/**
 * Ends a script that cannot go on.
 * @param {unknown} error
 * @returns {never}
 */
export function fail(error) {
  complain(error);
  process.exit(1);
}

/** Something the person at the terminal can act on. */
export class Problem extends Error {}
