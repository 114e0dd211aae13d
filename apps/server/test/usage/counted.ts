import type { TestApp } from '../support/test-app.ts';

type Of = Pick<TestApp, 'owner'>;

const levels = ['usage', 'feature_use'].flatMap((name) =>
  ['minute', 'hour', 'day'].map((level) => ({ name, table: `${name}_${level}` })),
);

/** Sums of an organization at each level; what was not counted is 0. */
export async function sumsOf({ owner }: Of, id: string) {
  const sums: Record<string, number> = {};
  for (const { name, table } of levels) {
    const column = name === 'usage' ? 'requests' : 'uses';
    const { rows } = await owner.query(
      `select coalesce(sum(${column}), 0)::int as sum from ${table} where organization_id = $1`,
      [id],
    );
    sums[table] = rows[0].sum;
  }
  return sums;
}

/** What all levels say when so many requests and uses of features were counted. */
export const allLevels = (requests: number, uses: number) =>
  Object.fromEntries(levels.map(({ name, table }) => [table, name === 'usage' ? requests : uses]));

/** Requests by person and day of an organization, as `usr_… 2026-11-23`. */
export async function activeIn({ owner }: Of, id: string): Promise<Record<string, number>> {
  const { rows } = await owner.query(
    'select user_id, day::text, requests::int from active_user_day where organization_id = $1',
    [id],
  );
  return Object.fromEntries(rows.map(({ user_id, day, requests }) => [`${user_id} ${day}`, requests]));
}

/** Requests of somebody outside of any organization, over all days. */
export async function onPlatform({ owner }: Of, userId: string): Promise<number> {
  const { rows } = await owner.query(
    'select coalesce(sum(requests), 0)::int as sum from platform_user_day where user_id = $1',
    [userId],
  );
  return rows[0].sum;
}
