// Started by root, PostgreSQL runs as an ordinary user, wherever the folders of PortTask are.
import { access, chmod, chown, cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { locatePackage } from '#platform/db/embedded/binaries';
import { startEmbeddedPostgres } from '#platform/db/embedded/embedded-postgres';
import {
  holderScript,
  holdInOtherProcess,
  postmasterPid,
  query,
  quick,
  startForTest,
  temporaryDataDir,
  temporaryFolder,
} from './fixture.ts';

const store = '/var/lib/porttask';

describe.runIf(process.getuid?.() === 0)('as root', () => {
  test('the server is not root, and only its own user can read the database', async () => {
    const dataDir = await temporaryDataDir();
    await startForTest(dataDir);
    const cluster = join(dataDir, 'postgres');
    const server = await stat(`/proc/${await postmasterPid(cluster)}`);
    const folder = await stat(cluster);
    expect(server.uid).toBeGreaterThan(0);
    expect(folder.uid).toBe(server.uid);
    expect(folder.mode & 0o077).toBe(0);
    await expect(access(join(dataDir, 'location'))).rejects.toThrow(/ENOENT/);
  });

  test('a closed data folder is opened to pass through only where that opens no file', async () => {
    const ours = await temporaryFolder();
    await writeFile(join(ours, 'secret-key'), 'secret', { mode: 0o600 });
    await startForTest(ours);
    expect((await stat(ours)).mode & 0o777).toBe(0o711);
    await expect(access(join(ours, 'location'))).rejects.toThrow(/ENOENT/);

    const used = await temporaryFolder();
    await writeFile(join(used, 'notes.txt'), 'mine');
    await (await startForTest(used)).stop();
    const root = (await readFile(join(used, 'location'), 'utf8')).trim();
    onTestFinished(() => rm(root, { recursive: true, force: true }));
    expect((await stat(used)).mode & 0o777).toBe(0o700);
  });

  test('below a folder closed to others the database moves out, and `location` says where', async () => {
    const dataDir = join(await temporaryFolder(), 'data');
    const first = await startForTest(dataDir);
    const root = (await readFile(join(dataDir, 'location'), 'utf8')).trim();
    onTestFinished(() => rm(root, { recursive: true, force: true }));
    expect(root).toMatch(/^\/var\/lib\/porttask\/[0-9a-f]{16}$/);
    await query(first.migrationUrl, 'create table kept as select 42 as answer');
    await first.stop();

    const second = await startForTest(dataDir);
    expect(await query(second.migrationUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await second.stop();

    await rm(dataDir, { recursive: true });
    const fresh = await startForTest(dataDir);
    const freshRoot = (await readFile(join(dataDir, 'location'), 'utf8')).trim();
    onTestFinished(() => rm(freshRoot, { recursive: true, force: true }));
    expect(freshRoot).toBe(`${root}-2`);
    await expect(query(fresh.migrationUrl, 'select answer from kept')).rejects.toThrow(/does not exist/);
    await fresh.stop();

    await rm(freshRoot, { recursive: true });
    await expect(startEmbeddedPostgres({ dataDir, settings: quick })).rejects.toThrow(
      /was kept in .*, which is gone/,
    );
  });

  test('a database made by another user goes on under that user', async () => {
    const dataDir = await temporaryDataDir();
    await (await startForTest(dataDir)).stop();
    const other = 12_345;
    const cluster = join(dataDir, 'postgres');
    for (const name of ['', ...(await readdir(cluster, { recursive: true }))]) {
      await chown(join(cluster, name), other, other);
    }
    const again = await startForTest(dataDir);
    expect((await stat(`/proc/${await postmasterPid(cluster)}`)).uid).toBe(other);
    await again.stop();

    await chmod(dirname(dataDir), 0o700);
    const refused = startEmbeddedPostgres({ dataDir, settings: quick });
    await expect(refused).rejects.toThrow(/belongs to user 12345, who cannot reach it/);
  });

  test('packages closed to others, without their symbolic links, are copied to where the user can run them', async () => {
    const closed = await temporaryFolder();
    const { native, version } = await locatePackage(process.platform, process.arch);
    const copies = join(store, `postgresql-${version}`);
    const existed = await access(copies).then(
      () => true,
      () => false,
    );
    if (!existed) onTestFinished(() => rm(copies, { recursive: true, force: true }));
    await installInto(closed, native);
    await chmod(join(closed, 'node_modules'), 0o700);

    const dataDir = await temporaryDataDir();
    const script = join(closed, 'apps/server/test/embedded-postgres/holder.ts');
    const holder = await holdInOtherProcess(dataDir, script);
    expect(await query(holder.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
    const command = await readFile(`/proc/${await postmasterPid(join(dataDir, 'postgres'))}/cmdline`, 'utf8');
    expect(command.split('\0')[0]).toBe(join(copies, 'native/bin/postgres'));
  });
});

/** A second installation: this source, and only the packages that the embedded PostgreSQL needs. */
async function installInto(folder: string, native: string): Promise<void> {
  const server = fileURLToPath(new URL('../..', import.meta.url));
  const from = dirname(dirname(dirname(native)));
  const platformPackage = native.slice(from.length + 1, -'/native'.length);
  const copy = (source: string, target: string) => cp(source, join(folder, target), { recursive: true });
  await mkdir(join(folder, 'apps/server'), { recursive: true });
  await copy(join(server, 'package.json'), 'apps/server/package.json');
  await copy(join(server, 'src/platform/db/embedded'), 'apps/server/src/platform/db/embedded');
  await copy(dirname(holderScript), 'apps/server/test/embedded-postgres');
  for (const name of [platformPackage, 'embedded-postgres', ...pgPackages]) {
    await copy(join(from, name), join('node_modules', name));
  }
  const libraries = join(folder, 'node_modules', platformPackage, 'native/lib');
  for (const entry of await readdir(libraries, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) await rm(join(libraries, entry.name));
  }
}

const pgPackages = [
  ...['pg', 'pg-connection-string', 'pg-pool', 'pg-protocol', 'pg-types', 'pgpass', 'split2', 'pg-int8'],
  ...['postgres-array', 'postgres-bytea', 'postgres-date', 'postgres-interval', 'xtend'],
];
