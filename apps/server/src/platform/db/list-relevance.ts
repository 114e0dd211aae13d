import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { CursorValue } from './cursor.ts';
import type { Ordering } from './list-order.ts';
import { idOrdering } from './list-order.ts';
import type { Select } from './list-rows.ts';
import { stretches } from './list-rows.ts';

/** The order of what was searched for, while no other is asked for. */
export type Relevance = {
  /**
   * Conditions, the best first: a row has the rank of the first that holds for it. What they look up elsewhere is an array, made
   * once and not for each row.
   */
  readonly ranks: readonly RawBuilder<boolean>[];
  /** The rows for which the last of these conditions holds, and with it all before: asked for by that alone. */
  readonly best: Select<object>;
  /** `ctid` of the table that is searched. */
  readonly place: RawBuilder<unknown>;
  /** Sort of the rows of one rank; among more than can be put in order it is the id. */
  readonly within: string;
};

const rankAlias = 'key_rank';

/** The rank of a row as a key of an order. */
export function rankOrdering({ ranks }: Relevance): Ordering {
  const cases = ranks.map((condition, rank) => sql`when ${condition} then ${sql.lit(rank)}`);
  const by = sql`case ${sql.join(cases, sql` `)} else ${sql.lit(ranks.length)} end`;
  return { by, as: 'integer', descending: false, alias: rankAlias };
}

/** The order of very many: still by rank, then by id, along which rows of any rank can be read off. */
export const bulkOrderings = (relevance: Relevance, id: RawBuilder<unknown>): Ordering[] => [
  rankOrdering(relevance),
  idOrdering(id),
];

/** Very many rows in that order, from a place on: those of the best rank along their ids, then those of the next. */
export function stretchesByRank(
  matching: Select<object>,
  { best, ranks }: Relevance,
  id: RawBuilder<unknown>,
  after: readonly CursorValue[] | null,
): readonly Select<object>[] {
  const [rankBefore, idBefore = null] = after ?? ['0'];
  const first = Number(rankBefore);
  const ranksFrom = [...ranks.keys(), ranks.length].slice(first);
  return ranksFrom.flatMap((rank) => {
    let rows = rank < ranks.length ? best : matching;
    const own = rank < ranks.length - 1 ? ranks[rank] : undefined;
    if (own) rows = rows.where(own);
    for (const better of ranks.slice(0, rank)) rows = rows.where(sql<boolean>`not ${better}`);
    const place = after && rank === first ? [idBefore] : null;
    return stretches(rows, [idOrdering(id)], place).map((part) => part.select(sql.lit(rank).as(rankAlias)));
  });
}
