/** Overrides of features and limits: what holds for an organization, why, until when, and who said so. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client, Reply } from '../support/client.ts';
import type { Person } from '../support/people.ts';
import { agency, createOrganization, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
let admin: Client;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
  admin = marit.client;
});
afterAll(() => app.close());

const reason = 'Agreed with sales until the new contract';
const newOrganization = async (input: Record<string, unknown> = {}): Promise<{ id: string; name: string }> =>
  (await createOrganization(admin, input)).organization;
const at = (id: string, key = '') => `/v1/admin/organizations/${id}/entitlements${key && `/${key}`}`;
const set = (id: string, key: string, body: object, client = admin): Promise<Reply> =>
  client.send('PUT', at(id, key), { body: { reason, ...body } });
const remove = (id: string, key: string, body: object = { reason }) =>
  admin.send('DELETE', at(id, key), { body });
const one = async (id: string, key: string) =>
  (await admin.get(at(id))).data.find((entitlement: { key: string }) => entitlement.key === key);
const auditOf = async (id: string, action: string) =>
  (await admin.get(`/v1/admin/audit-events?organizationId=${id}&action=${action}`)).data;
const dayIn = (zone: string, shift = 0) =>
  Temporal.Instant.fromEpochMilliseconds(app.clock.now().getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days: shift })
    .toString();

it('the catalogue has every feature and limit with its name, unit and default', async () => {
  const { data } = await admin.get('/v1/admin/features');
  expect(data.features.map(({ key }: { key: string }) => key)).toEqual(
    'portCalls serviceOrders vendors rfqs analytics apiAccess webhooks customBranding auditExport'.split(' '),
  );
  expect(data.limits.map(({ key }: { key: string }) => key)).toEqual(
    'users vessels portCallsPerMonth serviceOrdersPerMonth apiRequestsPerMinute'.split(' '),
  );
  expect(data.features[0]).toEqual({
    key: 'portCalls',
    name: 'Port calls',
    description: expect.any(String),
    default: true,
  });
  expect(data.limits[1]).toMatchObject({ key: 'vessels', unit: 'vessels', default: 3 });
});

it('without an override the default holds, and says so, for every key', async () => {
  const { id } = await newOrganization();
  const { data } = await admin.get(at(id));
  expect(data).toHaveLength(14);
  for (const entitlement of data) {
    expect(entitlement).toMatchObject({ source: 'default', why: 'Default of the platform', override: null });
    expect(entitlement.candidates).toEqual([
      { source: 'default', value: entitlement.value, state: 'wins', why: 'Default of the platform' },
    ]);
  }
});

it('an override holds, with who, when and why, and is audited in words', async () => {
  const { id, name } = await newOrganization();
  const expiresOn = dayIn('Etc/UTC', 30);
  const { status, data } = await set(id, 'vessels', { value: 25, expiresOn });
  expect([status, data]).toEqual([
    200,
    expect.objectContaining({
      key: 'vessels',
      kind: 'limit',
      value: 25,
      source: 'override',
      why: `Override by Marit Knudsen until ${expiresOn}: ${reason}`,
      override: {
        value: 25,
        reason,
        expiresOn,
        expired: false,
        setBy: { id: marit.id, name: 'Marit Knudsen' },
        createdAt: expect.any(String),
        updatedAt: expect.any(String),
      },
    }),
  ]);
  expect(await one(id, 'vessels')).toEqual(data);
  const [event] = await auditOf(id, 'entitlement.set_override');
  expect(event).toMatchObject({
    reason,
    targets: [
      { type: 'entitlement', id: 'vessels', name: 'Vessels' },
      { type: 'organization', id, name },
    ],
    before: { value: 3, source: 'default', expiresOn: null },
    after: { value: 25, source: 'override', expiresOn },
  });
});

it('null is unlimited, and reads so in the audit log', async () => {
  const { id } = await newOrganization();
  expect((await set(id, 'users', { value: null })).data).toMatchObject({ value: null, source: 'override' });
  expect((await auditOf(id, 'entitlement.set_override'))[0].after.value).toBe('unlimited');
});

it('removed, it gives way to what stands below it', async () => {
  const { id } = await newOrganization();
  await set(id, 'analytics', { value: true });
  const removed = await remove(id, 'analytics');
  expect([removed.status, removed.data.value, removed.data.source]).toEqual([200, false, 'default']);
  expect((await auditOf(id, 'entitlement.remove_override'))[0]).toMatchObject({
    reason,
    before: { value: true, source: 'override' },
    after: { value: false, source: 'default' },
  });
  expect((await remove(id, 'analytics')).code).toBe('NOT_FOUND');
});

it('the same once more changes and writes nothing', async () => {
  const { id } = await newOrganization();
  const first = await set(id, 'users', { value: 12 });
  app.clock.advance(1_000);
  expect((await set(id, 'users', { value: 12 })).data).toEqual(first.data);
  expect(await auditOf(id, 'entitlement.set_override')).toHaveLength(1);
});

describe('bad input is refused by name', () => {
  it.each<[string, object, string]>([
    ['vessels', { value: true }, 'value'],
    ['vessels', { value: -1 }, 'value'],
    ['vessels', { value: 2.5 }, 'value'],
    ['vessels', { value: '25' }, 'value'],
    ['vessels', {}, 'value'],
    ['analytics', { value: 1 }, 'value'],
    ['analytics', { value: null }, 'value'],
    ['analytics', { value: true, reason: 'abc' }, 'reason'],
    ['analytics', { value: true, reason: undefined }, 'reason'],
    ['analytics', { value: true, expiresOn: 'tomorrow' }, 'expiresOn'],
    ['analytics', { value: true, expiresOn: '2026-02-30' }, 'expiresOn'],
    ['analytics', { value: true, expiresOn: '0000-01-01' }, 'expiresOn'],
    ['analytics', { value: true, source: 'plan' }, 'source'],
    ['analytics', { value: true, id: 'org_x' }, 'id'],
    ['nothing', { value: true }, 'key'],
    ['toString', { value: true }, 'key'],
  ])('%s %j: %s', async (key, body, field) => {
    const { id } = await newOrganization();
    const reply = await set(id, key, body);
    expect([reply.status, reply.fields]).toEqual([422, [field]]);
    expect(
      (await app.owner.query('select from entitlement_overrides where organization_id = $1', [id])).rowCount,
    ).toBe(0);
  });

  it('a removal without a reason', async () => {
    const { id } = await newOrganization();
    await set(id, 'analytics', { value: true });
    expect((await remove(id, 'analytics', {})).fields).toEqual(['reason']);
    expect((await one(id, 'analytics')).value).toBe(true);
  });
});

it('of many overrides of one key at once all are audited, one after the other, and the last holds', async () => {
  const { id } = await newOrganization();
  const values = Array.from({ length: 12 }, (_, index) => index + 10);
  const replies = await Promise.all(values.map((value) => set(id, 'vessels', { value })));
  expect(replies.map(({ status }) => status)).toEqual(values.map(() => 200));
  const events: { seq: number; before: { value: number }; after: { value: number } }[] = (
    await auditOf(id, 'entitlement.set_override')
  ).sort((a: { seq: number }, b: { seq: number }) => a.seq - b.seq);
  expect(events.map(({ after }) => after.value).sort()).toEqual([...values].sort());
  // Each found what the one before it had set.
  expect(events.map(({ before }) => before.value)).toEqual([
    3,
    ...events.slice(0, -1).map(({ after }) => after.value),
  ]);
  expect((await one(id, 'vessels')).value).toBe(events.at(-1)?.after.value);
});

it('A2: an override belongs to its organization, and an unknown one answers like none', async () => {
  const [mine, other] = [await newOrganization(), await newOrganization()];
  await set(mine.id, 'analytics', { value: true });
  expect((await one(other.id, 'analytics')).value).toBe(false);
  expect((await remove(other.id, 'analytics')).code).toBe('NOT_FOUND');
  const nobody = `org_${'0'.repeat(26)}`;
  expect((await set(nobody, 'analytics', { value: true })).code).toBe('NOT_FOUND');
  expect((await admin.get(at(nobody))).code).toBe('NOT_FOUND');
});

it('is out of reach for an admin of the organization', async () => {
  const { id, admin: ana } = await agency(app, marit);
  expect((await ana.client.get(at(id))).code).toBe('FORBIDDEN');
  expect((await set(id, 'analytics', { value: true }, ana.client)).code).toBe('FORBIDDEN');
});
