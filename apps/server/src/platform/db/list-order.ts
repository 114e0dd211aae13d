import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { invalid } from '#kernel/domain-error';
import type { CursorKind, CursorValue } from './cursor.ts';
import { instantText } from './cursor.ts';

export type SortColumn = {
  /** Column or expression, with an index behind it. */
  readonly by: RawBuilder<unknown>;
  /** Null is less than everything, so that one index serves both directions. */
  readonly nullable?: boolean;
  /** What a value is compared as: cursors carry text. */
  readonly as?: CursorKind;
  /** Rows that share a word stand together in this order, so that a walk through it may come upon none for long. */
  readonly clusters?: boolean;
};

export type SortColumns = Readonly<Record<string, SortColumn>>;

/** One key of an order, and the name it has in the statements that page through it. */
export type Ordering = SortColumn & { readonly descending: boolean; readonly alias: string };

/**
 * The keys of a sort as asked for, made total by the id.
 * @throws DomainError VALIDATION_ERROR on `sort` for a column that is not sortable
 */
export function orderingsOf(sort: string, sortable: SortColumns, id: RawBuilder<unknown>): Ordering[] {
  const orderings = sort.split(',').map((term, position): Ordering => {
    const descending = term.startsWith('-');
    const name = descending ? term.slice(1) : term;
    const column = Object.hasOwn(sortable, name) ? sortable[name] : undefined;
    if (!column)
      throw invalid({
        field: 'sort',
        message: `must be one or several of ${Object.keys(sortable).join(', ')}`,
      });
    return { ...column, descending, alias: `key_${position}` };
  });
  return [...orderings, idOrdering(id, orderings[0]?.descending ?? false)];
}

export const idOrdering = (id: RawBuilder<unknown>, descending = false): Ordering => ({
  by: id,
  as: 'text',
  descending,
  alias: 'key_id',
});

/** The keys by the names they have in an inner statement. */
export const byAlias = (orderings: readonly Ordering[]): Ordering[] =>
  orderings.map((ordering) => ({ ...ordering, by: sql.ref(ordering.alias) }));

/** What the values of a cursor are compared as. */
export const kindsOf = (orderings: readonly Ordering[]): CursorKind[] =>
  orderings.map(({ as = 'text' }) => as);

/** The keys as they are. */
export const keys = (orderings: readonly Ordering[]) =>
  orderings.map(({ by, alias }) => sql`${by}`.as(alias));

/** The keys as the text that cursors carry. */
export const keyTexts = (orderings: readonly Ordering[]) =>
  orderings.map(({ by, alias, as }) => (as === 'timestamptz' ? instantText(by) : sql`${by}::text`).as(alias));

export const orderBy = (orderings: readonly Ordering[]): RawBuilder<unknown>[] =>
  orderings.map(
    ({ by, descending, nullable }) =>
      sql`${by} ${sql.raw(descending ? 'desc' : 'asc')}${sql.raw(!nullable ? '' : descending ? ' nulls last' : ' nulls first')}`,
  );

const literal = (value: CursorValue, { as = 'text' }: Ordering) => sql`${value}::${sql.raw(as)}`;

export const either = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(conditions, sql` or `)})`;

/**
 * The rows that come after a place, as one condition or, where empty values follow, two that come one after the other. Each
 * begins at the place in an index over the keys: page 1,000 costs what page 1 costs.
 */
export function afterPlace(
  orderings: readonly Ordering[],
  values: readonly CursorValue[],
): RawBuilder<boolean>[] {
  const [first, ...later] = orderings;
  const [value = null, ...others] = values;
  if (!first) return [sql<boolean>`false`];
  const { by, descending, nullable } = first;
  if (value === null) {
    const tied = sql<boolean>`${by} is null and ${either(afterPlace(later, others))}`;
    return descending ? [tied] : [tied, sql<boolean>`${by} is not null`];
  }
  const beyond = sql.raw(descending ? '<' : '>');
  const at = literal(value, first);
  const sameWay = later.every((ordering) => ordering.descending === descending && !ordering.nullable);
  const places = orderings.map((ordering, position) => literal(values[position] ?? null, ordering));
  const after = sameWay
    ? sql<boolean>`(${sql.join(orderings.map((ordering) => ordering.by))}) ${beyond} (${sql.join(places)})`
    : sql<boolean>`${by} ${beyond}= ${at} and (${by} ${beyond} ${at} or ${either(afterPlace(later, others))})`;
  return nullable && descending ? [after, sql<boolean>`${by} is null`] : [after];
}
