/** Pages by number and by cursor tile a list without gap or overlap, for every order, with ties and empty values. */
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '#kernel/domain-error';
import type { TestApp } from '#test/support/test-app';
import { startTestApp } from '#test/support/test-app';
import type { Databases } from './databases.ts';
import { openDatabases } from './databases.ts';
import type { ListRequest } from './list-page.ts';
import { containing, deepestRow, listPage } from './list-page.ts';
import type { Select } from './list-rows.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
  // Few names and instants, so that most rows tie with others; some were never seen. Microseconds count.
  await app.owner.query(`
    insert into users (id, email, address_digest, name, status, last_seen_at, created_at, updated_at)
    select 'usr_' || lpad(n::text, 4, '0'), 'Person' || n || '@Example.org', sha256(n::text::bytea),
      (array['Ana', 'ana', 'Åse', 'Bo', ''])[1 + n % 5], 'invited',
      case when n % 3 = 0 then null else timestamptz '2026-01-01' + make_interval(secs => n % 4 * 0.000001) end,
      timestamptz '2026-01-01' + make_interval(secs => n % 7 * 0.000001), now()
    from generate_series(1, 97) n`);
});
afterAll(() => app.close());

const columns = {
  createdAt: { by: sql.ref('u.created_at'), as: 'timestamptz' },
  name: { by: sql.ref('u.name') },
  email: { by: sql.ref('u.email'), as: 'citext' },
  lastSeenAt: { by: sql.ref('u.last_seen_at'), as: 'timestamptz', nullable: true },
} as const;
const inSql = { createdAt: 'created_at', name: 'name', email: 'email', lastSeenAt: 'last_seen_at' } as const;
type Name = keyof typeof columns;

/** Columns that are the same for every page, beside rows found in another way. */
const nameOf = (db: Databases['read'], name: string) =>
  listPage({
    name: 'names',
    db,
    select: db.selectFrom('users as u').select(['u.id', 'u.name']),
    matching: db.selectFrom('users as u').select('u.id').where('u.name', '=', name) as Select<object>,
    filters: { name },
    request: { limit: 30 },
    sortable: columns,
    defaultSort: '-createdAt',
    id: sql.ref('u.id'),
    map: (row) => row.name,
  });

/** A name that everybody has makes a list with a filter of the same rows. */
const page = (request: ListRequest, name?: string) =>
  listPage({
    name: 'people',
    db: app.databases.read,
    select: app.databases.read
      .selectFrom('users as u')
      .select(['u.id', 'u.name'])
      .$if(name !== undefined, (select) =>
        name === 'anybody' ? select : select.where('u.name', '=', name ?? ''),
      ),
    filters: { name },
    request,
    sortable: columns,
    defaultSort: '-createdAt',
    id: sql.ref('u.id'),
    map: ({ id }) => id,
  });

const term = fc.record({
  name: fc.constantFrom(...(Object.keys(columns) as Name[])),
  descending: fc.boolean(),
});
/** One to four terms; the same column may come twice. */
const order = fc.array(term, { minLength: 1, maxLength: 4 });
/** Lists with a filter are gathered, those without are walked. */
const filter = fc.constantFrom(undefined, 'anybody');
const textOf = (terms: readonly { name: string; descending: boolean }[]) =>
  terms.map(({ name, descending }) => (descending ? `-${name}` : name)).join(',');

/** The whole list as PostgreSQL sorts it by itself; who was never seen was seen before everybody else. */
async function sorted(terms: readonly { name: Name; descending: boolean }[]): Promise<string[]> {
  const by = terms.map(
    ({ name, descending }) => `${inSql[name]} ${descending ? 'desc nulls last' : 'asc nulls first'}`,
  );
  const { rows } = await app.owner.query<{ id: string }>(
    `select id from users order by ${by.join(', ')}, id ${terms[0]?.descending ? 'desc' : 'asc'}`,
  );
  return rows.map(({ id }) => id);
}

describe('for every order', () => {
  it('pages by number tile the list', async () => {
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 1, max: 100 }), filter, async (terms, limit, name) => {
        const found: string[] = [];
        for (let number = 1; found.length < 97; number += 1) {
          const { rows, total, nextCursor } = await page({ sort: textOf(terms), limit, page: number }, name);
          expect(total).toBe(97);
          expect(rows.length).toBe(Math.min(limit, 97 - found.length));
          found.push(...rows);
          expect(nextCursor === null).toBe(found.length === 97);
        }
        expect(found).toEqual(await sorted(terms));
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  it('pages by cursor tile the list, also when the limit changes on the way', async () => {
    await fc.assert(
      fc.asyncProperty(
        order,
        fc.infiniteStream(fc.integer({ min: 1, max: 60 })),
        filter,
        async (terms, limits, name) => {
          const found: string[] = [];
          let cursor: string | undefined;
          do {
            const request = { sort: textOf(terms), limit: limits.next().value, cursor };
            const { rows, nextCursor, total } = await page(request, name);
            expect(total).toBe(97);
            found.push(...rows);
            cursor = nextCursor ?? undefined;
          } while (cursor !== undefined);
          expect(found).toEqual(await sorted(terms));
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it('a cursor goes on from a page by number', async () => {
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 1, max: 9 }), async (terms, number) => {
        const sort = textOf(terms);
        const { nextCursor } = await page({ sort, limit: 10, page: number });
        const byCursor = await page({ sort, limit: 10, cursor: nextCursor ?? '' });
        const byNumber = await page({ sort, limit: 10, page: number + 1 });
        expect(byCursor.rows).toEqual(byNumber.rows);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

describe('a page', () => {
  const refused = async (request: ListRequest) => {
    const error = await page(request).catch((thrown: unknown) => thrown);
    if (!(error instanceof DomainError)) throw new Error(`not refused: ${String(error)}`);
    return error.details[0]?.field;
  };

  it('beyond the last is empty', async () => {
    expect(await page({ page: 50, limit: 20 })).toMatchObject({ rows: [], total: 97, nextCursor: null });
  });

  it('of nothing is empty', async () => {
    expect(await page({}, 'nobody')).toMatchObject({
      rows: [],
      total: 0,
      totalIsEstimate: false,
      nextCursor: null,
    });
  });

  it('has columns read by one plan that the connection keeps, whatever the page', async () => {
    const own = openDatabases({ url: app.databaseUrl, poolSize: 1, onError: () => undefined });
    try {
      for (let round = 0; round < 5; round += 1) {
        for (const name of ['Ana', 'Bo', 'Åse'])
          expect(new Set((await nameOf(own.read, name)).rows)).toEqual(new Set([name]));
      }
      const { rows } = await sql`select name, generic_plans > 0 as kept from pg_prepared_statements`.execute(
        own.read,
      );
      expect(rows).toEqual([{ name: 'rows of names', kept: true }]);
    } finally {
      await own.close();
    }
  });

  it('too deep by number is refused', async () => {
    expect(await refused({ page: deepestRow / 100 + 1, limit: 100 })).toBe('page');
    expect(await page({ page: deepestRow / 100, limit: 100 })).toMatchObject({ rows: [] });
  });

  it('by another order or with another filter refuses the cursor', async () => {
    const { nextCursor } = await page({ sort: 'name', limit: 5 });
    const cursor = nextCursor ?? '';
    expect(await refused({ sort: '-name', limit: 5, cursor })).toBe('cursor');
    const other = await page({ sort: 'name', limit: 5, cursor }, 'Ana').catch((error: unknown) => error);
    expect(other).toBeInstanceOf(DomainError);
  });

  it.each(['password_hash', 'id', '', '-', 'name,', 'constructor', '__proto__'])(
    'refuses to sort by "%s"',
    async (sort) => expect(await refused({ sort })).toBe('sort'),
  );

  it('stays where it is when rows are added before it', async () => {
    const first = await page({ sort: 'name', limit: 30 });
    await app.owner.query(`insert into users (id, email, address_digest, name, status, created_at, updated_at)
      values ('usr_0000', 'first@example.org', '\\x00', '', 'invited', '2020-01-01', now())`);
    const second = await page({ sort: 'name', limit: 30, cursor: first.nextCursor ?? '' });
    await app.owner.query("delete from users where id = 'usr_0000'");
    expect(second.rows.filter((id) => first.rows.includes(id))).toEqual([]);
    expect([...first.rows, ...second.rows]).toEqual(
      (await sorted([{ name: 'name', descending: false }])).slice(0, 60),
    );
  });
});

describe('a search text', () => {
  it('is found as it stands, whatever LIKE makes of its symbols', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('%', '_', '\\', "'", 'a', 'B', ' ', 'é') }),
        fc.string({ unit: fc.constantFrom('%', '_', '\\', 'a', 'x') }),
        async (text, around) => {
          const pattern = containing(text);
          const query = sql<{ inside: boolean; elsewhere: boolean }>`
            select ${around + text + around}::text like ${pattern} as inside, ${around}::text like ${pattern} as elsewhere`;
          const { rows } = await query.execute(app.databases.platform);
          expect(rows[0]).toEqual({ inside: true, elsewhere: around.includes(text) });
        },
      ),
      { numRuns: 60 },
    );
  });
});
