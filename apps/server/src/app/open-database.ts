import { sql } from 'kysely';
import { after, days } from '#kernel/clock';
import { systemClock } from '#platform/clock';
import type { Databases } from '#platform/db/databases';
import { openDatabases } from '#platform/db/databases';
import type { EmbeddedPostgres } from '#platform/db/embedded/embedded-postgres';
import { startEmbeddedPostgres } from '#platform/db/embedded/embedded-postgres';
import { migrate, pendingMigrations } from '#platform/db/migrate';
import { assertRowLevelSecurity, assertSafeLogin } from '#platform/db/self-test';
import type { Log } from '#platform/log';
import type { Config } from './config.ts';
import { ConfigError } from './config.ts';

export type OpenDatabase = {
  readonly databases: Databases;
  /** Null with an own server. */
  readonly embedded: EmbeddedPostgres | null;
  close(): Promise<void>;
};

/** Starts or finds the database, brings it to this version, and proves that it isolates tenants before anything is served. */
export async function openDatabase(config: Config, log: Log): Promise<OpenDatabase> {
  const embedded = config.database.url ? null : await startEmbeddedPostgres({ dataDir: config.dataDir });
  const url = config.database.url ?? (embedded as EmbeddedPostgres).url;
  const migrationUrl = config.database.migrationUrl ?? embedded?.migrationUrl;
  const databases = openDatabases({
    url,
    readUrl: config.database.readUrl,
    onError: (error) => log.warn({ reason: error.message }, 'a database connection was lost'),
  });
  try {
    await assertSafeLogin(url);
    if (migrationUrl) {
      const applied = await migrate(migrationUrl);
      if (applied.length > 0) log.info({ migrations: applied }, 'database migrated');
    } else {
      await refuseUnmigrated(databases);
    }
    await assertRowLevelSecurity(databases.tenant);
    const until = after(systemClock.now(), days(100)).toISOString().slice(0, 10);
    await sql`select ensure_audit_partitions(${until}::date)`.execute(databases.platform);
  } catch (error) {
    await databases.close();
    await embedded?.stop();
    throw error;
  }
  return {
    databases,
    embedded,
    async close() {
      await databases.close();
      await embedded?.stop();
    },
  };
}

async function refuseUnmigrated(databases: Databases): Promise<void> {
  const pending = await pendingMigrations(databases.platformPool);
  if (pending.length === 0) return;
  throw new ConfigError(
    `The database lacks ${pending.length} migration(s), beginning with ${pending[0]}. Set DATABASE_MIGRATION_URL to the owner's login and start once.`,
  );
}
