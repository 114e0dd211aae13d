import type { OrganizationId } from '@porttask/contracts';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Tables, Tx } from '#kernel/database';

/** The connections of one process. Each starts in its role, so that no statement is spent on it. */
export type Databases = {
  /** Administration, identity and workers: sees every organization. */
  readonly platform: Kysely<Tables>;
  /** The same, but its transactions are read-only; may be a replica. */
  readonly read: Kysely<Tables>;
  /** Tenant requests: sees nothing until the transaction names its organization. */
  readonly tenant: Kysely<Tables>;
  /** Pool behind `platform`, for prepared statements on hot paths and for the job queue. */
  readonly platformPool: pg.Pool;
  close(): Promise<void>;
};

type Options = {
  readonly url: string;
  readonly readUrl?: string | undefined;
  /** Connections a pool may open. */
  readonly poolSize?: number;
  readonly onError: (error: Error) => unknown;
};

/** Roles that connections take. */
const platform = 'porttask_platform';
const tenant = 'porttask_app';

const int8 = 20;

// Counts and sequence numbers stay far below 2^53, where a number is exact.
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (oid === int8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format)) as never,
};

function openPool(url: string, role: string, options: Options, settings = ''): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? 10,
    options:
      `-c role=${role} -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000 ${settings}`.trim(),
    application_name: `porttask ${role.replace('porttask_', '')}`,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    types,
  });
  // Without a listener a connection lost while idle would end the process.
  pool.on('error', options.onError);
  pool.on('connect', (client) => client.on('error', options.onError));
  return pool;
}

const kysely = (pool: pg.Pool) => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });

/** Opens the pools. Nothing connects before it is needed. */
export function openDatabases({ onError, ...given }: Options): Databases {
  let closing = false;
  // While closing, the server may end a connection before the pool does: nothing is lost by it.
  const options = { ...given, onError: (error: Error) => closing || onError(error) };
  const platformPool = openPool(options.url, platform, options);
  const readPool = openPool(
    options.readUrl ?? options.url,
    platform,
    options,
    '-c default_transaction_read_only=on',
  );
  const tenantPool = openPool(options.url, tenant, options);
  return {
    platform: kysely(platformPool),
    read: kysely(readPool),
    tenant: kysely(tenantPool),
    platformPool,
    async close() {
      closing = true;
      await Promise.all([platformPool.end(), readPool.end(), tenantPool.end()]);
    },
  };
}

/** SQLSTATEs after which the same transaction may well succeed: serialization failure, deadlock. */
const passing = new Set(['40001', '40P01']);

/** Runs one transaction, again when it lost against a concurrent one. */
export async function transaction<T>(db: Kysely<Tables>, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt >= 4 || !passing.has(sqlState(error) ?? '')) throw error;
    }
  }
}

/**
 * Does a part of a transaction as an organization does: row-level security refuses whatever is not its own. When it throws,
 * the transaction is over, and with it the role.
 */
export async function actAsTenant<T>(tx: Tx, id: OrganizationId, work: () => Promise<T>): Promise<T> {
  await sql`select set_config('role', ${tenant}, true), set_config('porttask.organization_id', ${id}, true)`.execute(
    tx,
  );
  const result = await work();
  await sql`select set_config('role', ${platform}, true)`.execute(tx);
  return result;
}

/** Reads as an organization does: row-level security leaves out whatever is not its own, also where a condition was forgotten. */
export async function readAsTenant<T>(
  db: Kysely<Tables>,
  organizationId: OrganizationId,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      await sql`select set_config('porttask.organization_id', ${organizationId}, true)`.execute(tx);
      return work(tx);
    });
}

/** The SQLSTATE of an error of PostgreSQL, else null. */
export function sqlState(error: unknown): string | null {
  return error instanceof pg.DatabaseError ? (error.code ?? null) : null;
}

/** The unique constraint that an error says is violated, else null. */
export function violatedConstraint(error: unknown): string | null {
  return error instanceof pg.DatabaseError && error.code === '23505' ? (error.constraint ?? null) : null;
}
