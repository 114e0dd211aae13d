/** Overrides of feature flags for one organization: any key, any kind of value, told to whoever listens. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { days } from '#kernel/clock';
import type { Client } from '../support/client.ts';
import type { Person } from '../support/people.ts';
import { agency, createOrganization, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
let admin: Client;
let id: string;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
  admin = marit.client;
  id = (await createOrganization(admin)).organization.id;
});
afterAll(() => app.close());

const reason = 'Pilot in two ports';
const at = (key: string, organization = id) =>
  `/v1/admin/organizations/${organization}/feature-flags/${encodeURIComponent(key)}`;
const set = (key: string, body: object, organization = id) =>
  admin.send('PUT', at(key, organization), { body: { reason, ...body } });
const remove = (key: string, body: object = { reason }) => admin.send('DELETE', at(key), { body });
const list = (query = '', organization = id) =>
  admin.get(`/v1/admin/organizations/${organization}/feature-flags${query}`);
const keysOf = (reply: { data: { key: string }[] }) => reply.data.map(({ key }) => key);

describe('a value', () => {
  it.each<[string, unknown]>([
    ['boolean', false],
    ['string', ''],
    ['number', -0.5],
    ['object', { columns: [1, { deep: null }], name: 'Bølge' }],
  ])('may be a %s', async (key, value) => {
    expect((await set(key, { value })).data).toMatchObject({
      key,
      value,
      reason,
      expiresOn: null,
      expired: false,
    });
    expect((await list(`?search=${key}`)).data).toMatchObject([{ key, value }]);
  });

  it.each([[null], [[1]], [undefined]])('may not be %j', async (value) => {
    const reply = await set('refused', { value });
    expect([reply.status, reply.fields]).toEqual([422, ['value']]);
  });

  it('may not be large', async () => {
    expect((await set('large', { value: 'x'.repeat(10_001) })).fields).toEqual(['value']);
  });
});

describe('a key', () => {
  it.each([
    ['new-berth-planner'],
    ['港口 планировщик'],
    ['a/b?c#d%e&f'],
    ['__proto__'],
    ['🚢'.repeat(128)],
    ['x'.repeat(128)],
  ])('may be %s', async (key) => {
    const other = (await createOrganization(admin)).organization.id;
    expect((await set(key, { value: true }, other)).data.key).toBe(key);
    expect(keysOf(await list('', other))).toEqual([key]);
  });

  it.each([['a\nb'], ['\u0007'], ['a\u202eb'], ['x'.repeat(129)], [' ']])('may not be %j', async (key) => {
    const reply = await set(key, { value: true });
    expect([reply.status, reply.fields]).toEqual([422, ['key']]);
  });
});

it('is told to whoever listens and audited, when set and when removed', async () => {
  const { organization } = await createOrganization(admin);
  const key = 'tide-alerts';
  await set(key, { value: true }, organization.id);
  await admin.send('DELETE', at(key, organization.id), { body: { reason: 'The pilot is over' } });
  const { rows } = await app.owner.query(
    `select data from outbox where type = 'feature_flag.changed' and organization_id = $1 order by id`,
    [organization.id],
  );
  const { id: itsId, name, slug } = organization;
  expect(rows.map(({ data }) => data)).toEqual(
    ['override_set', 'override_removed'].map((change) => ({
      change,
      flag: { key },
      organization: { id: itsId, name, slug },
    })),
  );
  const events = (
    await admin.get(`/v1/admin/audit-events?organizationId=${itsId}&target=feature_flag:${key}`)
  ).data;
  expect(events).toMatchObject([
    { action: 'feature_flag.remove_override', reason: 'The pilot is over', before: { value: true } },
    { action: 'feature_flag.set_override', reason, after: { value: true, expiresOn: null } },
  ]);
});

it('removed, it is gone, and nothing is there to remove', async () => {
  await set('gone', { value: 1 });
  expect((await remove('gone', {})).fields).toEqual(['reason']);
  expect((await remove('gone')).data).toMatchObject({ key: 'gone', value: 1 });
  expect((await remove('gone')).code).toBe('NOT_FOUND');
  expect((await list('?search=gone')).data).toEqual([]);
});

it('the same once more writes nothing, also when the object comes in another order', async () => {
  await set('same', { value: { a: 1, b: 2 } });
  await set('same', { value: { b: 2, a: 1 } });
  const events = (
    await admin.get(`/v1/admin/audit-events?action=feature_flag.set_override&target=feature_flag:same`)
  ).data;
  expect(events).toHaveLength(1);
});

it('is listed in pages, found by its key, sorted, and only for its organization', async () => {
  const [mine, other] = [
    (await createOrganization(admin)).organization.id,
    (await createOrganization(admin)).organization.id,
  ];
  for (const key of ['c', 'a', 'b%']) await set(key, { value: true }, mine);
  expect(keysOf(await list('', mine))).toEqual(['a', 'b%', 'c']);
  expect(keysOf(await list('?sort=-createdAt', mine))).toEqual(['b%', 'a', 'c']);
  expect(keysOf(await list('?search=%25', mine))).toEqual(['b%']);
  const first = await list('?limit=2', mine);
  expect(first.pagination).toMatchObject({ total: 3, totalPages: 2 });
  expect(keysOf(await list(`?limit=2&cursor=${first.pagination.nextCursor}`, mine))).toEqual(['c']);
  expect((await list('', other)).data).toEqual([]);
  expect((await list('', `org_${'0'.repeat(26)}`)).code).toBe('NOT_FOUND');
});

it('of two overrides of one key at once both are audited, and the later one holds', async () => {
  const replies = await Promise.all([1, 2, 3, 4, 5, 6].map((value) => set('raced', { value })));
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
  const events = (
    await admin.get('/v1/admin/audit-events?action=feature_flag.set_override&target=feature_flag:raced')
  ).data;
  expect(events).toHaveLength(6);
  expect((await list('?search=raced')).data[0].value).toBe(events[0].after.value);
});

it('shows as expired after its last day', async () => {
  const expiresOn = app.clock.now().toISOString().slice(0, 10);
  await set('short', { value: true, expiresOn });
  expect((await list('?search=short')).data[0]).toMatchObject({ expired: false, expiresOn });
  app.clock.advance(days(1));
  admin = await signIn(app, marit.email);
  expect((await list('?search=short')).data[0]).toMatchObject({ expired: true });
  expect((await set('late', { value: true, expiresOn })).fields).toEqual(['expiresOn']);
});

it('is out of reach for an admin of the organization', async () => {
  const own = await agency(app, { ...marit, client: admin });
  const path = `/v1/admin/organizations/${own.id}/feature-flags`;
  expect((await own.admin.client.get(path)).code).toBe('FORBIDDEN');
});
