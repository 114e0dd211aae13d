/** More than can be put in order at once: totals are estimates and say so, whole words still come first, nobody is lost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client, Reply } from '../support/client.ts';
import { superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let client: Client;
const whole = 150;
const all = 10_200;

beforeAll(async () => {
  app = await startTestApp();
  client = (await superAdmin(app, 'Qq Governor')).client;
  await app.owner.query(
    `insert into users (id, email, address_digest, name, status, last_seen_at, created_at, updated_at)
    select 'usr_' || lpad(n::text, 26, '0'), 'n' || n || '@sea.invalid', sha256(n::text::bytea),
      case when n % (${all} / ${whole}) = 0 then 'Mari ' else 'Marinus ' end || chr(65 + n % 26), 'invited',
      case when n % 3 = 0 then null else timestamptz '2026-01-01' + make_interval(mins => n % 5000) end,
      timestamptz '2020-01-01' + make_interval(mins => n), now()
    from generate_series(0, ${all} - 1) n`,
  );
  await app.owner.query('analyze users, user_search');
}, 60_000);
afterAll(() => app.close());

const ask = (query: Record<string, string>): Promise<Reply> =>
  client.get(`/v1/admin/users?${new URLSearchParams({ limit: '100', ...query })}`);
const namesOf = ({ data }: Reply): string[] => data.map(({ name }: { name: string }) => name.split(' ')[0]);
const idsOf = ({ data }: Reply): string[] => data.map(({ id }: { id: string }) => id);

/** All pages of a list by cursor. */
async function everything(query: Record<string, string>): Promise<{ ids: string[]; names: string[] }> {
  const [ids, names]: [string[], string[]] = [[], []];
  let cursor: string | null = null;
  do {
    const reply: Reply = await ask({ ...query, ...(cursor === null ? {} : { cursor }) });
    if (reply.status !== 200) throw new Error(reply.text);
    ids.push(...idsOf(reply));
    names.push(...namesOf(reply));
    cursor = reply.pagination.nextCursor;
  } while (cursor !== null);
  return { ids, names };
}

describe('very many found', () => {
  it('are estimated, the whole words first', async () => {
    const reply = await ask({ search: 'mari' });
    expect(reply.body.pagination).toMatchObject({ page: 1, totalIsEstimate: true });
    expect(reply.pagination.total).toBeGreaterThan(10_000);
    expect(new Set(namesOf(reply))).toEqual(new Set(['Mari']));
    const second = namesOf(await ask({ search: 'mari', page: '2' }));
    expect([second[49], second[50]]).toEqual(['Mari', 'Marinus']);
    expect((await ask({ search: 'mari', page: '100' })).data).toHaveLength(100);
  });

  it.each<[string, Record<string, string>]>([
    ['by relevance', { search: 'mari' }],
    ['by name', { search: 'mari', sort: '-name' }],
    ['by last use, never first', { search: 'mari', sort: 'lastSeenAt' }],
    ['without a search', { status: 'invited', sort: '-lastSeenAt' }],
  ])(
    'are all reached by cursor %s, each once',
    async (_name, query) => {
      const { ids, names } = await everything(query);
      expect([ids.length, new Set(ids).size]).toEqual([all, all]);
      if (query.sort === undefined && query.search) expect(names.lastIndexOf('Mari')).toBe(whole - 1);
      if (query.sort) {
        const column = query.sort
          .replace('-', '')
          .replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
        const way = query.sort.startsWith('-') ? 'desc nulls last' : 'asc nulls first';
        const tie = query.sort.startsWith('-') ? 'desc' : 'asc';
        const { rows } = await app.owner.query(
          `select id from users where platform_role is null order by ${column} ${way}, id ${tie}`,
        );
        expect(ids).toEqual(rows.map(({ id }) => id));
      }
    },
    60_000,
  );

  it('that became few keep the order their cursor was given in', async () => {
    const first = await ask({ search: 'mari' });
    const cursor = first.pagination.nextCursor ?? '';
    await app.owner.query(
      "update users set name = 'Gone' where id > 'usr_00000000000000000000009000' and id < 'usr_1'",
    );
    const rest = await ask({ search: 'mari', cursor });
    const few = await ask({ search: 'mari' });
    expect(rest.status).toBe(200);
    expect(few.body.pagination).toMatchObject({ totalIsEstimate: false });
    expect(idsOf(rest).filter((id) => idsOf(first).includes(id))).toEqual([]);
  });
});
