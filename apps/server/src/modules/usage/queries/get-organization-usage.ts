import type { OrganizationUsage, UsageGranularity } from '@porttask/contracts';
import { getOrganizationUsageInput } from '@porttask/contracts';
import { sql } from 'kysely';
import { superAdmin } from '#kernel/access';
import type { ReadDb } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import { query } from '#kernel/query';
import { bucketsOf } from '../usage-range.ts';

type Requests = { readonly requests: number; readonly refused: number; readonly failed: number };
type Row<T> = T & { readonly bucket: string };
type Span = {
  readonly id: string;
  readonly granularity: UsageGranularity;
  readonly first: string;
  readonly last: string;
};

const nothing: Requests = { requests: 0, refused: 0, failed: 0 };

/** Rows of one level between two of its buckets. */
const within = (level: string, { id, granularity, first, last }: Span) => {
  const [column, type] = granularity === 'day' ? ['day', sql`date`] : ['at', sql`timestamptz`];
  return sql`${sql.table(`${level}_${granularity}`)} where organization_id = ${id}
    and ${sql.ref(column as string)} between ${first}::${type} and ${last}::${type}`;
};

/** A bucket as it is called in the answer. */
const bucket = ({ granularity }: Span) =>
  granularity === 'day'
    ? sql`day::text`
    : sql`to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"')`;

async function readRequests(db: ReadDb, span: Span) {
  const { rows } = await sql<Row<Requests>>`
    select ${bucket(span)} as bucket, sum(requests)::bigint as requests, sum(refused)::bigint as refused, sum(failed)::bigint as failed
    from ${within('usage', span)} group by 1`.execute(db);
  return rows;
}

async function readFeatures(db: ReadDb, span: Span) {
  const { rows } = await sql<Row<{ feature: string; action: string; uses: number }>>`
    select ${bucket(span)} as bucket, feature, action, uses from ${within('feature_use', span)}`.execute(db);
  return rows;
}

/** People by day, and how many different ones there were. */
async function readPeople(db: ReadDb, { id, first, last }: Span) {
  const { rows } = await sql<Row<{ people: number }>>`
    select coalesce(day::text, 'all') as bucket, count(distinct user_id) as people from active_user_day
    where organization_id = ${id} and day between ${first}::date and ${last}::date group by grouping sets ((day), ())`.execute(
    db,
  );
  return new Map(rows.map(({ bucket: day, people }) => [day, people]));
}

const add = (sum: Requests, more: Requests): Requests => ({
  requests: sum.requests + more.requests,
  refused: sum.refused + more.refused,
  failed: sum.failed + more.failed,
});
const told = ({ requests, ...errors }: Requests) => ({ requests, errors });

/** How much an organization uses the platform, by minute, hour or day. */
export const getOrganizationUsage = query({
  name: 'usage.get_organization',
  access: superAdmin(),
  input: getOrganizationUsageInput,
  async run({ db, clock }, { id, from, to, granularity = 'day' }): Promise<OrganizationUsage> {
    const organization = await db
      .selectFrom('organizations')
      .select('timezone')
      .where('id', '=', id)
      .where('status', '!=', 'purged')
      .executeTakeFirst();
    if (!organization) throw new DomainError('NOT_FOUND');
    const { timezone } = organization;
    const buckets = bucketsOf({ from, to, granularity }, timezone, clock.now());
    const span: Span = { id, granularity, first: buckets[0] ?? '', last: buckets.at(-1) ?? '' };
    const [requests, uses, people] = await Promise.all([
      readRequests(db, span),
      readFeatures(db, span),
      granularity === 'day' ? readPeople(db, span) : null,
    ]);

    const requestsOf = new Map(requests.map(({ bucket: at, ...counts }) => [at, counts]));
    const featuresOf = new Map<string, Record<string, number>>();
    const actions = new Map<string, { feature: string; action: string; uses: number }>();
    for (const { bucket: at, feature, action, uses: count } of uses) {
      const inBucket = featuresOf.get(at) ?? {};
      inBucket[feature] = (inBucket[feature] ?? 0) + count;
      featuresOf.set(at, inBucket);
      const key = `${feature}/${action}`;
      actions.set(key, { feature, action, uses: (actions.get(key)?.uses ?? 0) + count });
    }
    return {
      granularity,
      timezone,
      totals: {
        ...told(requests.reduce<Requests>(add, nothing)),
        activeUsers: people && (people.get('all') ?? 0),
      },
      features: [...actions.values()].sort(
        (a, b) => b.uses - a.uses || (`${a.feature}/${a.action}` < `${b.feature}/${b.action}` ? -1 : 1),
      ),
      buckets: buckets.map((at) => ({
        at,
        ...told(requestsOf.get(at) ?? nothing),
        activeUsers: people && (people.get(at) ?? 0),
        features: featuresOf.get(at) ?? {},
      })),
    };
  },
});
