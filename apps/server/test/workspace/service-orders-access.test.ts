/** Service orders are each organization's own, as many as its limit lets in, and for whom its roles and features let. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { memberOf } from '../support/membership.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { inHours, newVendor, openEverything, placedOrder, plannedCall } from '../support/workspace.ts';

let app: TestApp;
let marit: Person;
let place: Agency;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
beforeEach(async () => {
  place = await agency(app, marit);
  await openEverything(app, place.id);
});
afterAll(() => app.close());

const client = () => place.admin.client;
const entitle = (key: string, value: boolean | number) =>
  marit.client.send('PUT', `/v1/admin/organizations/${place.id}/entitlements/${key}`, {
    body: { value, reason: 'As the contract says' },
  });
const wanted = (more: Record<string, unknown>) => ({
  serviceType: 'towage',
  scheduledFor: inHours(24, app),
  ...more,
});

it('the limit of a month lets exactly as many of 50 at once succeed as are left, numbered without gaps', async () => {
  await entitle('serviceOrdersPerMonth', 5);
  const { id: portCallId } = await plannedCall(app, client());
  const replies = await Promise.all(
    Array.from({ length: 50 }, () => client().post('/v1/service-orders', wanted({ portCallId }))),
  );
  const made = replies.filter(({ status }) => status === 201);
  expect(made.map(({ data }) => data.reference.slice(-4)).sort()).toEqual([
    '0001',
    '0002',
    '0003',
    '0004',
    '0005',
  ]);
  for (const { status, code } of replies.filter(({ status }) => status !== 201))
    expect([status, code]).toEqual([403, 'LIMIT_REACHED']);
  expect((await client().get('/v1/service-orders')).pagination.total).toBe(5);
  expect((await client().get('/v1/me')).data.limits.serviceOrdersPerMonth).toMatchObject({
    limit: 5,
    used: 5,
  });
});

it('A2: what is another organization’s is like what is unknown', async () => {
  const { id, portCallId } = await placedOrder(app, client());
  const { id: vendorId } = (await client().post('/v1/vendors', newVendor())).data;
  const other = await agency(app, marit);
  await openEverything(app, other.id);
  const them = other.admin.client;
  const without = ({ status, body }: { status: number; body: { error: object } }) => ({
    status,
    error: { ...body.error, requestId: null },
  });
  const unknown = '0'.repeat(26);
  for (const [method, path, body] of [
    ['GET', ''],
    ['PATCH', '', { notes: 'Mine now' }],
    ['POST', '/accept', {}],
    ['POST', '/complete', {}],
    ['POST', '/cancel', {}],
  ] as const) {
    const theirs = await them.send(method, `/v1/service-orders/${id}${path}`, { body });
    expect(theirs.status).toBe(404);
    expect(without(theirs)).toEqual(
      without(await them.send(method, `/v1/service-orders/sor_${unknown}${path}`, { body })),
    );
  }
  const own = await placedOrder(app, them);
  for (const [field, foreign, none] of [
    ['portCallId', portCallId, `pcl_${unknown}`],
    ['vendorId', vendorId, `vnd_${unknown}`],
  ] as const) {
    const place = (value: string) =>
      them.post('/v1/service-orders', wanted({ portCallId: own.portCallId, [field]: value }));
    const theirs = await place(foreign);
    expect([theirs.status, theirs.fields]).toEqual([422, [field]]);
    expect(without(theirs)).toEqual(without(await place(none)));
    expect((await them.get(`/v1/service-orders?${field}=${foreign}`)).data).toEqual([]);
  }
  const moved = await them.patch(`/v1/service-orders/${own.id}`, { vendorId });
  expect([moved.status, moved.fields]).toEqual([422, ['vendorId']]);
  expect((await them.get(`/v1/vendors/${vendorId}/performance`)).status).toBe(404);
  expect((await them.get('/v1/service-orders')).pagination.total).toBe(1);
});

it('who may only read, reads', async () => {
  const { id, portCallId } = await placedOrder(app, client());
  const reader = (await memberOf(app, marit, place, 'user')).client;
  expect((await reader.get(`/v1/service-orders/${id}`)).status).toBe(200);
  for (const reply of [
    await reader.post('/v1/service-orders', wanted({ portCallId })),
    await reader.patch(`/v1/service-orders/${id}`, { notes: 'Changed' }),
    await reader.post(`/v1/service-orders/${id}/accept`),
    await reader.post(`/v1/service-orders/${id}/complete`),
    await reader.post(`/v1/service-orders/${id}/cancel`),
  ])
    expect([reply.status, reply.code]).toEqual([403, 'FORBIDDEN']);
  const agent = (await memberOf(app, marit, place, 'agent')).client;
  expect((await agent.post(`/v1/service-orders/${id}/accept`)).status).toBe(200);
});

it('without the feature nothing of it is there', async () => {
  const { id, portCallId } = await placedOrder(app, client());
  await entitle('serviceOrders', false);
  for (const reply of [
    await client().get('/v1/service-orders'),
    await client().get(`/v1/service-orders/${id}`),
    await client().post('/v1/service-orders', wanted({ portCallId })),
    await client().post(`/v1/service-orders/${id}/accept`),
  ])
    expect([reply.status, reply.code]).toEqual([403, 'FEATURE_NOT_IN_PLAN']);
});

it('without vendors orders go on, but none can be named', async () => {
  const { id: vendorId } = (await client().post('/v1/vendors', newVendor())).data;
  const { id, portCallId } = await placedOrder(app, client(), { vendorId });
  await entitle('vendors', false);
  const named = await client().post('/v1/service-orders', wanted({ portCallId, vendorId }));
  expect([named.status, named.code]).toEqual([403, 'FEATURE_NOT_IN_PLAN']);
  expect(named.body.error.message).toContain('"Vendors"');
  const own = await client().post('/v1/service-orders', wanted({ portCallId }));
  expect([own.status, own.data.vendor]).toEqual([201, null]);
  expect((await client().patch(`/v1/service-orders/${own.data.id}`, { vendorId })).code).toBe(
    'FEATURE_NOT_IN_PLAN',
  );
  for (const order of [id, own.data.id])
    for (const verb of ['accept', 'complete'])
      expect((await client().post(`/v1/service-orders/${order}/${verb}`)).status).toBe(200);
  const { data } = await client().get(
    '/v1/organization/audit-events?action=service_order.create&outcome=denied',
  );
  expect(data).toHaveLength(1);
});
