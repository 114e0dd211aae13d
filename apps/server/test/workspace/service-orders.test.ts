/** Service orders: placed for a port call, accepted, completed, cancelled; each step audited and told. */
import type { ServiceOrderStatus } from '@porttask/contracts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
const order = (more: Record<string, unknown> = {}) => placedOrder(app, client(), more);
const vendor = async (more: Record<string, unknown> = {}) =>
  (await client().post('/v1/vendors', newVendor(more))).data;
const act = (id: string, verb: string, body: object = {}) =>
  client().post(`/v1/service-orders/${id}/${verb}`, body);
const audited = async (action: string) =>
  (await client().get(`/v1/organization/audit-events?action=${action}`)).data;
const told = async () =>
  (
    await app.owner.query(
      "select type, data from outbox where organization_id = $1 and type like 'service_order.%' order by id",
      [place.id],
    )
  ).rows;
describe('a service order', () => {
  it('is placed with a reference, its port call and its vendor, and told', async () => {
    const portCall = await plannedCall(app, client());
    const { id: vendorId, name } = await vendor();
    const body = {
      portCallId: portCall.id,
      vendorId,
      serviceType: 'towage',
      scheduledFor: inHours(20, app),
      notes: 'Two tugs',
    };
    const { status, data, headers } = await client().post('/v1/service-orders', body);
    const reference = `SO-${app.clock.now().getUTCFullYear()}-0001`;
    expect([status, headers.get('etag')]).toEqual([201, '"1"']);
    expect(data).toMatchObject({
      ...body,
      reference,
      status: 'PENDING',
      nextStatuses: ['ACCEPTED', 'CANCELLED'],
      vendor: { id: vendorId, name },
      portCall: {
        id: portCall.id,
        reference: portCall.reference,
        status: 'SCHEDULED',
        portName: 'Rotterdam',
        vessel: { id: portCall.vesselId, name: 'Nordic Heron' },
      },
      slaMinutes: null,
      dueAt: null,
      sla: { minutes: null, dueAt: null, state: 'none', remainingBusinessMinutes: null },
      warnings: [],
    });
    expect((await client().get(`/v1/service-orders/${data.id}`)).data).toEqual(data);
    expect(await told()).toMatchObject([
      {
        type: 'service_order.created',
        data: {
          serviceOrder: { id: data.id, reference, status: 'PENDING', serviceType: 'towage', dueAt: null },
          portCall: { id: portCall.id, reference: portCall.reference },
          vessel: { id: portCall.vesselId },
          vendor: { id: vendorId, name },
        },
      },
    ]);
    const [event] = await audited('service_order.create');
    expect(event.targets.map(({ type }: { type: string }) => type)).toEqual([
      'service_order',
      'port_call',
      'vendor',
    ]);
  });

  it('is accepted and completed, each with its time, and told', async () => {
    const { id } = await order();
    const accepted = (await act(id, 'accept')).data;
    expect(accepted).toMatchObject({ status: 'ACCEPTED', completedAt: null, version: 2 });
    app.clock.advance(60_000);
    const completed = (await act(id, 'complete')).data;
    expect(completed).toMatchObject({
      status: 'COMPLETED',
      acceptedAt: accepted.acceptedAt,
      nextStatuses: [],
    });
    expect(Date.parse(completed.completedAt) - Date.parse(completed.acceptedAt)).toBeGreaterThanOrEqual(
      60_000,
    );
    expect((await told()).at(-1)).toMatchObject({
      type: 'service_order.completed',
      data: { serviceOrder: { id, status: 'COMPLETED' }, completedAt: completed.completedAt, sla: 'none' },
    });
    expect(await audited('service_order.complete')).toMatchObject([
      { before: { status: 'ACCEPTED' }, after: { status: 'COMPLETED', sla: 'none' } },
    ]);
  });

  it('is cancelled with a reason, which the audit log keeps', async () => {
    const { id } = await order();
    const { data } = await act(id, 'cancel', { reason: 'The vessel has own thrusters' });
    expect(data).toMatchObject({ status: 'CANCELLED', cancellationReason: 'The vessel has own thrusters' });
    expect(await audited('service_order.cancel')).toMatchObject([{ reason: 'The vessel has own thrusters' }]);
  });

  const verbs = { accept: 'ACCEPTED', complete: 'COMPLETED', cancel: 'CANCELLED' } as const;
  it.each<[ServiceOrderStatus, readonly (keyof typeof verbs)[], readonly (keyof typeof verbs)[], string]>([
    ['PENDING', [], ['complete'], 'It can become ACCEPTED or CANCELLED.'],
    ['ACCEPTED', ['accept'], ['accept'], 'It can become COMPLETED or CANCELLED.'],
    ['COMPLETED', ['accept', 'complete'], ['accept', 'complete', 'cancel'], 'It stays so.'],
    ['CANCELLED', ['cancel'], ['accept', 'complete', 'cancel'], 'It stays so.'],
  ])('that is %s refuses what is not possible and says what is', async (status, way, refused, allowed) => {
    const { id } = await order();
    for (const verb of way) expect((await act(id, verb)).status).toBe(200);
    for (const verb of refused) {
      const reply = await act(id, verb);
      expect([reply.status, reply.code, reply.body.error.message]).toEqual([
        409,
        'SERVICE_ORDER_STATUS_CONFLICT',
        `This service order is ${status}, so it cannot become ${verbs[verb]}. ${allowed}`,
      ]);
    }
  });

  it('of two who accept at once one is refused', async () => {
    const { id } = await order();
    const replies = await Promise.all([act(id, 'accept'), act(id, 'accept')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('a change', () => {
  it('is possible while nothing rests on what it changes', async () => {
    const { id } = await order();
    const path = `/v1/service-orders/${id}`;
    const { id: vendorId } = await vendor();
    const scheduledFor = inHours(30, app);
    const { data } = await client().patch(path, { vendorId, serviceType: 'mooring', scheduledFor });
    expect(data).toMatchObject({ vendorId, serviceType: 'mooring', scheduledFor, version: 2 });
    expect((await client().patch(path, { serviceType: 'mooring' })).data.version).toBe(2);
    const late = await client().patch(path, { notes: 'Late' }, { 'if-match': '"1"' });
    expect([late.status, late.code]).toEqual([412, 'VERSION_CONFLICT']);

    await act(id, 'accept');
    const settled = await client().patch(path, { vendorId: null, serviceType: 'towage' });
    expect([settled.status, settled.code]).toEqual([409, 'SERVICE_ORDER_SETTLED']);
    expect(settled.body.error.message).toContain('its service and vendor can no longer');
    expect((await client().patch(path, { scheduledFor: inHours(31, app) })).status).toBe(200);

    await act(id, 'complete');
    expect((await client().patch(path, { slaMinutes: 60 })).code).toBe('SERVICE_ORDER_SETTLED');
    expect((await client().patch(path, { notes: 'Done well' })).data.notes).toBe('Done well');
  });

  it.each([
    [{ portCallId: `pcl_${'0'.repeat(26)}` }, 'portCallId'],
    [{ status: 'COMPLETED' }, 'status'],
    [{ dueAt: '2026-12-01T10:00:00.000Z' }, 'dueAt'],
    [{ slaMinutes: 0 }, 'slaMinutes'],
    [{ slaMinutes: 1.5 }, 'slaMinutes'],
    [{ scheduledFor: 'tomorrow' }, 'scheduledFor'],
    [{ serviceType: 'juggling' }, 'serviceType'],
  ])('is refused with %o', async (body, field) => {
    const { id } = await order();
    const reply = await client().patch(`/v1/service-orders/${id}`, body);
    expect([reply.status, reply.fields]).toEqual([422, [field]]);
  });
});
