/** Requests for quotes: asked, changed and cancelled, each step audited. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
const at = (hours: number) => inHours(hours, app);
const ask = (more: Record<string, unknown> = {}) => askedVendors(app, client(), more);
const quote = (rfqId: string, vendorId: string, amount: number, more: Record<string, unknown> = {}) =>
  quoted(client(), rfqId, vendorId, amount, more);
const read = async (id: string) => (await client().get(`/v1/rfqs/${id}`)).data;
const audited = async (action: string) =>
  (await client().get(`/v1/organization/audit-events?action=${action}`)).data;
describe('a request', () => {
  it('is asked of vendors for a port call, with a reference and the clock of its port', async () => {
    const { rfq, first, second } = await ask();
    const year = app.clock.now().getUTCFullYear();
    expect(rfq).toMatchObject({
      reference: `RFQ-${year}-0001`,
      status: 'OPEN',
      nextStatuses: ['AWARDED', 'CANCELLED'],
      serviceType: 'towage',
      portCall: { reference: `PC-${year}-0001`, status: 'SCHEDULED', vessel: { name: 'Nordic Heron' } },
      port: 'NLRTM',
      portName: 'Rotterdam',
      portTimezone: 'Europe/Amsterdam',
      counts: { asked: 2, quoted: 0, missing: 2 },
      cheapest: [],
      vendors: [
        { id: first, name: 'Harbour Tugs', status: 'active', quoteId: null },
        { id: second, name: 'Delta Towage', status: 'active', quoteId: null },
      ],
      quotes: [],
      serviceOrder: null,
    });
    expect(await read(rfq.id)).toEqual(rfq);
    expect(await audited('rfq.create')).toMatchObject([
      {
        targets: [
          { type: 'rfq', id: rfq.id, name: rfq.reference },
          { type: 'port_call', id: rfq.portCallId },
        ],
        after: { vendors: ['Harbour Tugs', 'Delta Towage'], serviceType: 'towage' },
      },
    ]);
  });

  it('is asked for a port alone, where there is no port call yet', async () => {
    const { rfq } = await ask({ portCallId: null, port: 'sgsin' });
    expect(rfq).toMatchObject({ portCall: null, portCallId: null, port: 'SGSIN', portName: 'Singapore' });
  });

  it.each<[Record<string, unknown>, string]>([
    [{ vendorIds: [] }, 'vendorIds'],
    [{ vendorIds: Array.from({ length: 21 }, () => `vnd_${'0'.repeat(26)}`) }, 'vendorIds'],
    [{ serviceType: 'juggling' }, 'serviceType'],
    [{ description: ' ' }, 'description'],
    [{ port: 'NLXXX' }, 'port'],
    [{ port: null }, 'portCallId'],
    [{ portCallId: `pcl_${'0'.repeat(26)}`, port: 'NLRTM' }, 'portCallId'],
    [{ deadline: '2020-01-01T00:00:00Z' }, 'deadline'],
    [{ deadline: '2099-01-01T00:00:00Z' }, 'deadline'],
    [{ neededBy: '2020-01-01T00:00:00Z' }, 'neededBy'],
    [{ status: 'AWARDED' }, 'status'],
  ])('is refused with %o', async (more, field) => {
    const { id } = await vendorNamed(client(), 'Harbour Tugs');
    const reply = await client().post('/v1/rfqs', newRfq(app, [id], more));
    expect([reply.status, reply.code, reply.fields]).toEqual([422, 'VALIDATION_ERROR', [field]]);
  });

  it('is not asked for a port call that is over', async () => {
    const { id: portCallId } = await plannedCall(app, client());
    await client().post(`/v1/port-calls/${portCallId}/status`, { status: 'CANCELLED', at: at(0) });
    const { id } = await vendorNamed(client(), 'Harbour Tugs');
    const reply = await client().post('/v1/rfqs', newRfq(app, [id], { portCallId }));
    expect([reply.status, reply.code]).toEqual([409, 'PORT_CALL_CLOSED']);
  });

  it('changes in what is given alone, and keeps vendors that quoted', async () => {
    const { rfq, first, second } = await ask();
    const third = (await vendorNamed(client(), 'Third Tugs')).id;
    await quote(rfq.id, first, 120_000);
    const path = `/v1/rfqs/${rfq.id}`;
    const without = await client().patch(path, { vendorIds: [second] });
    expect([without.status, without.fields]).toEqual([422, ['vendorIds']]);
    const { data } = await client().patch(path, { vendorIds: [third, first], deadline: at(30) });
    expect(data.vendors.map(({ id }: { id: string }) => id)).toEqual([third, first]);
    expect(data).toMatchObject({ description: rfq.description, counts: { asked: 2, quoted: 1, missing: 1 } });
    expect((await client().patch(path, { deadline: data.deadline })).data.version).toBe(data.version);
    const late = await client().patch(path, { description: 'Too late' }, { 'if-match': '"1"' });
    expect([late.status, late.code]).toEqual([412, 'VERSION_CONFLICT']);
    expect((await client().patch(path, { deadline: at(60) })).fields).toEqual(['deadline']);
    expect((await client().patch(path, { neededBy: at(20) })).fields).toEqual(['neededBy']);
    expect((await client().patch(path, { serviceType: 'mooring' })).fields).toEqual(['serviceType']);
    const [change] = (await audited('rfq.update')).filter(
      ({ outcome }: { outcome: string }) => outcome === 'success',
    );
    expect(change).toMatchObject({
      before: { vendors: ['Harbour Tugs', 'Delta Towage'] },
      after: { vendors: ['Third Tugs', 'Harbour Tugs'] },
    });
  });

  it('is cancelled with a reason, which declines its quotes, and stays so', async () => {
    const { rfq, first, second } = await ask();
    const { id: quoteId } = await quote(rfq.id, first, 120_000);
    const { data } = await client().post(`/v1/rfqs/${rfq.id}/cancel`, { reason: 'The ship was fixed' });
    expect(data).toMatchObject({ status: 'CANCELLED', cancellationReason: 'The ship was fixed' });
    expect(data.quotes).toMatchObject([{ id: quoteId, status: 'DECLINED' }]);
    for (const [path, body] of [
      ['/cancel', {}],
      ['/award', { quoteId }],
      ['/quotes', { vendorId: second, amount: { amount: 1, currency: 'EUR' } }],
      [`/quotes/${quoteId}/withdraw`, {}],
    ] as const) {
      const reply = await client().post(`/v1/rfqs/${rfq.id}${path}`, body);
      expect([reply.status, reply.code], path).toEqual([409, 'RFQ_STATUS_CONFLICT']);
      expect(reply.body.error.message).toMatch(/is CANCELLED, so .*\. It stays so\.$/);
    }
    expect((await client().patch(`/v1/rfqs/${rfq.id}`, { description: 'More' })).code).toBe(
      'RFQ_STATUS_CONFLICT',
    );
    expect(await audited('rfq.cancel&outcome=success')).toMatchObject([
      { reason: 'The ship was fixed', after: { quotesDeclined: 1 } },
    ]);
  });
});
