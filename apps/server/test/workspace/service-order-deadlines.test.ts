/** Deadlines of service orders over HTTP: in the business hours of the organization, across daylight saving time and holidays. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Agency, Person } from '../support/people.ts';
import { agency, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import {
  eachDay,
  openAllDay,
  openEverything,
  placedOrder,
  plannedCall,
  setHours,
} from '../support/workspace.ts';

const timezone = 'Europe/Oslo';
const office = { timezone, weekly: eachDay('08:00', '18:00') };
/** All of one day of the office. */
const oneDay = 600;

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

const there = (at: string | Date) =>
  Temporal.Instant.from(typeof at === 'string' ? at : at.toISOString()).toZonedDateTimeISO(timezone);
const daysLater = (createdAt: string, days: number) =>
  there(createdAt).add({ days }).toInstant().toString({ smallestUnit: 'millisecond' });

async function place(hours: object): Promise<Agency> {
  const made = await agency(app, marit);
  await openEverything(app, made.id);
  await setHours(marit.client, made.id, hours);
  return made;
}

describe.each(['the next change of the clocks', 'the one after it'])('over %s', () => {
  it('the same time of the next day is a day of the office later, and a holiday makes it one more', async () => {
    const change = there(app.clock.now()).getTimeZoneTransition('next');
    const noonBefore = change?.startOfDay().subtract({ days: 1 }).add({ hours: 12 });
    if (!change || !noonBefore) throw new Error('no change of the clocks');
    app.clock.advance(noonBefore.epochMilliseconds - app.clock.now().getTime());
    // Whoever was signed in before is no more.
    marit = await superAdmin(app);

    const plain = await placedOrder(app, (await place(office)).admin.client, { slaMinutes: oneDay });
    expect(plain.dueAt).toBe(daysLater(plain.createdAt, 1));
    const hours = Math.abs(Date.parse(plain.dueAt) - Date.parse(plain.createdAt)) / 3_600_000;
    expect([23, 25]).toContain(hours);

    const date = change.toPlainDate().toString();
    const holiday = { ...office, exceptions: [{ date, name: 'Harbour day', closed: true }] };
    const later = await placedOrder(app, (await place(holiday)).admin.client, { slaMinutes: oneDay });
    expect(later.dueAt).toBe(daysLater(later.createdAt, 2));
  });
});

describe('a deadline', () => {
  it('goes on past midnight where the hours do', async () => {
    // Open now, until an hour past midnight.
    const { hour } = there(app.clock.now());
    const from = `${String(hour).padStart(2, '0')}:00`;
    const { admin } = await place({ timezone, weekly: eachDay(from, '01:00') });
    const { createdAt, dueAt, sla } = await placedOrder(app, admin.client, { slaMinutes: (25 - hour) * 60 });
    expect(dueAt).toBe(daysLater(createdAt, 1));
    expect(sla).toMatchObject({ state: 'running', remainingBusinessMinutes: (25 - hour) * 60 });
  });

  it('cannot be promised by who is never open, and nothing is used up by trying', async () => {
    const { admin } = await place({ timezone, weekly: {} });
    const { id: portCallId } = await plannedCall(app, admin.client);
    const body = { portCallId, serviceType: 'towage', scheduledFor: app.clock.now().toISOString() };
    const reply = await admin.client.post('/v1/service-orders', { ...body, slaMinutes: 30 });
    expect([reply.status, reply.fields]).toEqual([422, ['slaMinutes']]);
    expect(reply.body.error.details[0].message).toContain('too little open time in the year ahead');
    const { data } = await admin.client.post('/v1/service-orders', body);
    expect(data).toMatchObject({ reference: expect.stringMatching(/-0001$/), dueAt: null });
    const changed = await admin.client.patch(`/v1/service-orders/${data.id}`, { slaMinutes: 30 });
    expect([changed.status, changed.fields]).toEqual([422, ['slaMinutes']]);
  });

  it('stays where it is when the hours change, and is set anew with other minutes', async () => {
    const { id, admin } = await place(office);
    const order = await placedOrder(app, admin.client, { slaMinutes: oneDay });
    await openAllDay(marit.client, id);
    const path = `/v1/service-orders/${order.id}`;
    expect((await admin.client.get(path)).data.dueAt).toBe(order.dueAt);
    const { data } = await admin.client.patch(path, { slaMinutes: 90 });
    expect(Date.parse(data.dueAt) - Date.parse(data.createdAt)).toBe(90 * 60_000);
    const none = (await admin.client.patch(path, { slaMinutes: null })).data;
    expect(none).toMatchObject({ slaMinutes: null, dueAt: null, sla: { state: 'none' } });
    const { data: changes } = await admin.client.get(
      '/v1/organization/audit-events?action=service_order.update',
    );
    expect(changes.at(-1)).toMatchObject({
      before: { slaMinutes: oneDay, dueAt: order.dueAt },
      after: { slaMinutes: 90, dueAt: data.dueAt },
    });
  });

  it('runs, is at risk, is breached, and is met or not in the end', async () => {
    const { id, admin } = await place(office);
    await openAllDay(marit.client, id);
    const [kept, missed] = [
      await placedOrder(app, admin.client, { slaMinutes: 60 }),
      await placedOrder(app, admin.client, { slaMinutes: 60 }),
    ];
    const sla = async (order: { id: string }) =>
      (await admin.client.get(`/v1/service-orders/${order.id}`)).data.sla;
    const act = (order: { id: string }, verb: string) =>
      admin.client.post(`/v1/service-orders/${order.id}/${verb}`);
    expect(await sla(kept)).toMatchObject({ state: 'running', remainingBusinessMinutes: 60 });
    app.clock.advance(31 * 60_000);
    expect(await sla(kept)).toMatchObject({ state: 'at_risk', remainingBusinessMinutes: 29 });
    for (const verb of ['accept', 'complete']) await act(kept, verb);
    app.clock.advance(40 * 60_000);
    expect(await sla(kept)).toMatchObject({ state: 'met', remainingBusinessMinutes: null });
    expect(await sla(missed)).toMatchObject({ state: 'breached', remainingBusinessMinutes: -12 });
    for (const verb of ['accept', 'complete']) await act(missed, verb);
    expect(await sla(missed)).toMatchObject({ state: 'breached', remainingBusinessMinutes: null });
  });
});
