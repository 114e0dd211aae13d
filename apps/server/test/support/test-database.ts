import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export type TestDatabase = {
  /** Login of the running server. */
  readonly url: string;
  /** Login of the owner, e.g. to look past row-level security or to break things on purpose. */
  readonly ownerUrl: string;
  drop(): Promise<void>;
};

// URLs with a socket folder have no host, which WHATWG's URL does not take.
const withDatabase = (url: string, name: string): string => url.replace(/\/porttask(\?|$)/, `/${name}$1`);

/** A database of the test file's own, cloned from the migrated template. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const { url, migrationUrl } = inject('testDatabase');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: withDatabase(migrationUrl, 'postgres') });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await admin(`create database ${name} template porttask`);
  await admin(`grant connect on database ${name} to porttask`);
  return {
    url: withDatabase(url, name),
    ownerUrl: withDatabase(migrationUrl, name),
    // Without force PostgreSQL waits some seconds for connections that are on their way out.
    drop: () => admin(`drop database ${name}`),
  };
}
