import { sql } from 'kysely';
import type { Tx } from '#kernel/database';

type Rows = { readonly table: string; readonly column: string; readonly value: string | Buffer };

/**
 * Deletes some of the rows that have a value in a column. By their places in the table, so that each step costs what it
 * deletes and not what is left; a place that holds another row meanwhile is told by the value.
 * @returns how many, at most `limit`
 */
export async function eraseRows(tx: Tx, { table, column, value }: Rows, limit: number): Promise<number> {
  const [from, named] = [sql.table(table), sql.ref(column)];
  const { rows: parts } = await sql<{ part: number; places: string[] }>`
    select part, array_agg(place) as places from (
      select tableoid::int8 as part, ctid::text as place from ${from} where ${named} = ${value} limit ${limit}) as found
    group by 1`.execute(tx);
  let erased = 0n;
  for (const { part, places } of parts) {
    const { numAffectedRows } = await sql`
      delete from ${from} where tableoid = ${part}::oid and ctid = any(${places}::tid[]) and ${named} = ${value}`.execute(
      tx,
    );
    erased += numAffectedRows ?? 0n;
  }
  return Number(erased);
}

/** Tables in an order in which their rows can be deleted: those that refer to others come first. */
export async function inOrderOfErasure(tx: Tx, tables: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ from: string; to: string }>`
    select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint
    where contype = 'f' and conrelid <> confrelid and conparentid = 0`.execute(tx);
  const left = new Set(tables);
  const order: string[] = [];
  while (left.size > 0) {
    const free = [...left].filter(
      (table) => !rows.some(({ from, to }) => to === table && from !== table && left.has(from)),
    );
    if (free.length === 0) throw new Error(`tables refer to each other in a circle: ${[...left].join(', ')}`);
    for (const table of free) left.delete(table);
    order.push(...free);
  }
  return order;
}
