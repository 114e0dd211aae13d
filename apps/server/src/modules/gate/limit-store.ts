import type { LimitKey, OrganizationId } from '@porttask/contracts';
import { sql } from 'kysely';
import { businessDay } from '#kernel/business-day';
import type { ReadDb, Tx } from '#kernel/database';
import type { OrganizationOnDay } from '#kernel/gate-source';
import { executeKept } from '#platform/db/kept-plan';

/** Limits of what is made anew each month; the others bound what is kept. */
const monthly: ReadonlySet<LimitKey> = new Set(['portCallsPerMonth', 'serviceOrdersPerMonth']);

/** What a use of a limit counts for, on a day of the organization. */
const periodOf = (key: LimitKey, today: string): string => (monthly.has(key) ? today.slice(0, 7) : '');

export type LimitOwner = { readonly id: OrganizationId; readonly timezone: string };
export const dayOf = ({ timezone }: Pick<LimitOwner, 'timezone'>, at: Date): string =>
  businessDay(at, timezone);

/**
 * Takes one of a limit. Whoever comes meanwhile waits for the row, so that exactly as many succeed as are left.
 * @param limit null is unlimited
 * @returns whether there was one left
 */
export async function takeOne(
  tx: Tx,
  { id, today }: OrganizationOnDay,
  key: LimitKey,
  limit: number | null,
): Promise<boolean> {
  if (limit === 0) return false;
  const { rows } = await sql`
    insert into limit_counts as c (organization_id, key, period, used) values (${id}, ${key}, ${periodOf(key, today)}, 1)
    on conflict (organization_id, key, period) do update set used = c.used + 1
      where ${limit}::integer is null or c.used < ${limit}::integer
    returning c.used`.execute(tx);
  return rows.length === 1;
}

/** Gives back one of what is kept, e.g. when it is no longer. */
export async function giveOneBack(tx: Tx, id: OrganizationId, key: LimitKey): Promise<void> {
  await tx
    .updateTable('limit_counts')
    .set({ used: sql`greatest(used - 1, 0)` })
    .where('organization_id', '=', id)
    .where('key', '=', key)
    .where('period', '=', '')
    .execute();
}

/** How much of the counted limits organizations use on their day. */
export async function readCounts(
  db: ReadDb,
  places: readonly OrganizationOnDay[],
): Promise<ReadonlyMap<OrganizationId, Partial<Record<LimitKey, number>>>> {
  const days = new Map<string, string>(places.map(({ id, today }) => [id, today]));
  const ids = [...days.keys()];
  const periods = ['', ...new Set([...days.values()].map((today) => today.slice(0, 7)))];
  const statement = db
    .selectFrom('limit_counts')
    .select(['organization_id', 'key', 'period', 'used'])
    .where(sql<boolean>`organization_id = any (${ids}::text[]) and period = any (${periods}::text[])`);
  const rows = await executeKept(db, 'limits of organizations', statement);
  const found = new Map<OrganizationId, Partial<Record<LimitKey, number>>>();
  for (const { organization_id, key, period, used } of rows) {
    const id = organization_id as OrganizationId;
    const limit = key as LimitKey;
    if (period !== periodOf(limit, days.get(id) ?? '')) continue;
    found.set(id, { ...found.get(id), [limit]: used });
  }
  return found;
}
