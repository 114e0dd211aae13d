/** The generator makes what the product would have made, the same for the same seed, and nothing where there is something. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runGenerate } from '#app/generate/run-generate';
import { found } from './search/people.ts';
import type { Client } from './support/client.ts';
import { superAdmin } from './support/people.ts';
import type { TestApp } from './support/test-app.ts';
import { startTestApp } from './support/test-app.ts';

const generate = (app: TestApp, given: Record<string, string>) =>
  runGenerate(app.databases, app.app.ports, app.clock, given);
const small = { organizations: '40', users: '600' };

let app: TestApp;
let again: TestApp;
let client: Client;
beforeAll(async () => {
  [app, again] = await Promise.all([startTestApp(), startTestApp()]);
  await generate(app, small);
  client = (await superAdmin(app)).client;
});
afterAll(() => Promise.all([app.close(), again.close()]));

const rowsOf = async (of: TestApp, text: string) => (await of.owner.query(text)).rows;
const world = (of: TestApp) =>
  rowsOf(
    of,
    'select id, email, name, status, last_seen_at from users where platform_role is null order by id',
  );

describe('a generated world', () => {
  it('has as many as asked for, in every state, script and role', async () => {
    const count = (text: string) => rowsOf(app, text).then(([row]) => row.n);
    expect(await count('select count(*)::int as n from organizations')).toBe(40);
    expect(await world(app)).toHaveLength(600);
    expect(await count('select count(distinct role)::int as n from memberships')).toBe(3);
    expect(await count('select count(distinct status)::int as n from users')).toBe(3);
    expect(
      await count("select count(*)::int as n from users where name ~ '[^\\u0001-\\u024f]'"),
    ).toBeGreaterThan(50);
    expect(
      await count(
        "select count(*)::int as n from users where email !~ '^[a-z0-9._]+@[a-z0-9.-]+\\.example$' and platform_role is null",
      ),
    ).toBe(0);
  });

  it('belongs together: members and invited people, slugs, domains, tallies, words', async () => {
    const alone = await rowsOf(
      app,
      `select id from users u where platform_role is null and not exists (select from memberships m where m.user_id = u.id)
        and not exists (select from invitations v where v.email = u.email)`,
    );
    expect(alone).toEqual([]);
    const [{ name, email, organization }] = await rowsOf(
      app,
      `select u.name, u.email, o.name as organization from users u join memberships m on m.user_id = u.id
        join organizations o on o.id = m.organization_id order by u.id limit 1`,
    );
    expect((await found(client, 'users', { search: email })).names[0]).toBe(name);
    expect((await found(client, 'users', { search: `${name} ${organization}` })).names).toContain(name);
    expect((await client.get('/v1/admin/overview')).data.organizations.active).toBeGreaterThan(20);
    const [org] = (await client.get('/v1/admin/organizations?limit=1&sort=name')).data;
    expect(org.domain).toBe(`${org.slug}.${org.country.toLowerCase()}.example`);
  });

  it('is the same for the same seed, and another one for another', async () => {
    await generate(again, small);
    expect(await world(again)).toEqual(await world(app));
    await generate(again, { ...small, seed: '2', append: 'yes' });
    expect(await world(again)).toHaveLength(1200);
  });

  it('is not made where there is one already, nor from options that make no sense', async () => {
    await expect(generate(app, small)).rejects.toThrow('This database has organizations');
    await expect(generate(app, { organizations: '10', users: '5' })).rejects.toThrow(
      'at least as many users',
    );
    await expect(generate(app, { organizations: 'x', users: '5', colour: 'red' })).rejects.toThrow(
      '--organizations',
    );
    expect(await world(app)).toHaveLength(600);
  });
});
