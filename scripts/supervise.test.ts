// How programs under `npm start` and `npm run dev` end: together, with the right code, and always.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from './project.mjs';

const stubborn = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('ready');";
const obedient =
  "process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); console.log('ready');";

test('a program that ends ends the others, and its code counts', async () => {
  const { ended } = supervise('setTimeout(() => process.exit(3), 100);', obedient);
  expect(await ended).toEqual([3, null]);
});

test('a signal reaches the program, whose code is handed on', async () => {
  const { child, ready, ended } = supervise(obedient);
  await ready;
  child.kill('SIGTERM');
  expect(await ended).toEqual([7, null]);
});

test('a program that does not stop is killed within ten seconds', { timeout: 15_000 }, async () => {
  const { child, ready, ended } = supervise(stubborn);
  await ready;
  const began = performance.now();
  child.kill('SIGTERM');
  expect(await ended).toEqual([128 + 9, null]);
  expect(performance.now() - began).toBeLessThan(10_000);
});

function supervise(...programs: string[]) {
  const list = programs.map((code) => ({ command: process.execPath, args: ['-e', code] }));
  const script = `import { supervise } from ${JSON.stringify(join(root, 'scripts/supervise.mjs'))};
    process.exitCode = await supervise(${JSON.stringify(list)});`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, ready: once(child.stdout, 'data'), ended: once(child, 'exit') };
}
