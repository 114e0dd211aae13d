import type { RawBuilder } from 'kysely';
import type { ReadDb } from '#kernel/database';
import { invalid } from '#kernel/domain-error';
import type { Page } from '#kernel/page';
import { belongsTo, decodeCursor, encodeCursor, scopeOf } from './cursor.ts';
import type { Ordering, SortColumns } from './list-order.ts';
import { kindsOf, orderingsOf } from './list-order.ts';
import type { Relevance } from './list-relevance.ts';
import { bulkOrderings, rankOrdering, walkByRank } from './list-relevance.ts';
import type { Keys, Rows, Select, Total } from './list-rows.ts';
import { count, deepestRow, estimate, gather, rowsOf, walk } from './list-rows.ts';

export { deepestRow } from './list-rows.ts';

const defaultLimit = 20;

/** So many rows found by words are put in order at once where a walk through the order might pass by everybody first. */
const mostSorted = 100_000;

export type ListRequest = {
  readonly page?: number | undefined;
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
  readonly sort?: string | undefined;
};

type List<O, T> = {
  /** Names the list in its cursors. */
  readonly name: string;
  readonly db: ReadDb;
  /** Selection of the columns, without order and limit; with all filters, unless `matching` has them. */
  readonly select: Select<O>;
  /** The rows in question, over as few tables as possible; `id`, `sortable` and `relevance` are in its words. */
  readonly matching?: Select<object>;
  readonly filters: Readonly<Record<string, unknown>>;
  readonly request: ListRequest;
  readonly sortable: SortColumns;
  readonly defaultSort: string;
  /** The order while something is searched for and no sort is asked for. */
  readonly relevance?: Relevance | undefined;
  /** Unique column that breaks ties. */
  readonly id: RawBuilder<unknown>;
  /** The same in the words of `select`. */
  readonly rowId?: RawBuilder<unknown>;
  readonly map: (row: O) => T;
};

type Found = Total & {
  /** Of the page, and one more when there are more. */
  readonly keys: readonly Keys[];
  readonly orderings: readonly Ordering[];
  readonly scope: string;
};

type Part = { readonly limit: number; readonly offset: number };

/**
 * One page of a bounded list, by number or by cursor, with its total. Finds out which rows from their keys alone, then reads
 * the columns of those of the page.
 * @throws DomainError VALIDATION_ERROR for a page too deep, an unknown sort, or a foreign cursor
 */
export async function listPage<O, T>(list: List<O, T>): Promise<Page<T>> {
  const { request } = list;
  const limit = request.limit ?? defaultLimit;
  const page = request.page ?? 1;
  if (page * limit > deepestRow) {
    throw invalid({
      field: 'page',
      message: `must stay within ${deepestRow} rows; go on with "cursor" from there`,
    });
  }
  const rows: Rows = { db: list.db, matching: list.matching ?? (list.select as Select<object>) };
  const part = { limit: limit + 1, offset: request.cursor === undefined ? (page - 1) * limit : 0 };
  const { keys, orderings, scope, ...total } = await (list.relevance && request.sort === undefined
    ? findRelevant(list, list.relevance, rows, part)
    : findSorted(list, rows, part));
  const shown = keys.slice(0, limit);
  const last = keys.length > limit ? shown.at(-1) : undefined;
  const found = await rowsOf(list.select, list.rowId ?? list.id, shown);
  return {
    rows: found.map(list.map),
    page,
    limit,
    ...total,
    nextCursor:
      last === undefined
        ? null
        : encodeCursor(
            scope,
            orderings.map(({ alias }) => last[alias] ?? null),
          ),
  };
}

async function findSorted<O, T>(list: List<O, T>, rows: Rows, part: Part): Promise<Found> {
  const { cursor, sort = list.defaultSort } = list.request;
  const orderings = orderingsOf(sort, list.sortable, list.id);
  const scope = scopeOf(list.name, { ...list.filters, sort });
  const after = cursor === undefined ? null : decodeCursor(scope, cursor, kindsOf(orderings));
  const place = { ...part, after };
  const found = { orderings, scope };
  if (Object.values(list.filters).every((filter) => filter === undefined)) {
    const [keys, total] = await Promise.all([walk(rows, orderings, place), count(rows)]);
    return { ...found, keys, ...total };
  }
  // Rows that are few are found first and sorted then: a walk through the order might pass by all others before.
  const few = await gather(rows, orderings, place, deepestRow);
  if (few.total <= deepestRow) return { ...found, ...few, totalIsEstimate: false };
  const total = await estimate(rows);
  const scattered = !(list.relevance && orderings[0]?.clusters) || total.total > mostSorted;
  const keys = scattered
    ? await walk(rows, orderings, place)
    : (await gather(rows, orderings, place, null)).keys;
  return { ...found, keys, ...total };
}

async function findRelevant<O, T>(
  list: List<O, T>,
  relevance: Relevance,
  rows: Rows,
  part: Part,
): Promise<Found> {
  const { cursor } = list.request;
  const orderings = [rankOrdering(relevance), ...orderingsOf(relevance.within, list.sortable, list.id)];
  const scope = scopeOf(list.name, { ...list.filters, sort: `relevance,${relevance.within}` });
  const inBulk = {
    orderings: bulkOrderings(relevance, list.id),
    scope: scopeOf(list.name, { ...list.filters, sort: 'relevance,id' }),
  };
  const wasInBulk = cursor !== undefined && belongsTo(inBulk.scope, cursor);
  if (!wasInBulk) {
    // A cursor keeps the order it was given in, also when there came to be more rows meanwhile.
    const after = cursor === undefined ? null : decodeCursor(scope, cursor, kindsOf(orderings));
    const few = await gather(rows, orderings, { ...part, after }, after ? null : deepestRow);
    if (after || few.total <= deepestRow) return { orderings, scope, ...few, totalIsEstimate: false };
  }
  const after = wasInBulk ? decodeCursor(inBulk.scope, cursor, kindsOf(inBulk.orderings)) : null;
  const [keys, total] = await Promise.all([
    walkByRank(rows, relevance, list.id, { ...part, after }),
    wasInBulk ? count(rows) : estimate(rows),
  ]);
  return { ...inBulk, keys, ...total };
}

/** A text as a LIKE pattern that finds it anywhere. */
export const containing = (text: string): string =>
  `%${text.replaceAll(/[\\%_]/g, (symbol) => `\\${symbol}`)}%`;
