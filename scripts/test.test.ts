// What `npm test` prints last and exits with, whatever becomes of the tests.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newcomerEnvironment } from './newcomer-environment.ts';
import { root } from './project.mjs';

const passing = "import { test } from 'vitest'; test('a', () => {}); test('b', () => {});";
const failing = "import { test } from 'vitest'; test('c', () => { throw new Error('no'); });";
const hook =
  "import { beforeAll, test } from 'vitest'; beforeAll(() => { throw new Error('no'); }); test('d', () => {});";
const broken = "import './missing.ts';";
let checkout = '';

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'porttask-test-'));
  for (const name of ['scripts', 'package.json', 'package-lock.json', 'vitest.config.ts']) {
    cpSync(join(root, name), join(checkout, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'));
  mkdirSync(join(checkout, 'apps/web/src'), { recursive: true });
});

afterEach(() => rmSync(checkout, { recursive: true, force: true }));

test.each([
  { files: { passing }, line: '2 passed, 0 failed', code: 0 },
  { files: { passing, failing }, line: '2 passed, 1 failed', code: 1 },
  { files: { passing, failing, broken }, line: '2 passed, 2 failed', code: 1 },
  { files: { passing, hook }, line: '2 passed, 1 failed', code: 1 },
  { files: { passing, failing, hook }, line: '2 passed, 2 failed', code: 1 },
  { files: {}, line: '0 passed, 1 failed', code: 1 },
])('$line (%#)', ({ files, line, code }) => {
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(checkout, `apps/web/src/${name}.test.ts`), text);
  expect(runTests('--only', 'web')).toEqual({ line, code });
});

test('a filter that matches nothing is no success', () => {
  writeFileSync(join(checkout, 'apps/web/src/passing.test.ts'), passing);
  expect(runTests('--only', 'web', 'nothing-of-that-name')).toEqual({ line: '0 passed, 1 failed', code: 1 });
});

function runTests(...args: string[]) {
  const { status, stdout } = spawnSync(process.execPath, ['scripts/test.mjs', ...args], {
    cwd: checkout,
    env: newcomerEnvironment(),
    encoding: 'utf8',
  });
  return { line: stdout.trimEnd().split('\n').at(-1), code: status };
}
