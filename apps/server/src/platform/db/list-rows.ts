import type { RawBuilder, SelectQueryBuilder } from 'kysely';
import { sql } from 'kysely';
import type { ReadDb, Tables } from '#kernel/database';
import type { CursorValue } from './cursor.ts';
import { executeKept } from './kept-plan.ts';
import type { Ordering } from './list-order.ts';
import { afterPlace, byAlias, either, keys, keyTexts, orderBy } from './list-order.ts';

// biome-ignore lint/suspicious/noExplicitAny: any table may be listed
export type Select<O> = SelectQueryBuilder<Tables & Record<string, any>, any, O>;

/** The rows of a list, and what is shown of them. */
export type Rows<O> = {
  readonly db: ReadDb;
  readonly matching: Select<object>;
  /** The columns, and `id` in their words. */
  readonly select: Select<O>;
  readonly id: RawBuilder<unknown>;
  /** Names the selection when it is the same for every page of the list, so that its plan is kept. */
  readonly kept: string | null;
};

/** The keys of a row as text: what a cursor to it is made of. */
export type Keys = Readonly<Record<string, CursorValue>>;

/** A row of a page. It is null when its keys were found and it is shown to nobody. */
export type Found<O> = { readonly keys: Keys; readonly row: O | null };

/** Which part of an order is asked for. */
export type Place = {
  readonly limit: number;
  readonly offset: number;
  /** Keys of the row it begins after; with it there is no offset. */
  readonly after: readonly CursorValue[] | null;
};

/** The columns of the rows with some keys, in their order. */
async function show<O>(
  { db, select, id, kept }: Rows<O>,
  found: readonly Keys[],
): Promise<readonly Found<O>[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ key_id: one }) => one);
  const statement = select.select(sql<string>`${id}`.as('row_id')).where(sql<boolean>`${id} = any (${ids})`);
  const rows = kept === null ? await statement.execute() : await executeKept(db, kept, statement);
  const byId = new Map(rows.map((row) => [(row as { row_id: string }).row_id, row as O]));
  return found.map((keys) => ({ keys, row: byId.get(keys.key_id ?? '') ?? null }));
}

/** The stretches of an order that follow each other from a place on, each read along an index. */
export const stretches = (
  matching: Select<object>,
  orderings: readonly Ordering[],
  after: readonly CursorValue[] | null,
): readonly Select<object>[] =>
  (after === null ? [sql<boolean>`true`] : afterPlace(orderings, after)).map((stretch) =>
    matching
      .clearSelect()
      .select(keys(orderings))
      .where(stretch)
      .orderBy(sql.join(orderBy(orderings))),
  );

/** A page of stretches that follow each other, read until there are enough: a later one only where those before do not do. */
export async function walk<O>(
  rows: Rows<O>,
  orderings: readonly Ordering[],
  parts: readonly Select<object>[],
  { limit, offset }: Omit<Place, 'after'>,
): Promise<readonly Found<O>[]> {
  const enough = parts.map((part) => sql`select * from ${part.limit(offset + limit)} as part`);
  const { rows: found } = await sql<Keys>`
    select ${sql.join(keyTexts(byAlias(orderings)))}
    from (${sql.join(enough, sql` union all `)} limit ${limit} offset ${offset}) as page`.execute(rows.db);
  return show(rows, found);
}

type Gathering = {
  /** When they are more than these, nothing else is done, and the total is one more than that. */
  readonly most: number | null;
  /** Where a row lies, for rows that are dear to find: they are found once, and their keys are read there. */
  readonly place: RawBuilder<unknown> | null;
};

/** Parts of a WITH: how many rows there are, and the keys of all of them. Counting alone costs less than reading keys. */
function matchesOf(
  matching: Select<object>,
  orderings: readonly Ordering[],
  { most, place }: Gathering,
): RawBuilder<unknown> {
  const whole = matching.clearSelect().select(keys(orderings));
  if (most === null)
    return sql`matches as materialized ${whole}, counted as materialized (select count(*) as found from matches)`;
  const column = (place ?? sql`1`).as('place');
  const some = matching
    .clearSelect()
    .select(column)
    .limit(most + 1);
  const few = whole.where(sql<boolean>`(select found from counted) <= ${most}`);
  if (place === null)
    return sql`counted as materialized (select count(*) as found from ${some} as some_rows), matches as materialized ${few}`;
  const there = few.where(sql<boolean>`${place} = any (array(select place from places))`);
  return sql`places as materialized ${some}, counted as materialized (select count(*) as found from places),
    matches as materialized ${there}`;
}

/**
 * A page after all rows in question were found and put in order: what it costs depends on how many they are, not on where they
 * stand in an order.
 */
export async function gather<O>(
  rows: Rows<O>,
  orderings: readonly Ordering[],
  { after, limit, offset }: Place,
  gathering: Gathering,
): Promise<{ readonly found: readonly Found<O>[]; readonly total: number }> {
  const inner = byAlias(orderings);
  const where = after ? either(afterPlace(inner, after)) : sql`true`;
  // Texts are made of the keys of the page alone.
  const { rows: found } = await sql<Keys & { found: number }>`
    with ${matchesOf(rows.matching, orderings, gathering)}
    select counted.found, page.* from counted left join (
      select ${sql.join(keyTexts(inner))} from (
        select * from matches where ${where}
        order by ${sql.join(orderBy(inner))} limit ${limit} offset ${offset}) as first
    ) as page on true`.execute(rows.db);
  // Nothing on the page is one row of nulls.
  const onPage = found.filter(({ key_id: id }) => id !== null);
  return { found: await show(rows, onPage), total: found[0]?.found ?? 0 };
}
