import type { Kysely, Transaction } from 'kysely';
import type { DB } from './tables.generated.ts';

export type Tables = DB;

/** An open transaction: the only handle through which anything is written. */
export type Tx = Transaction<Tables>;

/** A handle that reads: its connections are in read-only transactions, so a write fails in the database too. */
export type ReadDb = Pick<
  Kysely<Tables>,
  'selectFrom' | 'with' | 'withRecursive' | 'fn' | 'dynamic' | 'getExecutor'
>;
