import pg from 'pg';
import type { TestApp } from './test-app.ts';

type Of = Pick<TestApp, 'databaseUrl' | 'ownerUrl'>;

/** Takes the database away from the server: its connections are cut, and no new one is let in. */
export async function cutDatabase(app: Of): Promise<void> {
  const same = new pg.Client({ connectionString: app.databaseUrl });
  same.on('error', () => undefined);
  await same.connect();
  await limitConnections(app, 0);
  await same.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid()',
  );
  await same.end();
}

export const bringBackDatabase = (app: Of): Promise<void> => limitConnections(app, -1);

/** Opens or closes the database for new connections, from another database of the same server. */
async function limitConnections({ ownerUrl }: Of, limit: 0 | -1): Promise<void> {
  const name = /\/(test_\w+)/.exec(ownerUrl)?.[1] ?? '';
  const outside = new pg.Client({ connectionString: ownerUrl.replace(name, 'postgres') });
  await outside.connect();
  await outside.query(`alter database ${name} with connection limit ${limit}`);
  await outside.end();
}
