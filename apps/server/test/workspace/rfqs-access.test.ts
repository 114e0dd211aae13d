/** Requests for quotes are each organization's own, found by what people know of them, and for whom roles and features let. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { minutes } from '#kernel/clock';
import { memberOf } from '../support/membership.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, superAdmin } from '../support/people.ts';
import { askedVendors, newRfq, quoted, vendorNamed } from '../support/rfqs.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { inHours, openEverything, plannedCall } from '../support/workspace.ts';

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
const unknown = '0'.repeat(26);
const without = ({ status, body }: { status: number; body: { error: object } }) => ({
  status,
  error: { ...body.error, requestId: null },
});

describe('A2: what is another organization’s is like what is unknown', () => {
  it('in addresses', async () => {
    const { rfq, first } = await askedVendors(app, client());
    const { id: quoteId } = await quoted(client(), rfq.id, first, 100_000);
    const other = await agency(app, marit);
    await openEverything(app, other.id);
    const them = other.admin.client;
    for (const [method, path, body] of [
      ['GET', ''],
      ['PATCH', '', { description: 'Mine now' }],
      ['POST', '/cancel', {}],
      ['POST', '/award', { quoteId }],
      ['POST', '/quotes', { vendorId: first, amount: { amount: 1, currency: 'EUR' } }],
      ['POST', `/quotes/${quoteId}/withdraw`, {}],
    ] as const) {
      const theirs = await them.send(method, `/v1/rfqs/${rfq.id}${path}`, { body });
      expect(theirs.status, path).toBe(404);
      expect(without(theirs)).toEqual(
        without(await them.send(method, `/v1/rfqs/rfq_${unknown}${path}`, { body })),
      );
    }
    expect((await them.get('/v1/rfqs')).data).toEqual([]);
  });

  it('in bodies', async () => {
    const other = await agency(app, marit);
    await openEverything(app, other.id);
    const foreignVendor = (await vendorNamed(other.admin.client, 'Their Tugs')).id;
    const foreignCall = (await plannedCall(app, other.admin.client)).id;
    const { rfq, first } = await askedVendors(app, client());
    const send = async (path: string, body: object, method: 'POST' | 'PATCH' = 'POST') =>
      client().send(method, path, { body });
    for (const [field, ask] of [
      ['vendorIds.1', (id: string) => send('/v1/rfqs', newRfq(app, [first, id]))],
      ['vendorIds.1', (id: string) => send(`/v1/rfqs/${rfq.id}`, { vendorIds: [first, id] }, 'PATCH')],
      [
        'vendorId',
        (id: string) =>
          send(`/v1/rfqs/${rfq.id}/quotes`, { vendorId: id, amount: { amount: 1, currency: 'EUR' } }),
      ],
    ] as const) {
      const theirs = await ask(foreignVendor);
      expect([theirs.status, theirs.fields]).toEqual([422, [field]]);
      expect(without(theirs)).toEqual(without(await ask(`vnd_${unknown}`)));
    }
    const forCall = (portCallId: string) => client().post('/v1/rfqs', newRfq(app, [first], { portCallId }));
    const theirs = await forCall(foreignCall);
    expect([theirs.status, theirs.fields]).toEqual([422, ['portCallId']]);
    expect(without(theirs)).toEqual(without(await forCall(`pcl_${unknown}`)));
  });
});

it('an archived vendor, or one that was not asked, cannot be asked or quote', async () => {
  const { rfq, first } = await askedVendors(app, client());
  const idle = (await vendorNamed(client(), 'Idle Tugs')).id;
  const body = { vendorId: idle, amount: { amount: 1, currency: 'EUR' } };
  expect((await client().post(`/v1/rfqs/${rfq.id}/quotes`, body)).fields).toEqual(['vendorId']);
  await client().post(`/v1/vendors/${idle}/archive`);
  expect((await client().post('/v1/rfqs', newRfq(app, [first, idle]))).fields).toEqual(['vendorIds.1']);
  // One that was asked before stays asked.
  await client().post(`/v1/vendors/${first}/archive`);
  const kept = await client().patch(`/v1/rfqs/${rfq.id}`, { vendorIds: [first] });
  expect(kept.data.vendors).toMatchObject([{ id: first, status: 'archived' }]);
});

it('who may only read, reads', async () => {
  const { rfq, first } = await askedVendors(app, client());
  const { id: quoteId } = await quoted(client(), rfq.id, first, 100_000);
  const reader = (await memberOf(app, marit, place, 'user')).client;
  expect((await reader.get(`/v1/rfqs/${rfq.id}`)).data.quotes).toHaveLength(1);
  for (const reply of [
    await reader.post('/v1/rfqs', newRfq(app, [first])),
    await reader.patch(`/v1/rfqs/${rfq.id}`, { description: 'Changed' }),
    await reader.post(`/v1/rfqs/${rfq.id}/quotes`, {}),
    await reader.post(`/v1/rfqs/${rfq.id}/quotes/${quoteId}/withdraw`),
    await reader.post(`/v1/rfqs/${rfq.id}/award`, { quoteId }),
    await reader.post(`/v1/rfqs/${rfq.id}/cancel`),
  ])
    expect([reply.status, reply.code]).toEqual([403, 'FORBIDDEN']);
});

it('without the feature nothing of it is there; without vendors nobody is asked and nothing quoted', async () => {
  const { rfq, first } = await askedVendors(app, client());
  const { id: quoteId } = await quoted(client(), rfq.id, first, 100_000);
  const close = (key: string, value: boolean) =>
    marit.client.send('PUT', `/v1/admin/organizations/${place.id}/entitlements/${key}`, {
      body: { value, reason: 'Not in their contract' },
    });
  await close('vendors', false);
  expect((await client().get(`/v1/rfqs/${rfq.id}`)).status).toBe(200);
  for (const reply of [
    await client().post('/v1/rfqs', newRfq(app, [first])),
    await client().post(`/v1/rfqs/${rfq.id}/quotes`, {}),
  ])
    expect([reply.status, reply.code]).toEqual([403, 'FEATURE_NOT_IN_PLAN']);
  await close('rfqs', false);
  for (const reply of [
    await client().get('/v1/rfqs'),
    await client().get(`/v1/rfqs/${rfq.id}`),
    await client().post(`/v1/rfqs/${rfq.id}/award`, { quoteId }),
  ])
    expect([reply.status, reply.code]).toEqual([403, 'FEATURE_NOT_IN_PLAN']);
});

it('the list finds requests by words, status, service, vendor, port call and missing quotes', async () => {
  const { rfq, first, second } = await askedVendors(app, client());
  await quoted(client(), rfq.id, first, 100_000);
  await quoted(client(), rfq.id, second, 110_000);
  const ocean = (await vendorNamed(client(), 'Océan Bunkers')).id;
  const soon = newRfq(app, [ocean, first], {
    serviceType: 'bunkering',
    description: '800 t of VLSFO',
    port: 'BEANR',
    deadline: inHours(0.1, app),
  });
  await client().post('/v1/rfqs', soon);
  const numbers = async (query: string) =>
    (await client().get(`/v1/rfqs?${query}`)).data.map(({ reference }: { reference: string }) =>
      Number(reference.slice(-4)),
    );
  for (const [query, right] of [
    ['', [2, 1]],
    ['sort=deadline', [2, 1]],
    ['sort=-neededBy,createdAt', [2, 1]],
    ['search=0001', [1]],
    ['search=heron', [1]],
    ['search=ocean', [2]],
    ['search=antwerp vlsfo', [2]],
    ['search=tugs', [2, 1]],
    ['serviceType=bunkering', [2]],
    [`vendorId=${second}`, [1]],
    [`portCallId=${rfq.portCallId}`, [1]],
    ['missing=true', [2]],
    ['missing=false', [1]],
    ['status=OPEN', [2, 1]],
    ['status=AWARDED', []],
  ] as const)
    expect(await numbers(query), query).toEqual(right);
  app.clock.advance(minutes(10));
  expect(await numbers('status=EXPIRED')).toEqual([2]);
  expect(await numbers('status=OPEN,CANCELLED')).toEqual([1]);
  const [row] = (await client().get('/v1/rfqs?status=OPEN')).data;
  expect(row).toMatchObject({
    counts: { asked: 2, quoted: 2, missing: 0 },
    cheapest: [{ vendorId: first, amount: { amount: 100_000, currency: 'EUR' } }],
  });
  const refused = await client().get('/v1/rfqs?status=CLOSED');
  expect([refused.status, refused.fields]).toEqual([422, ['status.0']]);
});
