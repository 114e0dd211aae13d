/** Port calls: planned, changed, followed from arrival to departure, each step audited and told. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
const vessel = async (more: Record<string, unknown> = {}) =>
  (await client().post('/v1/vessels', newVessel(more))).data;
const plan = (more: Record<string, unknown> = {}) => plannedCall(app, client(), more);
const move = (id: string, status: string, when = at(0), more: Record<string, unknown> = {}) =>
  client().post(`/v1/port-calls/${id}/status`, { status, at: when, ...more });
const audited = async (action: string) =>
  (await client().get(`/v1/organization/audit-events?action=${action}`)).data;
const outbox = async () =>
  (
    await app.owner.query(
      "select type, data from outbox where organization_id = $1 and type like 'port_call.%' order by id",
      [place.id],
    )
  ).rows;

describe('a port call', () => {
  it('is planned with a reference, its vessel, and the clock of its port', async () => {
    const { id: vesselId, name, imoNumber } = await vessel();
    const [eta, etd] = [at(30), at(54)];
    const body = { vesselId, port: 'sgsin', eta, etd, terminal: 'Tuas 3', notes: 'Pilot at the\neast buoy' };
    const { status, data, headers } = await client().post('/v1/port-calls', body);
    const year = app.clock.now().getUTCFullYear();
    expect(status).toBe(201);
    expect(headers.get('etag')).toBe('"1"');
    expect(data).toMatchObject({
      ...body,
      reference: `PC-${year}-0001`,
      vessel: { id: vesselId, name, imoNumber },
      port: 'SGSIN',
      portName: 'Singapore',
      portTimezone: 'Asia/Singapore',
      status: 'SCHEDULED',
      nextStatuses: ['ARRIVED', 'CANCELLED'],
      ata: null,
      atb: null,
      atd: null,
      cancelledAt: null,
    });
    expect((await client().get(`/v1/port-calls/${data.id}`)).data).toEqual(data);
    expect(await outbox()).toEqual([
      {
        type: 'port_call.created',
        data: {
          portCall: { id: data.id, reference: data.reference },
          vessel: { id: vesselId, name, imoNumber },
          port: { code: 'SGSIN', name: 'Singapore' },
          eta,
          etd,
        },
      },
    ]);
    expect(await audited('port_call.create')).toMatchObject([
      {
        targets: [
          { type: 'port_call', id: data.id, name: data.reference },
          { type: 'vessel', id: vesselId, name },
        ],
        after: { port: 'SGSIN', eta, etd, terminal: 'Tuas 3' },
      },
    ]);
  });

  it.each([
    [{ port: 'NLXXX' }, 'port'],
    [{ port: 'Rotterdam' }, 'port'],
    [{ eta: '2026-11-23' }, 'eta'],
    [{ eta: '0026-11-23T10:00:00Z' }, 'eta'],
    [{ etd: '2020-01-01T00:00:00Z' }, 'etd'],
    [{ vesselId: `vsl_${'0'.repeat(26)}` }, 'vesselId'],
    [{ status: 'ARRIVED' }, 'status'],
    [{ ata: '2026-01-01T00:00:00Z' }, 'ata'],
  ])('is refused with %o', async (more, field) => {
    const { id: vesselId } = await vessel();
    const body = { vesselId, port: 'NLRTM', eta: at(1), ...more };
    const reply = await client().post('/v1/port-calls', body);
    expect([reply.status, reply.code, reply.fields]).toEqual([422, 'VALIDATION_ERROR', [field]]);
  });

  it('goes from creation to departure, and tells each step', async () => {
    const { id, reference, vessel: ship, port, portName } = await plan();
    const steps = [
      ['ARRIVED', at(-3), 'ata', ['BERTHED', 'DEPARTED', 'CANCELLED']],
      ['BERTHED', at(-2), 'atb', ['DEPARTED']],
      ['DEPARTED', at(-1), 'atd', []],
    ] as const;
    for (const [status, when, field, nextStatuses] of steps)
      expect((await move(id, status, when)).data).toMatchObject({ status, [field]: when, nextStatuses });
    expect((await outbox()).slice(1).map(({ type, data }) => [type, data])).toEqual(
      steps.map(([to, when], step) => [
        'port_call.status_changed',
        {
          portCall: { id, reference },
          vessel: ship,
          port: { code: port, name: portName },
          from: ['SCHEDULED', 'ARRIVED', 'BERTHED'][step],
          to,
          at: when,
        },
      ]),
    );
    expect(await audited('port_call.change_status')).toMatchObject([
      { before: { status: 'BERTHED' }, after: { status: 'DEPARTED', at: steps[2][1] } },
      { before: { status: 'ARRIVED' }, after: { status: 'BERTHED' } },
      { before: { status: 'SCHEDULED' }, after: { status: 'ARRIVED' } },
    ]);
  });

  it('has a history of its own in the audit log, found by its id', async () => {
    const [{ id }] = [await plan(), await plan()];
    await move(id, 'ARRIVED');
    for (const target of [id, `port_call:${id}`]) {
      const { data } = await client().get(`/v1/organization/audit-events?target=${target}`);
      expect(data.map(({ action }: { action: string }) => action)).toEqual([
        'port_call.change_status',
        'port_call.create',
      ]);
    }
  });

  it('is cancelled with a reason that its audit log keeps', async () => {
    const { id } = await plan();
    const when = at(-1);
    const { data } = await move(id, 'CANCELLED', when, { reason: 'The cargo was sold' });
    expect(data).toMatchObject({
      status: 'CANCELLED',
      nextStatuses: [],
      cancelledAt: when,
      cancellationReason: 'The cargo was sold',
    });
    expect(await audited('port_call.change_status')).toMatchObject([{ reason: 'The cargo was sold' }]);
  });

  it('refuses what is impossible, with what is possible, and times out of order, and changes nothing', async () => {
    const { id } = await plan();
    const impossible = await move(id, 'DEPARTED');
    expect([impossible.status, impossible.code]).toEqual([409, 'PORT_CALL_STATUS_CONFLICT']);
    expect(impossible.body.error.message).toBe(
      'This port call is SCHEDULED, so it cannot become DEPARTED. It can become ARRIVED or CANCELLED.',
    );
    await move(id, 'ARRIVED', at(-2));
    for (const when of [at(-3), at(1)]) {
      const reply = await move(id, 'BERTHED', when);
      expect([reply.status, reply.code, reply.fields]).toEqual([422, 'VALIDATION_ERROR', ['at']]);
    }
    expect((await client().post(`/v1/port-calls/${id}/status`, { status: 'BERTHED' })).fields).toEqual([
      'at',
    ]);
    expect((await client().get(`/v1/port-calls/${id}`)).data).toMatchObject({
      status: 'ARRIVED',
      version: 2,
    });
    expect(await outbox()).toHaveLength(2);
  });

  it('is moved once by many at once', async () => {
    const { id } = await plan();
    const replies = await Promise.all(Array.from({ length: 10 }, () => move(id, 'ARRIVED')));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
    expect(await outbox()).toHaveLength(2);
  });

  it('changes in what is given alone, against the version somebody saw', async () => {
    const { id } = await plan({ terminal: 'Maasvlakte 2' });
    const path = `/v1/port-calls/${id}`;
    const [eta, other] = [at(48), await vessel({ name: 'Polar Star' })];
    const { data } = await client().patch(path, { eta, port: 'BEANR', vesselId: other.id, terminal: null });
    expect(data).toMatchObject({
      eta,
      port: 'BEANR',
      portTimezone: 'Europe/Brussels',
      vessel: { name: 'Polar Star' },
      terminal: null,
      version: 2,
    });
    expect((await client().patch(path, { eta, port: 'BEANR' })).data.version).toBe(2);
    const late = await client().patch(path, { notes: 'Too late' }, { 'if-match': '"1"' });
    expect([late.status, late.code]).toEqual([412, 'VERSION_CONFLICT']);
    expect((await client().patch(path, { etd: at(47) })).fields).toEqual(['etd']);
    expect((await client().patch(path, { ata: at(-1) })).fields).toEqual(['ata']);
  });

  it('keeps what happened, but for corrections of its times', async () => {
    const { id, vesselId } = await plan();
    const path = `/v1/port-calls/${id}`;
    await move(id, 'ARRIVED', at(-3));
    const settled = await client().patch(path, { port: 'BEANR', eta: at(1) });
    expect([settled.status, settled.code]).toEqual([409, 'PORT_CALL_SETTLED']);
    expect(settled.body.error.message).toBe(
      'This port call is ARRIVED, so its port and ETA can no longer be changed.',
    );
    // What stays as it is may be sent along.
    expect((await client().patch(path, { vesselId, terminal: 'Maasvlakte 2' })).status).toBe(200);
    await move(id, 'DEPARTED', at(-2));
    expect((await client().patch(path, { ata: at(-1) })).fields).toEqual(['ata']);
    const corrected = at(-4);
    expect((await client().patch(path, { ata: corrected, notes: 'As logged' })).data).toMatchObject({
      ata: corrected,
      notes: 'As logged',
      status: 'DEPARTED',
    });
    expect((await client().patch(path, { terminal: null })).code).toBe('PORT_CALL_SETTLED');
  });
});
