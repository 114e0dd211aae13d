import type { RawBuilder, SelectQueryBuilder } from 'kysely';
import { sql } from 'kysely';
import type { ReadDb, Tables } from '#kernel/database';
import type { CursorValue } from './cursor.ts';
import type { Ordering } from './list-order.ts';
import { afterPlace, byAlias, either, keyTexts, orderBy } from './list-order.ts';

/** Pages reach this many rows deep and totals are counted exactly up to here; a cursor goes on. */
export const deepestRow = 10_000;

// biome-ignore lint/suspicious/noExplicitAny: any table may be listed
export type Select<O> = SelectQueryBuilder<Tables & Record<string, any>, any, O>;

/** The rows of a list, whatever is shown of them. */
export type Rows = { readonly db: ReadDb; readonly matching: Select<object> };

/** The keys of a row as text: what a cursor to it is made of, and its id as `key_id`. */
export type Keys = Readonly<Record<string, CursorValue>>;

export type Total = { readonly total: number; readonly totalIsEstimate: boolean };

/** Which part of an order is asked for. */
export type Place = {
  readonly limit: number;
  readonly offset: number;
  /** Keys of the row it begins after; with it there is no offset. */
  readonly after: readonly CursorValue[] | null;
};

/** Keys of a part of the list, read along an order from its place on, until there are enough. */
export async function walk(
  { matching }: Rows,
  orderings: readonly Ordering[],
  { after, limit, offset }: Place,
): Promise<readonly Keys[]> {
  const rows = matching
    .clearSelect()
    .select(keyTexts(orderings))
    .orderBy(sql.join(orderBy(orderings)));
  if (after === null) return (await rows.limit(limit).offset(offset).execute()) as Keys[];
  const found: Keys[] = [];
  for (const stretch of afterPlace(orderings, after)) {
    if (found.length === limit) break;
    found.push(
      ...((await rows
        .where(stretch)
        .limit(limit - found.length)
        .execute()) as Keys[]),
    );
  }
  return found;
}

/**
 * Keys of a part of the list, after all rows in question were found and put in order: what it costs depends on how many they
 * are, not on where they stand in an order. They are counted before, which costs less: when they are more than `most`, nothing
 * else is done, and the total is one more than that.
 */
export async function gather(
  { db, matching }: Rows,
  orderings: readonly Ordering[],
  { after, limit, offset }: Place,
  most: number | null,
): Promise<{ readonly keys: readonly Keys[]; readonly total: number }> {
  const bare = matching.clearSelect().select(sql<number>`1`.as('one'));
  const few = most === null ? sql<boolean>`true` : sql<boolean>`(select found from counted) <= ${most}`;
  const rows = matching
    .clearSelect()
    .select(orderings.map(({ by, alias }) => sql`${by}`.as(alias)))
    .where(few);
  const inner = byAlias(orderings);
  const where = after ? either(afterPlace(inner, after)) : sql`true`;
  const texts = keyTexts(inner.map((ordering) => ({ ...ordering, alias: `${ordering.alias}_text` })));
  const { rows: found } = await sql<Keys & { found: number }>`
    with counted as materialized (select count(*) as found from (${most === null ? bare : bare.limit(most + 1)}) as some_rows),
      matches as materialized (${rows})
    select counted.found, page.* from counted
    left join lateral (
      select ${sql.join(texts)} from matches where ${where}
      order by ${sql.join(orderBy(inner))} limit ${limit} offset ${offset}
    ) page on true`.execute(db);
  const keys = found.map((row) =>
    Object.fromEntries(orderings.map(({ alias }) => [alias, row[`${alias}_text`] ?? null])),
  );
  // Nothing on the page is one row of nulls.
  return { keys: keys.filter(({ key_id: id }) => id !== null), total: found[0]?.found ?? 0 };
}

/** How many rows the planner expects. */
export async function estimate({ matching }: Rows): Promise<Total> {
  const bare = matching.clearSelect().select(sql<number>`1`.as('one'));
  const [plan] = (await bare.explain('json')) as { 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }[];
  const expected = plan?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0;
  return { total: Math.max(deepestRow + 1, Math.round(expected)), totalIsEstimate: true };
}

/** Counted exactly up to `deepestRow`, estimated beyond. */
export async function count(rows: Rows): Promise<Total> {
  const bare = rows.matching.clearSelect().select(sql<number>`1`.as('one'));
  const counted = await rows.db
    .selectFrom(bare.limit(deepestRow + 1).as('rows'))
    .select((eb) => eb.fn.countAll<number>().as('found'))
    .executeTakeFirstOrThrow();
  const total = Number(counted.found);
  return total <= deepestRow ? { total, totalIsEstimate: false } : estimate(rows);
}

/** The rows with some keys, in their order. */
export async function rowsOf<O>(
  select: Select<O>,
  id: RawBuilder<unknown>,
  keys: readonly Keys[],
): Promise<readonly O[]> {
  if (keys.length === 0) return [];
  const ids = keys.map(({ key_id: one }) => one);
  const rows = await select
    .select(sql<string>`${id}`.as('row_id'))
    .where(sql<boolean>`${id} in (${sql.join(ids)})`)
    .execute();
  const byId = new Map(rows.map((row) => [(row as { row_id: string }).row_id, row as O]));
  // A row that went away since its key was read is no longer there.
  return ids.flatMap((one) => byId.get(one ?? '') ?? []);
}
