// Killing the server, or the process that keeps it, at any moment: nothing committed is lost, the next start works.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import {
  eventually,
  holderScript,
  holdInOtherProcess,
  postmasterPid,
  query,
  startForTest,
  temporaryDataDir,
} from './fixture.ts';

/** Inserts one row after another until the server is gone, noting each that was acknowledged. */
async function insertUntilGone(url: string, writer: number, acknowledged: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (let number = 0; ; number += 1) {
      await client.query('insert into rows values ($1)', [`${writer}-${number}`]);
      acknowledged.push(`${writer}-${number}`);
    }
  } catch {
    // The server was killed, as it should be.
  }
}

test('after kill -9 of the server `exited` says so, and every acknowledged row is there again', async () => {
  const dataDir = await temporaryDataDir();
  const durable = {};
  let server = await startForTest(dataDir, durable);
  await query(server.migrationUrl, 'create table rows (id text primary key)');
  const acknowledged: string[] = [];
  for (let round = 1; round <= 3; round += 1) {
    const before = acknowledged.length;
    const writers = [1, 2, 3].map((writer) =>
      insertUntilGone(server.migrationUrl, round * 10 + writer, acknowledged),
    );
    await eventually(() => acknowledged.length > before + 100, 30_000);
    process.kill(await postmasterPid(join(dataDir, 'postgres')), 'SIGKILL');
    expect(await server.exited).toMatch(/PostgreSQL was ended by SIGKILL/);
    await Promise.all(writers);

    server = await startForTest(dataDir, durable);
    const rows = await query<{ id: string }>(server.migrationUrl, 'select id from rows');
    const found = new Set(rows.map((row) => row.id));
    expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
  }
});

test('stop() is no unexpected exit and may be called twice', async () => {
  const server = await startForTest(await temporaryDataDir());
  const outcome = Promise.race([server.exited, server.stop().then(() => 'stopped')]);
  await server.stop();
  expect(await outcome).toBe('stopped');
});

test('a server left by a killed process is stopped, and the next start has its data', async () => {
  const dataDir = await temporaryDataDir();
  const holder = await holdInOtherProcess(dataDir);
  const orphan = await postmasterPid(join(dataDir, 'postgres'));
  holder.process.kill('SIGKILL');
  await once(holder.process, 'exit');
  expect(await query(holder.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);

  const server = await startForTest(dataDir);
  expect(server.log.join()).toContain(`Stopping PostgreSQL (process ${orphan})`);
  expect(await postmasterPid(join(dataDir, 'postgres'))).not.toBe(orphan);
  expect(server.url).toBe(holder.url);
  expect(await query(server.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
});

test('a process that just exits takes its server with it', async () => {
  const dataDir = await temporaryDataDir();
  const holder = await holdInOtherProcess(dataDir);
  holder.process.kill('SIGUSR2');
  const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
  await eventually(() =>
    access(pidFile).then(
      () => false,
      () => true,
    ),
  );
  expect(await readFile(join(dataDir, 'postgres.log'), 'utf8')).toContain('database system is shut down');
});

test.skipIf(process.platform === 'win32')(
  'Ctrl-C in the terminal does not reach the server itself',
  async () => {
    const dataDir = await temporaryDataDir();
    const holder = await holdInOtherProcess(dataDir);
    const group = -(holder.process.pid ?? 0);
    process.kill(group, 'SIGINT');
    expect(await query(holder.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
    holder.process.kill('SIGTERM');
    await once(holder.process, 'exit');
    const log = await readFile(join(dataDir, 'postgres.log'), 'utf8');
    expect(log.match(/received fast shutdown request/g)).toHaveLength(1);
  },
);

test('a postmaster.pid whose number now belongs to another program does not stop the start', async () => {
  const dataDir = await temporaryDataDir();
  const cluster = join(dataDir, 'postgres');
  const first = await startForTest(dataDir);
  const pidFile = await readFile(join(cluster, 'postmaster.pid'), 'utf8');
  await first.stop();
  const stranger = spawn('sleep', ['600'], { stdio: 'ignore' });
  onTestFinished(() => void stranger.kill());
  await writeFile(join(cluster, 'postmaster.pid'), pidFile.replace(/^\d+/, String(stranger.pid)));

  const second = await startForTest(dataDir);
  expect(await query(second.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
});

test('a first start killed in the middle leaves nothing in the way of the next', async () => {
  const dataDir = await temporaryDataDir();
  const child = spawn(process.execPath, [holderScript, dataDir], { stdio: 'ignore' });
  await eventually(async () => {
    const names = await readdir(dataDir, { recursive: true }).catch(() => []);
    return names.some((name) => name.endsWith('/data/base'));
  });
  child.kill('SIGKILL');
  await once(child, 'exit');

  const server = await startForTest(dataDir);
  expect(await query(server.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  expect((await readdir(dataDir)).filter((name) => name.includes('.new'))).toEqual([]);
});
