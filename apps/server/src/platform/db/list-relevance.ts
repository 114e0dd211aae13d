import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { CursorValue } from './cursor.ts';
import type { Ordering } from './list-order.ts';
import { idOrdering } from './list-order.ts';
import type { Keys, Rows, Select } from './list-rows.ts';
import { walk } from './list-rows.ts';

/** The order of what was searched for, while no other is asked for. */
export type Relevance = {
  /** Conditions, the best first: a row has the rank of the first that holds for it. */
  readonly ranks: readonly RawBuilder<boolean>[];
  /** The rows for which the last of these conditions holds, and with it all before: asked for by that alone. */
  readonly best: Select<object>;
  /** Sort of the rows of one rank; among more than can be put in order it is the id. */
  readonly within: string;
};

/** The rank of a row as a key of an order. */
export function rankOrdering({ ranks }: Relevance): Ordering {
  const cases = ranks.map((condition, rank) => sql`when ${condition} then ${sql.lit(rank)}`);
  const by = sql`case ${sql.join(cases, sql` `)} else ${sql.lit(ranks.length)} end`;
  return { by, as: 'integer', descending: false, alias: 'key_rank' };
}

/** The order of very many: still by rank, then by id, along which rows of any rank can be read off. */
export const bulkOrderings = (relevance: Relevance, id: RawBuilder<unknown>): Ordering[] => [
  rankOrdering(relevance),
  idOrdering(id),
];

/** Keys of a part of very many rows: those of the best rank along their ids, then those of the next. */
export async function walkByRank(
  rows: Rows,
  { best, ranks }: Relevance,
  id: RawBuilder<unknown>,
  { after, limit, offset }: { after: readonly CursorValue[] | null; limit: number; offset: number },
): Promise<readonly Keys[]> {
  const [rankBefore, idBefore = null] = after ?? [];
  const found: Keys[] = [];
  for (let rank = Number(rankBefore ?? 0); rank <= ranks.length; rank += 1) {
    const wanted = offset + limit - found.length;
    if (wanted === 0) break;
    let matching = rank < ranks.length ? best : rows.matching;
    const own = rank < ranks.length - 1 ? ranks[rank] : undefined;
    if (own) matching = matching.where(own);
    for (const better of ranks.slice(0, rank)) matching = matching.where(sql<boolean>`not ${better}`);
    const place = {
      limit: wanted,
      offset: 0,
      after: after && rank === Number(rankBefore) ? [idBefore] : null,
    };
    const keys = await walk({ ...rows, matching }, [idOrdering(id)], place);
    found.push(...keys.map((key) => ({ ...key, key_rank: String(rank) })));
  }
  return found.slice(offset);
}
