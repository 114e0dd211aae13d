// Who can reach the embedded PostgreSQL at all.
import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { postmasterPid, query, sharedServer, startForTest, temporaryDataDir } from './fixture.ts';

const server = sharedServer();

test.skipIf(process.platform === 'win32')(
  'nobody gets in without the password, not even the superuser',
  async () => {
    await expect(query(server.url.replace(/porttask:[^@]*@/, 'porttask:wrong@'), 'select')).rejects.toThrow(
      /password authentication/,
    );
    await expect(query(server.url.replace(/\/\/[^@]*@/, '//postgres:@'), 'select')).rejects.toThrow(
      /password/,
    );
  },
);

test.runIf(process.platform === 'linux')('there is no port to connect to', async () => {
  expect(await query(server.url, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);

  const descriptors = `/proc/${await postmasterPid(join(server.dataDir, 'postgres'))}/fd`;
  const targets = await Promise.all(
    (await readdir(descriptors)).map((fd) => readlink(join(descriptors, fd))),
  );
  const sockets = targets.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []);
  const network = (await readFile('/proc/net/tcp', 'utf8')) + (await readFile('/proc/net/tcp6', 'utf8'));
  expect(sockets.length).toBeGreaterThan(0);
  for (const inode of sockets) expect(network).not.toContain(` ${inode} `);
});

test.skipIf(process.platform === 'win32')('the folder of the socket is closed to other users', async () => {
  const folder = new URL(server.url.replace('@/', '@host/')).searchParams.get('host');
  expect(folder).toBe(join(server.dataDir, 'postgres'));
  expect((await stat(folder ?? '')).mode & 0o077).toBe(0);
});

test.skipIf(process.platform === 'win32')(
  'a data folder too deep for a socket gets a private one elsewhere',
  async () => {
    const dataDir = join(await temporaryDataDir(), 'long, "odd" and 100% spaced '.repeat(5), 'data');
    const server = await startForTest(dataDir);
    const folder = new URL(server.url.replace('@/', '@host/')).searchParams.get('host') ?? '';
    expect(folder).toMatch(/porttask-[0-9a-f]{16}$/);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    await expect(stat(folder)).rejects.toThrow(/ENOENT/);
    expect((await startForTest(dataDir)).url).toBe(server.url);
  },
);

test.skipIf(process.platform === 'win32')(
  'odd characters in the path of the data folder do no harm',
  async () => {
    const server = await startForTest(join(await temporaryDataDir(), `a, "b" é's 5%`));
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  },
);
