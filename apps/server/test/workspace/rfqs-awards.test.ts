/** Awarding: one quote is taken for good, the others are declined, and the service is ordered with it or not at all. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { minutes } from '#kernel/clock';
import type { Agency, Person } from '../support/people.ts';
import { agency, superAdmin } from '../support/people.ts';
import { askedVendors, quoted } from '../support/rfqs.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { inHours, openEverything } from '../support/workspace.ts';

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
const ask = (more: Record<string, unknown> = {}) => askedVendors(app, client(), more);
const quote = (rfqId: string, vendorId: string, amount: number, more: Record<string, unknown> = {}) =>
  quoted(client(), rfqId, vendorId, amount, more);
const read = async (id: string) => (await client().get(`/v1/rfqs/${id}`)).data;
const award = (id: string, quoteId: string, more: Record<string, unknown> = {}) =>
  client().post(`/v1/rfqs/${id}/award`, { quoteId, ...more });
const orders = async () => (await client().get('/v1/service-orders')).data;
const entitle = (key: string, value: unknown) =>
  marit.client.send('PUT', `/v1/admin/organizations/${place.id}/entitlements/${key}`, {
    body: { value, reason: 'As the contract says' },
  });

it('takes a quote, declines the others, and orders the service for the time the vendor named', async () => {
  const { rfq, first, second } = await ask();
  const deliversAt = inHours(40, app);
  const cheap = await quote(rfq.id, first, 100_000, { deliversAt });
  await quote(rfq.id, second, 120_000);
  const { status, data } = await award(rfq.id, cheap.id);
  expect(status).toBe(200);
  expect(data).toMatchObject({ status: 'AWARDED', nextStatuses: [], awardedQuoteId: cheap.id });
  expect(data.quotes.map((one: { vendorId: string; status: string }) => [one.vendorId, one.status])).toEqual([
    [second, 'DECLINED'],
    [first, 'AWARDED'],
  ]);
  expect(await orders()).toMatchObject([
    {
      id: data.serviceOrder.id,
      reference: data.serviceOrder.reference,
      portCallId: rfq.portCallId,
      vendorId: first,
      serviceType: 'towage',
      scheduledFor: deliversAt,
      notes: `${rfq.reference}: ${rfq.description}`,
    },
  ]);
  const { rows } = await app.owner.query(
    "select type from outbox where organization_id = $1 and type like 'service_order.%'",
    [place.id],
  );
  expect(rows).toEqual([{ type: 'service_order.created' }]);
  const { data: events } = await client().get('/v1/organization/audit-events');
  expect(
    events
      .slice(0, 2)
      .map(({ action }: { action: string }) => action)
      .sort(),
  ).toEqual(['rfq.award', 'service_order.create']);
  expect((await client().get('/v1/me')).data.limits.serviceOrdersPerMonth.used).toBe(1);
});

it('of two awards at once one succeeds, and one order is placed', async () => {
  const { rfq, first, second } = await ask();
  const ids = [(await quote(rfq.id, first, 100_000)).id, (await quote(rfq.id, second, 120_000)).id];
  const replies = await Promise.all([...ids, ...ids].map((id) => award(rfq.id, id)));
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  for (const { status, code } of replies) if (status === 409) expect(code).toBe('RFQ_STATUS_CONFLICT');
  expect(await orders()).toHaveLength(1);
});

it('of an award and a newer quote at once the award takes the one it names or is refused', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { rfq, first } = await ask();
    const { id } = await quote(rfq.id, first, 100_000);
    const body = { vendorId: first, amount: { amount: 90_000, currency: 'EUR' } };
    const [awarded, replaced] = await Promise.all([
      award(rfq.id, id),
      client().post(`/v1/rfqs/${rfq.id}/quotes`, body),
    ]);
    expect([
      [200, 409],
      [409, 201],
    ]).toContainEqual([awarded.status, replaced.status]);
    const { status, awardedQuoteId } = await read(rfq.id);
    expect([status, awardedQuoteId]).toEqual(awarded.status === 200 ? ['AWARDED', id] : ['OPEN', null]);
  }
});

it('is possible after the deadline, but not with a quote that is over, replaced or withdrawn', async () => {
  const { rfq, first, second } = await ask({ deadline: inHours(0.1, app) });
  const old = await quote(rfq.id, first, 100_000);
  const withdrawn = await quote(rfq.id, second, 90_000);
  await client().post(`/v1/rfqs/${rfq.id}/quotes/${withdrawn.id}/withdraw`);
  const short = await quote(rfq.id, second, 95_000, { validUntil: inHours(0.1, app) });
  const good = await quote(rfq.id, first, 110_000);
  app.clock.advance(minutes(10));
  for (const [id, problem] of [
    [old.id, /a newer quote of this vendor replaced it/],
    [withdrawn.id, /it was withdrawn/],
    [short.id, /it was valid until/],
  ] as const) {
    const reply = await award(rfq.id, id);
    expect([reply.status, reply.code]).toEqual([409, 'QUOTE_CONFLICT']);
    expect(reply.body.error.message).toMatch(problem);
  }
  expect((await read(rfq.id)).cheapest).toMatchObject([{ quoteId: good.id }]);
  expect((await award(rfq.id, good.id)).data.status).toBe('AWARDED');
  expect((await award(rfq.id, `quo_${'0'.repeat(26)}`)).status).toBe(404);
});

it('orders nothing where that is closed, unless it is asked for, which is refused', async () => {
  const { rfq, first } = await ask();
  const { id } = await quote(rfq.id, first, 100_000);
  await entitle('serviceOrders', false);
  const refused = await award(rfq.id, id, { order: true });
  expect([refused.status, refused.code]).toEqual([403, 'FEATURE_NOT_IN_PLAN']);
  expect((await award(rfq.id, id)).data).toMatchObject({ status: 'AWARDED', serviceOrder: null });
});

it('orders nothing for a port alone, nor where it is not wanted', async () => {
  const alone = await ask({ portCallId: null, port: 'NLRTM' });
  const offer = await quote(alone.rfq.id, alone.first, 100_000);
  const refused = await award(alone.rfq.id, offer.id, { order: true });
  expect([refused.status, refused.fields]).toEqual([422, ['order']]);
  expect((await award(alone.rfq.id, offer.id)).data.serviceOrder).toBeNull();
  const { rfq, first } = await ask();
  const { id } = await quote(rfq.id, first, 100_000);
  expect((await award(rfq.id, id, { order: false })).data.serviceOrder).toBeNull();
  expect(await orders()).toEqual([]);
});

it('changes nothing when the order cannot be placed', async () => {
  const { rfq, first } = await ask();
  const { id } = await quote(rfq.id, first, 100_000);
  await entitle('serviceOrdersPerMonth', 0);
  const full = await award(rfq.id, id);
  expect([full.status, full.code]).toEqual([403, 'LIMIT_REACHED']);
  await entitle('serviceOrdersPerMonth', null);
  await client().post(`/v1/vendors/${first}/archive`);
  const archived = await award(rfq.id, id);
  expect([archived.status, archived.code]).toEqual([409, 'QUOTE_CONFLICT']);
  await client().post(`/v1/vendors/${first}/restore`);
  const path = `/v1/port-calls/${rfq.portCallId}/status`;
  await client().post(path, { status: 'CANCELLED', at: inHours(0, app) });
  const over = await award(rfq.id, id);
  expect([over.status, over.code]).toEqual([409, 'PORT_CALL_CLOSED']);
  expect(await read(rfq.id)).toMatchObject({ status: 'OPEN', quotes: [{ status: 'OPEN' }] });
  expect(await orders()).toEqual([]);
  expect((await award(rfq.id, id, { order: false })).data.status).toBe('AWARDED');
});
