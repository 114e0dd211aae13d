// A newcomer's first minutes: a fresh checkout, `npm start`, and every way of stopping it.
import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newcomerEnvironment } from './newcomer-environment.ts';
import { root } from './project.mjs';

const freshStartMs = 5 * 60_000;
const stopMs = 10_000;
let checkout = '';
let dataDir = '';
let port = 0;

beforeAll(async () => {
  checkout = mkdtempSync(join(tmpdir(), 'porttask-checkout-'));
  chmodSync(checkout, 0o755);
  dataDir = join(checkout, 'data of the test');
  port = await freePort();
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  const files = listed.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
  for (const file of files) cpSync(join(root, file), join(checkout, file), { recursive: true });
});

// After a failure: whatever still runs from the checkout must not outlive it.
afterEach(() => {
  for (const line of leftovers()) process.kill(Number.parseInt(line, 10), 'SIGKILL');
});

afterAll(() => rmSync(checkout, { recursive: true, force: true, maxRetries: 5 }));

test('a fresh checkout starts, and SIGTERM to npm alone stops all of it', {
  timeout: freshStartMs,
}, async () => {
  const { npm, output, ms } = await start();
  console.log(`first start with installation and build: ${ms} ms`);
  expect(output()).toContain('Installing packages');
  expect(output()).toContain('Building the web app');
  await stopsWithin(npm, () => npm.kill('SIGTERM'));
});

test('the next start neither installs nor builds, and Ctrl-C stops all of it', {
  timeout: 60_000,
}, async () => {
  const { npm, output, ms } = await start();
  console.log(`second start: ${ms} ms`);
  expect(output()).not.toMatch(/Installing|Building/);
  await stopsWithin(npm, () => process.kill(-(npm.pid ?? 0), 'SIGINT'));
  expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).toMatch(/database system is shut down\s*$/);
});

test('when npm is killed the server does not stay behind', { timeout: 60_000 }, async () => {
  const { npm } = await start();
  await stopsWithin(npm, () => npm.kill('SIGKILL'));
});

async function start() {
  const began = performance.now();
  const npm = spawn('npm', ['start'], {
    cwd: checkout,
    env: { ...newcomerEnvironment(), PORT: String(port), PORTTASK_DATA: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  while (!(output.includes(`http://127.0.0.1:${port}`) && (await isReady()))) {
    if (npm.exitCode !== null) throw new Error(`npm start ended with code ${npm.exitCode}:\n${output}`);
    await delay(25);
  }
  return { npm, output: () => output, ms: Math.round(performance.now() - began) };
}

async function isReady(): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.status === 200;
}

/** Nothing that was started from the checkout, and no PostgreSQL on its data, may be left. */
async function stopsWithin(npm: ChildProcess, stop: () => void): Promise<void> {
  const ended = once(npm, 'exit');
  const began = performance.now();
  stop();
  while (leftovers().length > 0 && performance.now() - began < stopMs) await delay(25);
  expect(leftovers()).toEqual([]);
  await ended;
}

function leftovers(): string[] {
  const all = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
  return all.filter((line) => line.includes(checkout));
}

async function freePort(): Promise<number> {
  for (let candidate = 45_000 + Math.floor(Math.random() * 900); ; candidate += 1) {
    const server = createServer();
    const free = await new Promise<boolean>((done) => {
      server.once('error', () => done(false)).listen(candidate, '127.0.0.1', () => done(true));
    });
    server.close();
    if (free) return candidate;
  }
}
