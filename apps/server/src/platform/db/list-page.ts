import type { RawBuilder, SelectQueryBuilder } from 'kysely';
import { sql } from 'kysely';
import type { ReadDb, Tables } from '#kernel/database';
import { invalid } from '#kernel/domain-error';
import type { Page } from '#kernel/page';
import type { CursorKind, CursorValue } from './cursor.ts';
import { decodeCursor, encodeCursor, instantText, scopeOf } from './cursor.ts';

/** Pages reach this many rows deep and totals are counted exactly up to here; a cursor goes on. */
export const deepestRow = 10_000;
const defaultLimit = 20;

export type SortColumn = {
  /** Column or expression, with an index behind it. */
  readonly by: RawBuilder<unknown>;
  /** Null stands at the end, in both directions. */
  readonly nullable?: boolean;
  /** What a value is compared as: cursors carry text. */
  readonly as?: CursorKind;
};

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
  /** Selection with all filters, without order and limit. */
  // biome-ignore lint/suspicious/noExplicitAny: any table may be listed
  readonly select: SelectQueryBuilder<Tables & Record<string, any>, any, O>;
  readonly filters: Readonly<Record<string, unknown>>;
  readonly request: ListRequest;
  readonly sortable: Readonly<Record<string, SortColumn>>;
  readonly defaultSort: string;
  /** Unique column that breaks ties. */
  readonly id: RawBuilder<unknown>;
  readonly map: (row: O) => T;
};

type Ordering = SortColumn & { readonly descending: boolean; readonly alias: string };

function orderingsOf(
  sort: string,
  sortable: Readonly<Record<string, SortColumn>>,
  id: RawBuilder<unknown>,
): Ordering[] {
  const orderings = sort.split(',').map((term, position): Ordering => {
    const descending = term.startsWith('-');
    const name = descending ? term.slice(1) : term;
    const column = Object.hasOwn(sortable, name) ? sortable[name] : undefined;
    if (!column)
      throw invalid({
        field: 'sort',
        message: `must be one or several of ${Object.keys(sortable).join(', ')}`,
      });
    return { ...column, descending, alias: `cursor_${position}` };
  });
  const descending = orderings[0]?.descending ?? false;
  return [...orderings, { by: id, as: 'text', descending, alias: 'cursor_id' }];
}

const literal = (value: CursorValue, { as = 'text' }: Ordering) => sql`${value}::${sql.raw(as)}`;

/** Rows that come after a place: later in the first ordering, or equal there and later in the next, and so on. */
function afterPlace(orderings: readonly Ordering[], values: readonly CursorValue[]): RawBuilder<boolean> {
  const cases = orderings.map((ordering, position) => {
    const equal = orderings
      .slice(0, position)
      .map((earlier, at) => sql`${earlier.by} is not distinct from ${literal(values[at] ?? null, earlier)}`);
    const value = values[position] ?? null;
    const later =
      value === null
        ? sql`false`
        : sql`(${ordering.by} ${sql.raw(ordering.descending ? '<' : '>')} ${literal(value, ordering)}${
            ordering.nullable ? sql` or ${ordering.by} is null` : sql``
          })`;
    return sql`(${sql.join([...equal, later], sql` and `)})`;
  });
  return sql<boolean>`(${sql.join(cases, sql` or `)})`;
}

/** Counted exactly up to `deepestRow`; beyond it, what the planner expects. */
async function countRows(list: List<unknown, unknown>): Promise<{ total: number; totalIsEstimate: boolean }> {
  const bare = list.select.clearSelect().select(sql<number>`1`.as('one'));
  const counted = await list.db
    .selectFrom(bare.limit(deepestRow + 1).as('rows'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const total = Number(counted.count);
  if (total <= deepestRow) return { total, totalIsEstimate: false };
  const [plan] = (await bare.explain('json')) as { 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }[];
  const expected = plan?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0;
  return { total: Math.max(total, Math.round(expected)), totalIsEstimate: true };
}

/**
 * One page of a bounded list, by number or by cursor, with its total.
 * @throws DomainError VALIDATION_ERROR for a page too deep, an unknown sort, or a foreign cursor
 */
export async function listPage<O, T>(list: List<O, T>): Promise<Page<T>> {
  const { request } = list;
  const limit = request.limit ?? defaultLimit;
  const page = request.page ?? 1;
  const sort = request.sort ?? list.defaultSort;
  if (page * limit > deepestRow) {
    throw invalid({
      field: 'page',
      message: `must stay within ${deepestRow} rows; go on with "cursor" from there`,
    });
  }
  const orderings = orderingsOf(sort, list.sortable, list.id);
  const scope = scopeOf(list.name, { ...list.filters, sort });
  let rows = list.select.select(
    orderings.map(({ by, alias, as }) =>
      (as === 'timestamptz' ? instantText(by) : sql`${by}::text`).as(alias),
    ),
  );
  if (request.cursor !== undefined) {
    const kinds = orderings.map(({ as = 'text' }) => as);
    rows = rows.where(afterPlace(orderings, decodeCursor(scope, request.cursor, kinds)));
  } else {
    rows = rows.offset((page - 1) * limit);
  }
  for (const { by, descending } of orderings) {
    rows = rows.orderBy(descending ? sql`${by} desc nulls last` : sql`${by} asc nulls last`);
  }
  const [found, counted] = await Promise.all([
    rows.limit(limit + 1).execute(),
    countRows(list as List<unknown, unknown>),
  ]);
  const shown = found.slice(0, limit);
  const last = shown.at(-1) as Record<string, CursorValue> | undefined;
  const more = found.length > limit;
  return {
    rows: shown.map((row) => list.map(row as O)),
    page,
    limit,
    ...counted,
    nextCursor:
      more && last
        ? encodeCursor(
            scope,
            orderings.map(({ alias }) => last[alias] ?? null),
          )
        : null,
  };
}

/** A search text as a LIKE pattern that finds it anywhere. */
export const containing = (text: string): string =>
  `%${text.replaceAll(/[\\%_]/g, (symbol) => `\\${symbol}`)}%`;
