import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Tx } from '#kernel/database';

export type Row = Readonly<Record<string, unknown>>;

/** Rows in memory at a time. */
const batch = 500;

/** Bytes, like those of a logo, as base64. */
const readable = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      Buffer.isBuffer(value) ? value.toString('base64') : value,
    ]),
  );

/** Reads rows through a cursor, some at a time. One after the other: they share the transaction's connection. */
export async function* readRows(tx: Tx, rows: RawBuilder<unknown>): AsyncGenerator<readonly Row[]> {
  await sql`declare exported no scroll cursor for ${rows}`.execute(tx);
  try {
    for (;;) {
      const { rows: found } = await sql<Row>`fetch ${sql.lit(batch)} from exported`.execute(tx);
      if (found.length === 0) return;
      yield found.map(readable);
    }
  } finally {
    // In a transaction that failed the cursor is gone, and the failure is what has to be told.
    await sql`close exported`.execute(tx).catch(() => undefined);
  }
}

/** How many rows there are to read. */
export async function countRows(tx: Tx, rows: RawBuilder<unknown>): Promise<number> {
  const { rows: counted } = await sql<{
    count: number;
  }>`select count(*) as count from (${rows}) as found`.execute(tx);
  return counted[0]?.count ?? 0;
}
