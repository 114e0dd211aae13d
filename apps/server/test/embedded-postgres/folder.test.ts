// Data folders in every state: taken, foreign, of another version, full, unreachable for PostgreSQL's user.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { locatePackage } from '#platform/db/embedded/binaries';
import { EmbeddedPostgresError, startEmbeddedPostgres } from '#platform/db/embedded/embedded-postgres';
import { holdInOtherProcess, query, quick, startForTest, temporaryDataDir } from './fixture.ts';

/** The error a start on this folder ends with. */
async function refusal(dataDir: string): Promise<EmbeddedPostgresError> {
  const outcome = await startEmbeddedPostgres({ dataDir, settings: quick }).catch((error: unknown) => error);
  if (outcome instanceof EmbeddedPostgresError) return outcome;
  throw outcome;
}

test('a second PortTask on the folder is refused and told which process has it', async () => {
  const dataDir = await temporaryDataDir();
  const holder = await holdInOtherProcess(dataDir);
  const error = await refusal(dataDir);
  expect(error.message).toContain(`Another PortTask (process ${holder.process.pid}) already runs`);
  expect(error.hint).toContain('PORTTASK_DATA');
  expect(await query(holder.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);

  holder.process.kill('SIGTERM');
  await once(holder.process, 'exit');
  await startForTest(dataDir);
  expect((await refusal(dataDir)).message).toContain('This process already runs');
});

test('of several starts at once exactly one gets the folder', async () => {
  const dataDir = await temporaryDataDir();
  const starts = [1, 2, 3, 4].map(() => startEmbeddedPostgres({ dataDir, settings: quick }));
  const outcomes = await Promise.allSettled(starts);
  const started = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  await Promise.all(started.map((server) => server.stop()));
  expect(started).toHaveLength(1);
});

test('a lock whose process number was given to another program is stale', async () => {
  const dataDir = await temporaryDataDir();
  await mkdir(dataDir, { mode: 0o711 });
  await writeFile(
    join(dataDir, 'porttask.lock'),
    JSON.stringify({ pid: process.ppid, start: 'another time' }),
  );
  await startForTest(dataDir);
  expect(JSON.parse(await readFile(join(dataDir, 'porttask.lock'), 'utf8')).pid).toBe(process.pid);
});

test('a database of another major version is refused, with the way to move it', async () => {
  const dataDir = await temporaryDataDir();
  await mkdir(join(dataDir, 'postgres'), { recursive: true });
  await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '17\n');
  const error = await refusal(dataDir);
  expect(error.message).toMatch(/made by PostgreSQL 17, and this PortTask brings PostgreSQL 18/);
  expect(error.hint).toMatch(/Dump it with .* 17 .*PORTTASK_DATA/);
});

test('files that are no database are left alone', async () => {
  const dataDir = await temporaryDataDir();
  await mkdir(join(dataDir, 'postgres'), { recursive: true });
  await writeFile(join(dataDir, 'postgres', 'notes.txt'), 'mine');
  expect((await refusal(dataDir)).message).toContain('is not a PostgreSQL database');
  expect(await readFile(join(dataDir, 'postgres', 'notes.txt'), 'utf8')).toBe('mine');
});

test('a platform without binaries is told to bring a PostgreSQL', async () => {
  await expect(locatePackage('sunos', 'x64')).rejects.toMatchObject({
    name: 'EmbeddedPostgresError',
    message: expect.stringContaining('@embedded-postgres/sunos-x64'),
    hint: expect.stringContaining('DATABASE_URL'),
  });
});

test('a log above 10 MB is set aside at the start', async () => {
  const dataDir = await temporaryDataDir();
  await (await startForTest(dataDir)).stop();
  const log = join(dataDir, 'postgres.log');
  await truncate(log, 11 * 2 ** 20);
  await (await startForTest(dataDir)).stop();
  expect((await stat(`${log}.1`)).size).toBe(11 * 2 ** 20);
  expect((await stat(log)).size).toBeLessThan(100_000);
});

test('a setting PostgreSQL does not know is named', async () => {
  const dataDir = await temporaryDataDir();
  const start = startEmbeddedPostgres({ dataDir, settings: { ...quick, no_such_setting: '1' } });
  await expect(start).rejects.toThrow(
    /PostgreSQL did not start: unrecognized configuration parameter "no_such_setting"/,
  );
});

test.runIf(process.getuid?.() === 0)('a full disk is called a full disk', async ({ skip }) => {
  const dataDir = await temporaryDataDir();
  await mkdir(dataDir);
  if (!tryMount(dataDir)) skip('this system does not let root mount a file system');
  onTestFinished(() => void execFileSync('umount', ['--lazy', dataDir]));
  expect((await refusal(dataDir)).message).toMatch(/Only \d+ MB are free .* needs 300 MB/);

  execFileSync('mount', ['-o', 'remount,size=400m', dataDir]);
  await (await startForTest(dataDir)).stop();
  const filler = await open(join(dataDir, 'filler'), 'w');
  const block = Buffer.alloc(2 ** 16);
  await expect(
    (async () => {
      for (;;) await filler.writeFile(block);
    })(),
  ).rejects.toThrow(/ENOSPC/);
  await filler.close();
  const error = await refusal(dataDir);
  expect(error.message).toBe('PostgreSQL cannot start because the disk is full.');
  expect(error.hint).toContain('PORTTASK_DATA');
});

function tryMount(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=100m,mode=711', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
