import type { RawBuilder } from 'kysely';
import type { ReadDb } from '#kernel/database';
import { invalid } from '#kernel/domain-error';
import type { Page } from '#kernel/page';
import { belongsTo, decodeCursor, encodeCursor, scopeOf } from './cursor.ts';
import type { Ordering, SortColumns } from './list-order.ts';
import { kindsOf, orderingsOf } from './list-order.ts';
import type { Relevance } from './list-relevance.ts';
import { bulkOrderings, rankOrdering, stretchesByRank } from './list-relevance.ts';
import type { Found, Rows, Select } from './list-rows.ts';
import { gather, stretches, walk } from './list-rows.ts';
import type { Total } from './list-total.ts';
import { count, deepestRow, estimate } from './list-total.ts';

export { deepestRow } from './list-total.ts';

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
  /** Selection of the columns, without order and limit; with all filters, or with `matching` always the same. */
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

type Answer<O> = Total & {
  /** Of the page, and one more when there are more. */
  readonly found: readonly Found<O>[];
  readonly orderings: readonly Ordering[];
  readonly scope: string;
};

type Part = { readonly limit: number; readonly offset: number };

/**
 * One page of a bounded list, by number or by cursor, with its total.
 * @throws DomainError VALIDATION_ERROR for a page too deep, an unknown sort, or a foreign cursor
 */
export async function listPage<O, T>(list: List<O, T>): Promise<Page<T>> {
  const { db, request, select } = list;
  const limit = request.limit ?? defaultLimit;
  const page = request.page ?? 1;
  if (page * limit > deepestRow) {
    throw invalid({
      field: 'page',
      message: `must stay within ${deepestRow} rows; go on with "cursor" from there`,
    });
  }
  const matching = list.matching ?? (select as Select<object>);
  const kept = list.matching === undefined ? null : `rows of ${list.name}`;
  const rows = { db, matching, select, id: list.rowId ?? list.id, kept };
  const part = { limit: limit + 1, offset: request.cursor === undefined ? (page - 1) * limit : 0 };
  const { found, orderings, scope, ...total } = await (list.relevance && request.sort === undefined
    ? findRelevant(list, list.relevance, rows, part)
    : findSorted(list, rows, part));
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  return {
    rows: shown.flatMap(({ row }) => (row === null ? [] : [list.map(row)])),
    page,
    limit,
    ...total,
    nextCursor:
      last === undefined
        ? null
        : encodeCursor(
            scope,
            orderings.map(({ alias }) => last.keys[alias] ?? null),
          ),
  };
}

async function findSorted<O, T>(list: List<O, T>, rows: Rows<O>, part: Part): Promise<Answer<O>> {
  const { cursor, sort = list.defaultSort } = list.request;
  const orderings = orderingsOf(sort, list.sortable, list.id);
  const scope = scopeOf(list.name, { ...list.filters, sort });
  const after = cursor === undefined ? null : decodeCursor(scope, cursor, kindsOf(orderings));
  const from = { ...part, after };
  const walked = () => walk(rows, orderings, stretches(rows.matching, orderings, after), part);
  const answer = { orderings, scope };
  if (Object.values(list.filters).every((filter) => filter === undefined)) {
    const [found, total] = await Promise.all([walked(), count(rows.db, rows.matching)]);
    return { ...answer, found, ...total };
  }
  // Rows that are few are found first and sorted then: a walk through the order might pass by all others before.
  const place = list.relevance?.place ?? null;
  const few = await gather(rows, orderings, from, { most: deepestRow, place });
  if (few.total <= deepestRow) return { ...answer, ...few, totalIsEstimate: false };
  const total = await estimate(rows.matching);
  const scattered = !(list.relevance && orderings[0]?.clusters) || total.total > mostSorted;
  const found = scattered
    ? await walked()
    : (await gather(rows, orderings, from, { most: null, place })).found;
  return { ...answer, found, ...total };
}

async function findRelevant<O, T>(
  list: List<O, T>,
  relevance: Relevance,
  rows: Rows<O>,
  part: Part,
): Promise<Answer<O>> {
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
    const most = after ? null : deepestRow;
    const few = await gather(rows, orderings, { ...part, after }, { most, place: relevance.place });
    if (after || few.total <= deepestRow) return { orderings, scope, ...few, totalIsEstimate: false };
  }
  const after = wasInBulk ? decodeCursor(inBulk.scope, cursor, kindsOf(inBulk.orderings)) : null;
  const parts = stretchesByRank(rows.matching, relevance, list.id, after);
  const [found, total] = await Promise.all([
    walk(rows, inBulk.orderings, parts, part),
    wasInBulk ? count(rows.db, rows.matching) : estimate(rows.matching),
  ]);
  return { ...inBulk, found, ...total };
}

/** A text as a LIKE pattern that finds it anywhere. */
export const containing = (text: string): string =>
  `%${text.replaceAll(/[\\%_]/g, (symbol) => `\\${symbol}`)}%`;
