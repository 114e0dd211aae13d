/** Port calls are each organization's own, as many as its limit lets in, and for whom its roles and features let. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { memberOf } from '../support/membership.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { inHours, newVessel, openEverything, plannedCall } from '../support/workspace.ts';

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
const at = (hours: number) => inHours(hours, app);
const plan = (more: Record<string, unknown> = {}) => plannedCall(app, client(), more);

describe('the limit of port calls a month', () => {
  it('lets exactly as many of 50 at once succeed as are left, numbered without gaps', async () => {
    await marit.client.send('PUT', `/v1/admin/organizations/${place.id}/entitlements/portCallsPerMonth`, {
      body: { value: 5, reason: 'As the contract says' },
    });
    const { id: vesselId } = (await client().post('/v1/vessels', newVessel())).data;
    const body = { vesselId, port: 'NLRTM', eta: at(24) };
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => client().post('/v1/port-calls', body)),
    );
    const made = replies.filter(({ status }) => status === 201);
    expect(made).toHaveLength(5);
    expect(made.map(({ data }) => data.reference.slice(-4)).sort()).toEqual([
      '0001',
      '0002',
      '0003',
      '0004',
      '0005',
    ]);
    const others = replies.filter(({ status }) => status !== 201);
    for (const { status, code } of others) expect([status, code]).toEqual([403, 'LIMIT_REACHED']);
    expect((await client().get('/v1/port-calls')).pagination.total).toBe(5);
    expect((await client().get('/v1/me')).data.limits.portCallsPerMonth).toMatchObject({ limit: 5, used: 5 });
  });
});

it('A2: what is another organization’s is like what is unknown', async () => {
  const { id, vesselId } = await plan();
  const other = await agency(app, marit);
  const them = other.admin.client;
  const without = ({ status, body }: { status: number; body: { error: object } }) => ({
    status,
    error: { ...body.error, requestId: null },
  });
  const unknown = '0'.repeat(26);
  for (const [method, path, body] of [
    ['GET', ''],
    ['PATCH', '', { notes: 'Mine now' }],
    ['POST', '/status', { status: 'ARRIVED', at: at(0) }],
  ] as const) {
    const theirs = await them.send(method, `/v1/port-calls/${id}${path}`, { body });
    expect(theirs.status).toBe(404);
    expect(without(theirs)).toEqual(
      without(await them.send(method, `/v1/port-calls/pcl_${unknown}${path}`, { body })),
    );
  }
  const body = { port: 'NLRTM', eta: at(24) };
  const foreign = await them.post('/v1/port-calls', { ...body, vesselId });
  expect([foreign.status, foreign.fields]).toEqual([422, ['vesselId']]);
  expect(without(foreign)).toEqual(
    without(await them.post('/v1/port-calls', { ...body, vesselId: `vsl_${unknown}` })),
  );
  const own = await plannedCall(app, them);
  const moved = await them.patch(`/v1/port-calls/${own.id}`, { vesselId });
  expect([moved.status, moved.fields]).toEqual([422, ['vesselId']]);
  expect((await them.get(`/v1/port-calls?vesselId=${vesselId}`)).data).toEqual([]);
  expect((await them.get('/v1/port-calls')).pagination.total).toBe(1);
});

it('who may only read, reads', async () => {
  const { id } = await plan();
  const reader = (await memberOf(app, marit, place, 'user')).client;
  expect((await reader.get(`/v1/port-calls/${id}`)).status).toBe(200);
  expect((await reader.get('/v1/ports')).status).toBe(200);
  for (const reply of [
    await reader.post('/v1/port-calls', {}),
    await reader.patch(`/v1/port-calls/${id}`, { notes: 'Changed' }),
    await reader.post(`/v1/port-calls/${id}/status`, { status: 'ARRIVED', at: at(0) }),
  ])
    expect([reply.status, reply.code]).toEqual([403, 'FORBIDDEN']);
});

it('without the feature nothing of it is there, and the answer says why', async () => {
  const { id } = await plan();
  await marit.client.send('PUT', `/v1/admin/organizations/${place.id}/entitlements/portCalls`, {
    body: { value: false, reason: 'Not in their contract' },
  });
  for (const reply of [
    await client().get('/v1/port-calls'),
    await client().get(`/v1/port-calls/${id}`),
    await client().post(`/v1/port-calls/${id}/status`, { status: 'ARRIVED', at: at(0) }),
  ]) {
    expect([reply.status, reply.code]).toEqual([403, 'FEATURE_NOT_IN_PLAN']);
    expect(reply.body.error.message).toMatch(/^Your organization does not have "Port calls" \(/);
  }
});
