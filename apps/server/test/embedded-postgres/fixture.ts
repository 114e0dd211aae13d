import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { QueryResultRow } from 'pg';
import { Client } from 'pg';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { EmbeddedPostgres } from '#platform/db/embedded/embedded-postgres';
import { startEmbeddedPostgres } from '#platform/db/embedded/embedded-postgres';

/** Durability costs seconds and matters only to the tests of crashes. */
export const quick = { fsync: 'off', shared_buffers: '16MB' };

/** A data folder of its own for one test, not yet made. */
export async function temporaryDataDir(): Promise<string> {
  const folder = await temporaryFolder();
  // Else root's PostgreSQL could not reach it, which has tests of its own.
  await chmod(folder, 0o711);
  return join(folder, 'data');
}

/** A folder that only this user can enter. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'porttask-pg-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a server that the end of the test stops. */
export async function startForTest(
  dataDir: string,
  settings: Record<string, string> = quick,
): Promise<EmbeddedPostgres & { log: string[] }> {
  const log: string[] = [];
  const server = await startEmbeddedPostgres({ dataDir, settings, log: (line) => log.push(line) });
  onTestFinished(() => server.stop());
  return { ...server, log };
}

/** One server for all the tests of a file that only look at it. */
export function sharedServer(): { dataDir: string; url: string; migrationUrl: string } {
  const shared = { dataDir: '', url: '', migrationUrl: '' };
  let server: EmbeddedPostgres | undefined;
  beforeAll(async () => {
    shared.dataDir = await mkdtemp(join(tmpdir(), 'porttask-pg-'));
    await chmod(shared.dataDir, 0o711);
    server = await startEmbeddedPostgres({ dataDir: shared.dataDir, settings: quick });
    shared.url = server.url;
    shared.migrationUrl = server.migrationUrl;
  });
  afterAll(async () => {
    await server?.stop();
    await rm(shared.dataDir, { recursive: true, force: true });
  });
  return shared;
}

/** One statement on a connection of its own. */
export async function query<Row extends QueryResultRow>(
  url: string,
  text: string,
  values?: unknown[],
): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** The superuser's connection string, for what no role of PortTask may do. */
export async function superuserUrl(dataDir: string, url: string): Promise<string> {
  const { postgres } = JSON.parse(await readFile(join(dataDir, 'postgres-credentials.json'), 'utf8'));
  return url.replace(/\/\/[^@]*@\/\w+/, `//postgres:${postgres}@/postgres`);
}

/** Waits until the check gives something other than undefined or false. */
export async function eventually<T>(check: () => T | Promise<T>, withinMs = 10_000): Promise<NonNullable<T>> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const found = await check();
    if (found !== undefined && found !== null && found !== false) return found;
    if (performance.now() > deadline) throw new Error(`Waited ${withinMs} ms in vain for ${check}`);
    await delay(20);
  }
}

/** The process id of the server on a cluster, from the file it keeps there. */
export async function postmasterPid(cluster: string): Promise<number> {
  return Number.parseInt(await readFile(join(cluster, 'postmaster.pid'), 'utf8'), 10);
}

export type Holder = { readonly process: ChildProcess; readonly url: string };

/** Another process that starts the server and keeps it. */
export async function holdInOtherProcess(dataDir: string, script = holderScript): Promise<Holder> {
  const child = spawn(process.execPath, [script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  onTestFinished(() => void child.kill('SIGTERM'));
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const url = await eventually(() => {
    if (child.exitCode !== null) throw new Error(`The holder ended with code ${child.exitCode}`);
    return /^ready (.*)$/m.exec(output)?.[1];
  }, 60_000);
  return { process: child, url };
}

/** The program that holdInOtherProcess runs. */
export const holderScript = fileURLToPath(new URL('./holder.ts', import.meta.url));
