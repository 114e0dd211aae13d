/** Quotes: recorded, replaced, withdrawn and compared while their request takes them, each told. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
const at = (hours: number) => inHours(hours, app);
const ask = (more: Record<string, unknown> = {}) => askedVendors(app, client(), more);
const quote = (rfqId: string, vendorId: string, amount: number, more: Record<string, unknown> = {}) =>
  quoted(client(), rfqId, vendorId, amount, more);
const read = async (id: string) => (await client().get(`/v1/rfqs/${id}`)).data;
const audited = async (action: string) =>
  (await client().get(`/v1/organization/audit-events?action=${action}`)).data;
const outbox = async () =>
  (
    await app.owner.query(
      "select data from outbox where organization_id = $1 and type = 'rfq.quote_received' order by id",
      [place.id],
    )
  ).rows.map(({ data }) => data);

describe('a quote', () => {
  it('is recorded and told, and a newer one of the vendor replaces it', async () => {
    const { rfq, first } = await ask();
    const validUntil = at(72);
    const before = await quote(rfq.id, first, 150_000, { validUntil, notes: 'Tugs from Europoort' });
    expect(before).toMatchObject({
      vendor: { id: first, name: 'Harbour Tugs' },
      amount: { amount: 150_000, currency: 'EUR' },
      validUntil,
      deliversAt: null,
      status: 'OPEN',
      expired: false,
      cheapest: true,
    });
    const after = await quote(rfq.id, first, 140_000, { deliversAt: at(50) });
    expect(after.deliversLate).toBe(true);
    const { vendors, quotes, counts } = await read(rfq.id);
    expect(counts).toEqual({ asked: 2, quoted: 1, missing: 1 });
    expect(vendors[0].quoteId).toBe(after.id);
    expect(quotes).toMatchObject([
      { id: after.id, status: 'OPEN', cheapest: true },
      { id: before.id, status: 'REPLACED', cheapest: false },
    ]);
    expect(await outbox()).toMatchObject([
      {
        rfq: { id: rfq.id, reference: rfq.reference },
        quote: { id: before.id, amount: { amount: 150_000, currency: 'EUR' }, validUntil },
        vendor: { id: first, name: 'Harbour Tugs' },
        serviceType: 'towage',
        portCall: { id: rfq.portCallId },
        port: { code: 'NLRTM', name: 'Rotterdam' },
      },
      { quote: { id: after.id } },
    ]);
    expect((await audited('rfq.record_quote'))[0]).toMatchObject({
      before: { quoteId: before.id, amount: { amount: 150_000 } },
      after: { amount: { amount: 140_000, currency: 'EUR' } },
    });
  });

  it.each<[Record<string, unknown>, string]>([
    [{ amount: { amount: -1, currency: 'EUR' } }, 'amount.amount'],
    [{ amount: { amount: 1.5, currency: 'EUR' } }, 'amount.amount'],
    [{ amount: { amount: 1, currency: 'euro' } }, 'amount.currency'],
    [{ amount: 100 }, 'amount'],
    [{ validUntil: '2020-01-01T00:00:00Z' }, 'validUntil'],
    [{ deliversAt: '2020-01-01T00:00:00Z' }, 'deliversAt'],
    [{ status: 'AWARDED' }, 'status'],
  ])('is refused with %o', async (more, field) => {
    const { rfq, first } = await ask();
    const body = { vendorId: first, amount: { amount: 1, currency: 'EUR' }, ...more };
    const reply = await client().post(`/v1/rfqs/${rfq.id}/quotes`, body);
    expect([reply.status, reply.code, reply.fields]).toEqual([422, 'VALIDATION_ERROR', [field]]);
  });

  it('that comes late is refused, until a later deadline opens the request again', async () => {
    const { rfq, first } = await ask({ deadline: at(0.1) });
    app.clock.advance(minutes(10));
    expect(await read(rfq.id)).toMatchObject({
      status: 'EXPIRED',
      nextStatuses: ['OPEN', 'AWARDED', 'CANCELLED'],
    });
    const body = { vendorId: first, amount: { amount: 90_000, currency: 'EUR' } };
    const late = await client().post(`/v1/rfqs/${rfq.id}/quotes`, body);
    expect([late.status, late.code]).toEqual([409, 'RFQ_DEADLINE_PASSED']);
    expect(late.body.error.message).toContain('Set a later deadline');
    expect((await client().patch(`/v1/rfqs/${rfq.id}`, { deadline: at(1) })).data.status).toBe('OPEN');
    expect((await client().post(`/v1/rfqs/${rfq.id}/quotes`, body)).status).toBe(201);
  });

  it('is withdrawn once, after the deadline too, and the vendor counts as missing again', async () => {
    const { rfq, first } = await ask({ deadline: at(0.1) });
    const { id } = await quote(rfq.id, first, 90_000);
    app.clock.advance(minutes(10));
    const path = `/v1/rfqs/${rfq.id}/quotes/${id}/withdraw`;
    const { data } = await client().post(path, { reason: 'The tug is in dock' });
    expect(data).toMatchObject({ id, status: 'WITHDRAWN', cheapest: false });
    expect((await read(rfq.id)).counts.missing).toBe(2);
    const again = await client().post(path);
    expect([again.status, again.code]).toEqual([409, 'QUOTE_CONFLICT']);
    expect(again.body.error.message).toBe('The quote of Harbour Tugs cannot be withdrawn: it was withdrawn.');
  });

  it('is compared within its currency alone', async () => {
    const { rfq, first, second } = await ask();
    await quote(rfq.id, first, 120_000);
    const dollars = await quote(rfq.id, second, 100_000, { amount: { amount: 100_000, currency: 'USD' } });
    const both = await read(rfq.id);
    expect(both.cheapest.map(({ amount }: { amount: object }) => amount)).toEqual([
      { amount: 120_000, currency: 'EUR' },
      { amount: 100_000, currency: 'USD' },
    ]);
    const euros = await quote(rfq.id, second, 119_999);
    const { cheapest, quotes } = await read(rfq.id);
    expect(cheapest).toEqual([
      { quoteId: euros.id, vendorId: second, amount: { amount: 119_999, currency: 'EUR' } },
    ]);
    expect(quotes.find(({ id }: { id: string }) => id === dollars.id).cheapest).toBe(false);
  });
});
