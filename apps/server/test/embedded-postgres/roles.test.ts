// What the logins of the embedded PostgreSQL may do, and that a start repairs what is missing.
import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeWorkerUtils } from 'graphile-worker';
import { Pool } from 'pg';
import { expect, test } from 'vitest';
import { query, sharedServer, startForTest, superuserUrl, temporaryDataDir } from './fixture.ts';

const server = sharedServer();

test('the roles have exactly the rights that row-level security relies on', async () => {
  const roles = await query(
    server.url,
    `select rolname, rolcanlogin as login, rolinherit as inherit, rolcreatedb as createdb,
            rolsuper or rolbypassrls or rolcreaterole or rolreplication as privileged
     from pg_roles where rolname like 'porttask%' order by rolname`,
  );
  expect(roles).toEqual([
    { rolname: 'porttask', login: true, inherit: false, createdb: false, privileged: false },
    { rolname: 'porttask_app', login: false, inherit: true, createdb: false, privileged: false },
    { rolname: 'porttask_owner', login: true, inherit: true, createdb: true, privileged: false },
    { rolname: 'porttask_platform', login: false, inherit: true, createdb: false, privileged: false },
  ]);
  const memberships = await query(
    server.url,
    `select roleid::regrole::text as role, member::regrole::text as member, inherit_option, set_option, admin_option
     from pg_auth_members where member::regrole::text like 'porttask%' order by 1`,
  );
  const common = { member: 'porttask', inherit_option: false, set_option: true, admin_option: false };
  expect(memberships).toEqual([
    { role: 'porttask_app', ...common },
    { role: 'porttask_platform', ...common },
  ]);
});

test('the database belongs to the owner, and others may neither connect to it nor create in it', async () => {
  const [rights] = await query(
    server.url,
    `select datdba::regrole::text as owner,
            has_database_privilege('porttask', datname, 'connect') as login_connects,
            has_database_privilege('porttask_app', datname, 'connect') as public_connects,
            has_schema_privilege('porttask', 'public', 'create') as login_creates,
            has_schema_privilege('porttask_owner', 'public', 'create') as owner_creates
     from pg_database where datname = current_database()`,
  );
  expect(rights).toEqual({
    ...{ owner: 'porttask_owner', login_connects: true, public_connects: false },
    ...{ login_creates: false, owner_creates: true },
  });
});

test('a connection starts in the role its URL names, and has no rights of the roles otherwise', async () => {
  await query(server.migrationUrl, 'create table notes (text text)');
  await query(server.migrationUrl, 'grant select on notes to porttask_app');
  await expect(query(server.url, 'select * from notes')).rejects.toThrow(/permission denied/);
  const options = encodeURIComponent('-c role=porttask_app');
  expect(await query(`${server.url}&options=${options}`, 'select * from notes')).toEqual([]);
});

test('the owner creates databases and trusted extensions, a pool and graphile-worker take the URL', async () => {
  await query(server.migrationUrl, 'create database another');
  await query(
    server.migrationUrl,
    'create extension pg_trgm; create extension citext; create extension btree_gist',
  );
  const pool = new Pool({ connectionString: server.url });
  expect((await pool.query('select current_user as who')).rows).toEqual([{ who: 'porttask' }]);
  await pool.end();
  const worker = await makeWorkerUtils({ connectionString: server.migrationUrl });
  await worker.migrate();
  await worker.release();
});

test('text is UTF-8 in an order of its own, checked by checksums, and all its letters are searchable', async () => {
  await query(server.migrationUrl, 'create extension if not exists pg_trgm');
  const [facts] = await query(
    server.url,
    `select current_setting('server_encoding') as encoding, datlocprovider as provider, datlocale as locale,
            current_setting('data_checksums') as checksums, current_setting('timezone') as zone,
            upper('πειραιάς') as upper, cardinality(show_trgm('Πειραιάς')) as trigrams
     from pg_database where datname = current_database()`,
  );
  expect(facts).toEqual({
    ...{ encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8', checksums: 'on', zone: 'UTC' },
    ...{ upper: 'ΠΕΙΡΑΙΆΣ', trigrams: 9 },
  });
});

test('a start makes again what a crash or a hand removed', async () => {
  const dataDir = await temporaryDataDir();
  const first = await startForTest(dataDir);
  const superuser = await superuserUrl(dataDir, first.url);
  await query(superuser, 'drop database porttask');
  await query(superuser, 'drop role porttask, porttask_platform');
  await query(superuser, 'alter role porttask_app bypassrls');
  await first.stop();

  const second = await startForTest(dataDir);
  expect(second.url).toBe(first.url);
  const [found] = await query(
    `${second.url}&options=${encodeURIComponent('-c role=porttask_platform')}`,
    `select current_user as who, rolbypassrls from pg_roles where rolname = 'porttask_app'`,
  );
  expect(found).toEqual({ who: 'porttask_platform', rolbypassrls: false });
});

test('passwords are kept for the owner of the folder alone; losing them makes new ones and keeps the data', async () => {
  const dataDir = await temporaryDataDir();
  const credentials = join(dataDir, 'postgres-credentials.json');
  const first = await startForTest(dataDir);
  expect((await stat(credentials)).mode & 0o777).toBe(0o600);
  expect(new URL(first.url.replace('@/', '@host/')).password).toHaveLength(43);
  await query(first.migrationUrl, 'create table kept as select 42 as answer');
  await first.stop();
  await rm(credentials);

  const second = await startForTest(dataDir);
  expect(second.url).not.toBe(first.url);
  expect(await query(second.migrationUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
  await expect(query(first.url, 'select')).rejects.toThrow(/password authentication failed/);
  await expect(query(first.migrationUrl, 'select')).rejects.toThrow(/password authentication failed/);
});

test('passwords that are of no use are said to be', async () => {
  const dataDir = await temporaryDataDir();
  const credentials = join(dataDir, 'postgres-credentials.json');
  await (await startForTest(dataDir)).stop();
  const hint = expect.stringContaining('Delete that file');
  await writeFile(credentials, JSON.stringify({ postgres: 'a', porttask: 'b', porttask_owner: 'c' }));
  await expect(startForTest(dataDir)).rejects.toMatchObject({
    message: expect.stringContaining('refuses'),
    hint,
  });
  await writeFile(credentials, '{ "postgres":');
  await expect(startForTest(dataDir)).rejects.toMatchObject({
    message: expect.stringContaining('cannot read'),
    hint,
  });
});
