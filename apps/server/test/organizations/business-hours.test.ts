/** Business hours over the API: replaced as a whole, told day by day in the audit log, in a zone that follows or stays. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { createOrganization, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let admin: Client;
beforeAll(async () => {
  app = await startTestApp();
  admin = (await superAdmin(app)).client;
});
afterAll(() => app.close());

const day = [{ from: '08:00', to: '18:00' }];
const office = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };
const newOrganization = async (): Promise<string> =>
  (await createOrganization(admin, { timezone: 'Europe/Oslo' })).organization.id;
const patch = (id: string, body: object, headers?: Record<string, string>) =>
  admin.patch(`/v1/admin/organizations/${id}`, body, headers);
const updates = async (id: string) =>
  (await admin.get(`/v1/admin/audit-events?organizationId=${id}&action=organization.update`)).data;

it('begin as Monday to Friday, 08:00 to 18:00, in the zone of the organization', async () => {
  const { data } = await admin.get(`/v1/admin/organizations/${await newOrganization()}`);
  expect(data.businessHours).toEqual({ timezone: 'Europe/Oslo', weekly: office, exceptions: [] });
});

it('are replaced as a whole, and the audit log tells what changed, day by day', async () => {
  const id = await newOrganization();
  const businessHours = {
    timezone: 'Europe/Oslo',
    weekly: { ...office, fri: [{ from: '22:00', to: '06:00' }, ...day] },
    exceptions: [
      { date: '2026-12-25', closed: true, name: 'Christmas Day' },
      { date: '2026-12-24', intervals: [{ from: '09:00', to: '12:00' }] },
    ],
  };
  const { status, data } = await patch(id, { businessHours });
  expect(status).toBe(200);
  expect(data.businessHours).toEqual({ ...businessHours, exceptions: businessHours.exceptions.toReversed() });
  const [event] = await updates(id);
  expect(event).toMatchObject({
    before: { businessHours: { friday: '08:00–18:00' } },
    after: {
      businessHours: {
        friday: '22:00–06:00 next day, 08:00–18:00',
        exceptions: ['2026-12-24 09:00–12:00', '2026-12-25 closed (Christmas Day)'],
      },
    },
  });
  const { rows } = await app.owner.query(
    `select data from outbox where type = 'organization.updated' and organization_id = $1`,
    [id],
  );
  expect(rows[0].data.changed).toEqual(['businessHours']);

  await patch(id, { businessHours: { weekly: office } });
  expect((await updates(id))[0]).toMatchObject({
    before: {
      businessHours: { exceptions: ['2026-12-24 09:00–12:00', '2026-12-25 closed (Christmas Day)'] },
    },
    after: { businessHours: { friday: '08:00–18:00' } },
  });
});

it('the same once more change and write nothing', async () => {
  const id = await newOrganization();
  const { data } = await patch(id, { businessHours: { weekly: office } });
  expect(data.version).toBe(1);
  expect(await updates(id)).toEqual([]);
});

it('change only the version that was looked at', async () => {
  const id = await newOrganization();
  const businessHours = { weekly: { mon: day } };
  await patch(id, { name: 'Nordlys Agency' });
  expect((await patch(id, { businessHours }, { 'if-match': '"1"' })).code).toBe('VERSION_CONFLICT');
  expect((await patch(id, { businessHours }, { 'if-match': '"2"' })).status).toBe(200);
});

describe('their zone', () => {
  it('follows the organization’s while it is the same', async () => {
    const id = await newOrganization();
    const { data } = await patch(id, { timezone: 'Asia/Kolkata' });
    expect(data.businessHours.timezone).toBe('Asia/Kolkata');
    expect((await updates(id))[0].after).toEqual({
      timezone: 'Asia/Kolkata',
      businessHours: { timezone: 'Asia/Kolkata' },
    });
  });

  it('stays once it was given as another one', async () => {
    const id = await newOrganization();
    await patch(id, { businessHours: { timezone: 'America/Sao_Paulo', weekly: office } });
    const { data } = await patch(id, { timezone: 'Asia/Kolkata', businessHours: { weekly: { mon: day } } });
    expect([data.timezone, data.businessHours.timezone]).toEqual(['Asia/Kolkata', 'America/Sao_Paulo']);
  });
});

describe('bad hours are refused at the place that is wrong', () => {
  it.each<[object, string[]]>([
    [{ weekly: { mon: [...day, { from: '12:00', to: '13:00' }] } }, ['businessHours.weekly.mon.1.from']],
    [{ weekly: { mon: [{ from: '8', to: '18:00' }] } }, ['businessHours.weekly.mon.0.from']],
    [{ weekly: { mon: [{ from: '08:00' }] } }, ['businessHours.weekly.mon.0.to']],
    [{ weekly: { monday: day } }, ['businessHours.weekly.monday']],
    [{ weekly: { mon: 'closed' } }, ['businessHours.weekly.mon']],
    [{ weekly: office, timezone: 'Mars/Phobos' }, ['businessHours.timezone']],
    [
      { weekly: office, exceptions: [{ date: '2026-13-01', closed: true }] },
      ['businessHours.exceptions.0.date'],
    ],
    [
      {
        weekly: office,
        exceptions: [
          { date: '2026-12-25', closed: true },
          { date: '2026-12-25', closed: true },
        ],
      },
      ['businessHours.exceptions.1.date'],
    ],
    [{ weekly: office, note: 'x' }, ['businessHours.note']],
    [{}, ['businessHours.weekly']],
  ])('%j', async (businessHours, fields) => {
    const reply = await patch(await newOrganization(), { businessHours });
    expect([reply.status, reply.fields]).toEqual([422, fields]);
  });
});
