import { sql } from 'kysely';
import type { ReadDb } from '#kernel/database';
import type { Select } from './list-rows.ts';

/** Pages reach this many rows deep and totals are counted exactly up to here; a cursor goes on. */
export const deepestRow = 10_000;

export type Total = { readonly total: number; readonly totalIsEstimate: boolean };

const bare = (matching: Select<object>) => matching.clearSelect().select(sql<number>`1`.as('one'));

/** How many rows the planner expects. */
export async function estimate(matching: Select<object>): Promise<Total> {
  const [plan] = (await bare(matching).explain('json')) as {
    'QUERY PLAN': { Plan: { 'Plan Rows': number } }[];
  }[];
  const expected = plan?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0;
  return { total: Math.max(deepestRow + 1, Math.round(expected)), totalIsEstimate: true };
}

/** Counted exactly up to `deepestRow`, estimated beyond. */
export async function count(db: ReadDb, matching: Select<object>): Promise<Total> {
  const { found } = await db
    .selectFrom(
      bare(matching)
        .limit(deepestRow + 1)
        .as('rows'),
    )
    .select((eb) => eb.fn.countAll<number>().as('found'))
    .executeTakeFirstOrThrow();
  const total = Number(found);
  return total <= deepestRow ? { total, totalIsEstimate: false } : estimate(matching);
}
