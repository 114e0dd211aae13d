import { sql } from 'kysely';
import type { Clock } from '#kernel/clock';
import { after, days } from '#kernel/clock';
import type { Databases } from '#platform/db/databases';
import { openDatabases } from '#platform/db/databases';
import { attachToRunningPostgres } from '#platform/db/embedded/attach-to-running';
import type { EmbeddedPostgres } from '#platform/db/embedded/embedded-postgres';
import { startEmbeddedPostgres } from '#platform/db/embedded/embedded-postgres';
import { FolderInUseError } from '#platform/db/embedded/embedded-postgres-error';
import { migrate, pendingMigrations } from '#platform/db/migrate';
import { assertRowLevelSecurity, assertSafeLogin } from '#platform/db/self-test';
import type { Log } from '#platform/log';
import type { MovableClock } from '#platform/test-clock';
import type { Config } from './config.ts';
import { ConfigError } from './config.ts';
import { openClock } from './open-clock.ts';

export type OpenDatabase = {
  readonly databases: Databases;
  readonly clock: Clock;
  /** The same clock where it can be moved. */
  readonly testClock: MovableClock | null;
  /** Null with an own server. */
  readonly embedded: EmbeddedPostgres | null;
  close(): Promise<void>;
};

type Logins = { readonly url: string; readonly migrationUrl: string | undefined };

/** Starts or finds the database, brings it to this version, and proves that it isolates tenants before anything is served. */
export async function openDatabase(config: Config, log: Log): Promise<OpenDatabase> {
  const { url, migrationUrl } = config.database;
  if (url) return open(config, log, { url, migrationUrl }, null);
  const embedded = await startEmbeddedPostgres({ dataDir: config.dataDir, log: (line) => log.info(line) });
  return open(config, log, embedded, embedded);
}

/** The same beside a server that may be running on the data folder: its database is then used as it is. */
export async function openDatabaseBeside(config: Config, log: Log): Promise<OpenDatabase> {
  try {
    return await openDatabase(config, log);
  } catch (error) {
    if (!(error instanceof FolderInUseError)) throw error;
    return open(config, log, await attachToRunningPostgres(config.dataDir), null);
  }
}

async function open(
  config: Config,
  log: Log,
  { url, migrationUrl }: Logins,
  embedded: EmbeddedPostgres | null,
): Promise<OpenDatabase> {
  const databases = openDatabases({
    url,
    readUrl: config.database.readUrl,
    onError: (error) => log.warn({ reason: error.message }, 'a database connection was lost'),
  });
  let testClock: MovableClock | null = null;
  const close = async () => {
    await testClock?.stop();
    // A job that would not end must not keep PostgreSQL from being stopped in order.
    await Promise.race([databases.close(), new Promise((resolve) => setTimeout(resolve, 1_000).unref())]);
    await embedded?.stop();
  };
  try {
    await assertSafeLogin(url);
    if (migrationUrl) {
      const applied = await migrate(migrationUrl);
      if (applied.length > 0) log.info({ migrations: applied }, 'database migrated');
    } else {
      await refuseUnmigrated(databases);
    }
    await assertRowLevelSecurity(databases.tenant);
    const opened = await openClock(config, databases, log);
    testClock = opened.testClock;
    const [since, until] = [-1, 100].map((count) =>
      after(opened.clock.now(), days(count)).toISOString().slice(0, 10),
    );
    await sql`select ensure_audit_partitions(${until}::date), ensure_usage_partitions(${since}::date, ${until}::date)`.execute(
      databases.platform,
    );
    return { databases, ...opened, embedded, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function refuseUnmigrated(databases: Databases): Promise<void> {
  const pending = await pendingMigrations(databases.platformPool);
  if (pending.length === 0) return;
  throw new ConfigError(
    `The database lacks ${pending.length} migration(s), beginning with ${pending[0]}. Set DATABASE_MIGRATION_URL to the owner's login and start once.`,
  );
}
