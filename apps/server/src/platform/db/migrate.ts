import { readdir, readFile } from 'node:fs/promises';
import { Logger, runMigrations as migrateJobs } from 'graphile-worker';
import pg from 'pg';
import { sha256 } from '#platform/crypto/random';

const folder = new URL('../../../migrations/', import.meta.url);

/** Any number, the same on every node: one migrates, the others wait. */
const lockKey = 7_305_110_442;

/**
 * graphile-worker enables row-level security on its tables without a policy, so that their owner alone may use them.
 * Ours runs as porttask_platform, which owns nothing; run after each of its migrations, because they may add tables.
 */
const openJobQueue = `
  grant usage on schema graphile_worker to porttask_platform;
  grant select, insert, update, delete on all tables in schema graphile_worker to porttask_platform;
  grant usage on all sequences in schema graphile_worker to porttask_platform;
  grant execute on all functions in schema graphile_worker to porttask_platform;
  do $$
  declare queue_table record;
  begin
    for queue_table in
      select c.oid::regclass as name from pg_class c
      where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind = 'r' and c.relrowsecurity
        and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'platform')
    loop
      execute format('create policy platform on %s to porttask_platform using (true) with check (true)', queue_table.name);
    end loop;
  end $$;`;

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8');
      return { name, sql, checksum: sha256(sql).toString('hex') };
    }),
  );
}

export class MigrationError extends Error {}

/**
 * Brings the database to this version: the job queue's tables, then each new file of `migrations/` in a transaction.
 * @param url login of the owner
 * @returns names of the files applied now
 * @throws MigrationError when an applied file was edited, or the database is newer than this version
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const migrations = await readMigrations();
  const client = new pg.Client({ connectionString: url, application_name: 'porttask migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await migrateJobs({
      connectionString: url,
      noPreparedStatements: true,
      logger: new Logger(() => () => undefined),
    });
    await client.query(openJobQueue);
    await client.query(`
      create table if not exists schema_migrations (
        name text primary key, checksum text not null, applied_at timestamptz not null default now());
      comment on table schema_migrations is 'Migrations applied to this database, with the SHA-256 of their files.';
      grant select on schema_migrations to porttask_platform`);
    const applied = await appliedChecksums(client);
    refuseUnknown(migrations, applied);
    const fresh = migrations.filter(({ name }) => !applied.has(name));
    for (const migration of fresh) await apply(client, migration);
    return fresh.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Names of migrations that the database still lacks, read with the running login. */
export async function pendingMigrations(pool: pg.Pool): Promise<readonly string[]> {
  const migrations = await readMigrations();
  const known = await pool.query<{ present: boolean }>(
    "select to_regclass('schema_migrations') is not null as present",
  );
  if (!known.rows[0]?.present) return migrations.map(({ name }) => name);
  const { rows } = await pool.query<{ name: string }>('select name from schema_migrations');
  const names = new Set(rows.map(({ name }) => name));
  return migrations.map(({ name }) => name).filter((name) => !names.has(name));
}

async function appliedChecksums(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from schema_migrations',
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

function refuseUnknown(migrations: readonly Migration[], applied: ReadonlyMap<string, string>): void {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of applied) {
    const here = known.get(name);
    if (here === undefined) {
      throw new MigrationError(
        `The database has migration ${name}, which this version does not know. Run a newer PortTask.`,
      );
    }
    if (here !== checksum) {
      throw new MigrationError(
        `Migration ${name} was edited after it was applied. Restore it and add a new file instead.`,
      );
    }
  }
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into schema_migrations (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new MigrationError(`Migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}
