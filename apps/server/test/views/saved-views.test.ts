/** Saved views: everybody's own, replaced list by list, a hundred at the most. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { agency, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let client: Client;
let other: Client;
beforeAll(async () => {
  app = await startTestApp();
  const governor = await superAdmin(app);
  client = governor.client;
  other = (await agency(app, governor)).admin.client;
});
afterAll(() => app.close());

const put = (body: unknown, by = client) => by.send('PUT', '/v1/me/views', { body });
const views = async (by = client) => (await by.get('/v1/me/views')).data;
const locked = { name: 'Locked', query: 'locked=true&sort=-lastSeenAt' };
const admins = { name: 'Admins', query: 'role=admin' };

describe('saved views', () => {
  it('are replaced list by list, and belong to one person', async () => {
    expect(await views()).toEqual([]);
    const saved = await put({ list: 'users', views: [locked, admins] });
    expect([saved.status, saved.data]).toEqual([
      200,
      [
        { list: 'users', ...admins },
        { list: 'users', ...locked },
      ],
    ]);
    await put({ list: 'organizations', views: [{ name: 'Locked', query: 'status=suspended' }] });
    expect(await views()).toHaveLength(3);
    await put({ list: 'users', views: [{ ...locked, name: 'Locked out' }] });
    expect((await views()).map(({ name }: { name: string }) => name)).toEqual(['Locked', 'Locked out']);
    await put({ list: 'users', views: [] });
    expect(await views()).toEqual([{ list: 'organizations', name: 'Locked', query: 'status=suspended' }]);
    expect(await views(other)).toEqual([]);
  });

  it('that are the same change nothing', async () => {
    await put({ list: 'users', views: [locked, admins] });
    const events = async () =>
      (await app.owner.query("select count(*)::int as n from audit_events where action = 'view.replace'"))
        .rows[0].n;
    const before = await events();
    expect((await put({ list: 'users', views: [admins, locked] })).status).toBe(200);
    expect(await events()).toBe(before);
    await put({ list: 'users', views: [locked] });
    expect(await events()).toBe(before + 1);
  });

  it('are a hundred at the most, over all lists', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ name: `View ${n}`, query: '' }));
    expect((await put({ list: 'users', views: many(60) }, other)).status).toBe(200);
    const tooMany = await put({ list: 'organizations', views: many(41) }, other);
    expect([tooMany.status, tooMany.fields]).toEqual([422, ['views']]);
    expect((await put({ list: 'organizations', views: many(40) }, other)).status).toBe(200);
    expect((await put({ list: 'users', views: many(101) }, other)).fields).toEqual(['views']);
    expect(await views(other)).toHaveLength(100);
  });

  it.each([
    ['views', { list: 'users', views: [locked, locked] }],
    ['views.0.name', { list: 'users', views: [{ ...locked, name: ' ' }] }],
    ['views.0.query', { list: 'users', views: [{ ...locked, query: 'x'.repeat(2001) }] }],
    ['list', { list: '../users', views: [] }],
    ['views.0.shared', { list: 'users', views: [{ ...locked, shared: true }] }],
  ])('name what is wrong: %s', async (field, body) => {
    const reply = await put(body);
    expect([reply.status, reply.fields]).toEqual([422, [field]]);
  });

  it('of two replacements at once one holds as a whole', async () => {
    const [one, two] = [[locked, admins], [{ name: 'Other', query: 'mfa=false' }]];
    const replies = await Promise.all(
      [1, 2, 3, 4].map((n) => put({ list: 'users', views: n % 2 ? one : two })),
    );
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect([1, 2]).toContain((await views()).filter(({ list }: { list: string }) => list === 'users').length);
  });
});
