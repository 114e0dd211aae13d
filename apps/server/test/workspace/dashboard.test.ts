/** The dashboard: numbers that agree with the lists they open, of one organization, and of what is open to it. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { minutes } from '#kernel/clock';
import { memberOf } from '../support/membership.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, superAdmin } from '../support/people.ts';
import { askedVendors, quoted } from '../support/rfqs.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import {
  inHours,
  newVessel,
  openAllDay,
  openEverything,
  placedOrder,
  plannedCall,
} from '../support/workspace.ts';

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
const dashboard = async () => (await client().get('/v1/dashboard')).data;
const total = async (path: string) => (await client().get(path)).pagination.total;
const override = (key: string, value: unknown) =>
  marit.client.send('PUT', `/v1/admin/organizations/${place.id}/entitlements/${key}`, {
    body: { value, reason: 'As the contract says' },
  });

it('is empty for a fresh organization, with the first steps still to do', async () => {
  expect(await dashboard()).toEqual({
    at: expect.any(String),
    portCalls: {
      scheduled: 0,
      arrived: 0,
      berthed: 0,
      vesselsInPort: 0,
      arriving: 0,
      overdue: 0,
      next: [],
      late: [],
      inPort: [],
    },
    serviceOrders: { pending: 0, accepted: 0, running: 0, atRisk: 0, breached: 0, urgent: [] },
    rfqs: { open: 0, missing: 0, complete: 0, expired: 0, next: [] },
    closed: {},
    limits: [],
    steps: { vessel: false, portCall: false, colleagues: false },
  });
  await client().post('/v1/vessels', newVessel());
  expect((await dashboard()).steps).toEqual({ vessel: true, portCall: false, colleagues: false });
  await plannedCall(app, client());
  await memberOf(app, marit, place, 'agent');
  expect((await dashboard()).steps).toEqual({ vessel: true, portCall: true, colleagues: true });
});

it('counts port calls as their lists do, and shows the next arrivals, the late ones and who is in port', async () => {
  const plan = (hours: number) => plannedCall(app, client(), { eta: at(hours) });
  const move = (id: string, status: string) =>
    client().post(`/v1/port-calls/${id}/status`, { status, at: at(0) });
  const [soon, later, far, late] = [await plan(2), await plan(100), await plan(24 * 8), await plan(-3)];
  const [arrived, berthed, departed, cancelled] = [
    await plan(1),
    await plan(1),
    await plan(1),
    await plan(1),
  ];
  // The same vessel twice in port is one vessel.
  const again = await plannedCall(app, client(), { eta: at(1), vesselId: arrived.vesselId });
  for (const { id } of [arrived, berthed, departed, again]) await move(id, 'ARRIVED');
  await move(berthed.id, 'BERTHED');
  await move(departed.id, 'DEPARTED');
  await move(cancelled.id, 'CANCELLED');
  const { portCalls, at: now } = await dashboard();
  expect(portCalls).toMatchObject({
    scheduled: 4,
    arrived: 2,
    berthed: 1,
    vesselsInPort: 2,
    arriving: 2,
    overdue: 1,
    next: [{ id: soon.id, portName: 'Rotterdam', portTimezone: 'Europe/Amsterdam' }, { id: later.id }],
    late: [{ id: late.id, vessel: { name: 'Nordic Heron' } }],
  });
  expect(portCalls.inPort).toHaveLength(3);
  expect(portCalls.next.map(({ id }: { id: string }) => id)).not.toContain(far.id);
  const week = new Date(Date.parse(now) + 7 * 24 * 60 * minutes(1)).toISOString();
  for (const [query, right] of [
    ['status=SCHEDULED', portCalls.scheduled],
    ['status=ARRIVED', portCalls.arrived],
    ['status=BERTHED', portCalls.berthed],
    [`status=SCHEDULED&etaTo=${now}`, portCalls.overdue],
    [`status=SCHEDULED&etaFrom=${now}&etaTo=${week}`, portCalls.arriving],
  ] as const)
    expect(await total(`/v1/port-calls?${query}`), query).toBe(right);
});

it('counts open service orders by how they stand, the most urgent first', async () => {
  await openAllDay(marit.client, place.id);
  const { id: portCallId } = await plannedCall(app, client());
  const order = (slaMinutes: number | null) => placedOrder(app, client(), { portCallId, slaMinutes });
  const [late, risky] = [await order(5), await order(12)];
  const done = await order(5);
  await client().post(`/v1/service-orders/${done.id}/accept`);
  const accepted = await order(1_000);
  await client().post(`/v1/service-orders/${accepted.id}/accept`);
  await order(null);
  app.clock.advance(minutes(11));
  await client().post(`/v1/service-orders/${done.id}/complete`);
  const { serviceOrders } = await dashboard();
  expect(serviceOrders).toMatchObject({
    pending: 3,
    accepted: 1,
    running: 1,
    atRisk: 1,
    breached: 1,
    urgent: [
      { id: late.id, sla: 'breached', vessel: { name: 'Nordic Heron' }, vendorName: null },
      { id: risky.id, sla: 'at_risk' },
    ],
  });
  for (const [sla, right] of [
    ['running', serviceOrders.running],
    ['at_risk', serviceOrders.atRisk],
    ['breached', serviceOrders.breached],
  ] as const)
    expect(await total(`/v1/service-orders?status=PENDING,ACCEPTED&sla=${sla}`), sla).toBe(right);
});

it('counts requests for quotes that miss some, have all, or passed their deadline', async () => {
  const passed = await askedVendors(app, client(), { deadline: at(0.1) });
  const missing = await askedVendors(app, client());
  const complete = await askedVendors(app, client(), { deadline: at(30) });
  await quoted(client(), missing.rfq.id, missing.first, 100);
  for (const vendor of [complete.first, complete.second])
    await quoted(client(), complete.rfq.id, vendor, 100);
  const { rfq, first } = await askedVendors(app, client());
  const { id: quoteId } = await quoted(client(), rfq.id, first, 100);
  await client().post(`/v1/rfqs/${rfq.id}/award`, { quoteId, order: false });
  app.clock.advance(minutes(10));
  const { rfqs } = await dashboard();
  expect(rfqs).toMatchObject({
    open: 2,
    missing: 1,
    complete: 1,
    expired: 1,
    next: [
      { id: passed.rfq.id, status: 'EXPIRED', asked: 2, quoted: 0 },
      { id: missing.rfq.id, status: 'OPEN', asked: 2, quoted: 1 },
      { id: complete.rfq.id, status: 'OPEN', asked: 2, quoted: 2 },
    ],
  });
  for (const [query, right] of [
    ['status=OPEN', rfqs.open],
    ['status=OPEN&missing=true', rfqs.missing],
    ['status=OPEN&missing=false', rfqs.complete],
    ['status=EXPIRED', rfqs.expired],
  ] as const)
    expect(await total(`/v1/rfqs?${query}`), query).toBe(right);
});

it('leaves out what is closed and says why, and tells of limits near their end', async () => {
  await plannedCall(app, client());
  for (const key of ['serviceOrders', 'rfqs']) await override(key, false);
  await override('portCallsPerMonth', 1);
  await override('vessels', 2);
  const { portCalls, serviceOrders, rfqs, closed, limits } = await dashboard();
  expect([serviceOrders, rfqs]).toEqual([null, null]);
  expect(portCalls.scheduled).toBe(1);
  expect(closed).toMatchObject({
    serviceOrders: { code: 'FEATURE_NOT_IN_PLAN', wouldHelp: expect.stringContaining('Service orders') },
    rfqs: { code: 'FEATURE_NOT_IN_PLAN' },
  });
  expect(limits).toEqual([{ key: 'portCallsPerMonth', limit: 1, used: 1 }]);
});

it('A10: shows nothing of another organization, to every member and to nobody else', async () => {
  await plannedCall(app, client());
  const other = await agency(app, marit);
  expect((await other.admin.client.get('/v1/dashboard')).data).toMatchObject({
    portCalls: { scheduled: 0 },
    steps: { vessel: false },
  });
  const reader = (await memberOf(app, marit, place, 'user')).client;
  expect((await reader.get('/v1/dashboard')).data.portCalls.scheduled).toBe(1);
  expect((await app.client().get('/v1/dashboard')).code).toBe('UNAUTHENTICATED');
  expect((await marit.client.get('/v1/dashboard')).code).toBe('FORBIDDEN');
});
