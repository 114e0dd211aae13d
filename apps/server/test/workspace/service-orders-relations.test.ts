/** What service orders rest on: a port call that is not over, and a vendor, who is counted by how the orders went. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Agency, Person } from '../support/people.ts';
import { agency, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import {
  inHours,
  newVendor,
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
const order = (more: Record<string, unknown> = {}) => placedOrder(app, client(), more);
const vendor = async (more: Record<string, unknown> = {}) =>
  (await client().post('/v1/vendors', newVendor(more))).data;
const act = (id: string, verb: string, body: object = {}) =>
  client().post(`/v1/service-orders/${id}/${verb}`, body);
/** Moves a port call through statuses, each now. */
async function endCall(id: string, statuses: readonly string[]): Promise<void> {
  for (const status of statuses) {
    const at = app.clock.now().toISOString();
    await client().post(`/v1/port-calls/${id}/status`, { status, at });
  }
}

describe('the port call', () => {
  it.each([
    ['departed', ['ARRIVED', 'DEPARTED']],
    ['cancelled', ['CANCELLED']],
  ])('that %s gets no new orders', async (_what, statuses) => {
    const { id: portCallId, reference } = await plannedCall(app, client());
    await endCall(portCallId, statuses);
    const reply = await client().post('/v1/service-orders', {
      portCallId,
      serviceType: 'towage',
      scheduledFor: inHours(1, app),
    });
    expect([reply.status, reply.code]).toEqual([409, 'PORT_CALL_CLOSED']);
    expect(reply.body.error.message).toContain(`${reference} is ${statuses.at(-1)}`);
  });

  it('that is cancelled leaves its open orders with a warning: to cancel, or to complete what was accepted', async () => {
    const { id: portCallId } = await plannedCall(app, client());
    const [pending, accepted] = [await order({ portCallId }), await order({ portCallId })];
    await act(accepted.id, 'accept');
    await endCall(portCallId, ['CANCELLED']);
    const { data } = await client().get(`/v1/service-orders/${pending.id}`);
    expect(data.warnings).toMatchObject([{ code: 'PORT_CALL_CANCELLED' }]);
    expect((await act(pending.id, 'accept')).code).toBe('PORT_CALL_CLOSED');
    expect((await act(pending.id, 'cancel')).data).toMatchObject({ status: 'CANCELLED', warnings: [] });
    expect((await act(accepted.id, 'complete')).data.status).toBe('COMPLETED');
  });

  it('that is cancelled while an order is placed either gets it before or not at all', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id: portCallId } = await plannedCall(app, client());
      const body = { portCallId, serviceType: 'towage', scheduledFor: inHours(1, app) };
      const [placed] = await Promise.all([
        client().post('/v1/service-orders', body),
        endCall(portCallId, ['CANCELLED']),
      ]);
      expect([201, 409]).toContain(placed.status);
      const { data } = await client().get(`/v1/service-orders?portCallId=${portCallId}`);
      expect(data).toHaveLength(placed.status === 201 ? 1 : 0);
    }
  });
});

describe('the vendor', () => {
  it('that is archived gets no new orders', async () => {
    const { id: vendorId } = await vendor();
    const kept = await order({ vendorId });
    await client().post(`/v1/vendors/${vendorId}/archive`);
    const { id: portCallId } = await plannedCall(app, client());
    const body = { portCallId, vendorId, serviceType: 'towage', scheduledFor: inHours(1, app) };
    const reply = await client().post('/v1/service-orders', body);
    expect([reply.status, reply.fields]).toEqual([422, ['vendorId']]);
    expect((await client().get(`/v1/service-orders/${kept.id}`)).data.warnings).toMatchObject([
      { code: 'VENDOR_ARCHIVED' },
    ]);
    expect((await act(kept.id, 'accept')).status).toBe(200);
  });

  it('that lists neither the service nor the port is warned of, and stops nobody', async () => {
    const { id: vendorId } = await vendor({ services: ['bunkering'], ports: ['BEANR'] });
    const { warnings } = await order({ vendorId });
    expect(warnings).toEqual([
      { code: 'VENDOR_SERVICE', message: 'Harbour Tugs does not list “Towage” among its services.' },
      { code: 'VENDOR_PORT', message: 'Harbour Tugs does not list Rotterdam among its ports.' },
    ]);
  });

  it('is counted by how it did', async () => {
    const { id: vendorId } = await vendor();
    const path = `/v1/vendors/${vendorId}/performance`;
    expect((await client().get(path)).data).toMatchObject({
      period: '90d',
      orders: 0,
      completed: 0,
      onTimeShare: null,
      medianMinutesToAccept: null,
      medianMinutesToComplete: null,
      breaches: 0,
    });
    await openAllDay(marit.client, place.id);
    const [inTime, late, open, cancelled] = [
      await order({ vendorId, slaMinutes: 100 }),
      await order({ vendorId, slaMinutes: 15 }),
      await order({ vendorId, slaMinutes: 20 }),
      await order({ vendorId }),
    ];
    const minutes = (count: number) => app.clock.advance(count * 60_000);
    minutes(10);
    await act(inTime.id, 'accept');
    minutes(10);
    await act(late.id, 'accept');
    minutes(10);
    for (const { id } of [inTime, late]) await act(id, 'complete');
    await act(cancelled.id, 'cancel');
    const { data } = await client().get(path);
    expect(data).toMatchObject({ orders: 4, completed: 2, onTimeShare: 0.5, breaches: 2 });
    expect(data.medianMinutesToAccept).toBeCloseTo(15, 0);
    expect(data.medianMinutesToComplete).toBeCloseTo(30, 0);
    expect((await client().get(`/v1/service-orders/${open.id}`)).data.sla.state).toBe('breached');
    expect((await client().get(`${path}?period=all`)).data).toMatchObject({ since: null, orders: 4 });
    await app.owner.query(
      "update service_orders set created_at = created_at - interval '91 days' where organization_id = $1 and id = $2",
      [place.id, cancelled.id],
    );
    expect((await client().get(path)).data.orders).toBe(3);
  });
});
