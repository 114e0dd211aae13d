/** The list of service orders finds them by words and filters, and puts them in the order asked for. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Agency } from '../support/people.ts';
import { agency, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import {
  inHours,
  newVendor,
  newVessel,
  openAllDay,
  openEverything,
  placedOrder,
  plannedCall,
} from '../support/workspace.ts';

let app: TestApp;
let place: Agency;
const ids: Record<string, string> = {};
beforeAll(async () => {
  app = await startTestApp();
  const marit = await superAdmin(app);
  place = await agency(app, marit);
  await openEverything(app, place.id);
  const { client } = place.admin;
  await openAllDay(marit.client, place.id);
  const vesselId = (await client.post('/v1/vessels', newVessel({ name: 'Étoile du Nord' }))).data.id;
  const rotterdam = (await plannedCall(app, client)).id;
  const lisbon = (await plannedCall(app, client, { vesselId, port: 'PTLIS' })).id;
  const tugs = (await client.post('/v1/vendors', newVendor())).data.id;
  const add = async (name: string, more: Record<string, unknown>) => {
    ids[name] = (await placedOrder(app, client, more)).id;
  };
  Object.assign(ids, { rotterdam, lisbon, tugs });
  await add('none', { portCallId: rotterdam, scheduledFor: inHours(1, app) });
  await add('late', { portCallId: rotterdam, scheduledFor: inHours(5, app), slaMinutes: 10, vendorId: tugs });
  await add('soon', {
    portCallId: lisbon,
    scheduledFor: inHours(3, app),
    slaMinutes: 120,
    serviceType: 'mooring',
  });
  await add('kept', { portCallId: lisbon, scheduledFor: inHours(2, app), slaMinutes: 5_000, vendorId: tugs });
  await add('runs', { portCallId: lisbon, scheduledFor: inHours(4, app), slaMinutes: 1_000 });
  await add('void', { portCallId: lisbon, scheduledFor: inHours(6, app), slaMinutes: 6_000 });
  for (const verb of ['accept', 'complete']) await client.post(`/v1/service-orders/${ids.kept}/${verb}`);
  await client.post(`/v1/service-orders/${ids.void}/cancel`);
  app.clock.advance(100 * 60_000);
});
afterAll(() => app.close());

/** Orders by the names this test gave them. */
async function found(query: string): Promise<string[]> {
  const { data, status, text } = await place.admin.client.get(`/v1/service-orders?${query}`);
  if (status !== 200) throw new Error(text);
  const names = new Map(Object.entries(ids).map(([name, id]) => [id, name]));
  return data.map(({ id }: { id: string }) => names.get(id));
}

it('by status, port call, vendor and service', async () => {
  expect(await found('status=COMPLETED,CANCELLED&sort=createdAt')).toEqual(['kept', 'void']);
  expect(await found(`portCallId=${ids.rotterdam}&sort=createdAt`)).toEqual(['none', 'late']);
  expect(await found(`vendorId=${ids.tugs}&sort=createdAt`)).toEqual(['late', 'kept']);
  expect(await found('serviceType=mooring')).toEqual(['soon']);
});

it.each(['none', 'running', 'at_risk', 'breached', 'met'])('by the deadline: %s', async (state) => {
  const { data } = await place.admin.client.get('/v1/service-orders');
  const standing = data
    .filter(({ sla }: { sla: { state: string } }) => sla.state === state)
    .map(({ id }: { id: string }) => id)
    .sort();
  expect(standing.length).toBeGreaterThan(0);
  const filtered = (await place.admin.client.get(`/v1/service-orders?sla=${state}`)).data;
  expect(filtered.map(({ id }: { id: string }) => id).sort()).toEqual(standing);
});

it('by several deadlines at once', async () => {
  expect(await found('sla=at_risk,breached&sort=dueAt')).toEqual(['late', 'soon']);
});

it('by words of the reference, the vessel, the vendor and the port', async () => {
  expect((await found('search=0001')).sort()).toEqual(['none']);
  expect((await found('search=etoile')).sort()).toEqual(['kept', 'runs', 'soon', 'void']);
  expect((await found('search=tugs')).sort()).toEqual(['kept', 'late']);
  expect((await found('search=LISBON tugs')).sort()).toEqual(['kept']);
  expect((await found('search=nlrtm')).sort()).toEqual(['late', 'none']);
  expect(await found('search=nowhere')).toEqual([]);
});

it('in the order asked for, those without a deadline last, page by page', async () => {
  expect(await found('sort=dueAt')).toEqual(['late', 'soon', 'runs', 'kept', 'void', 'none']);
  expect(await found('sort=-scheduledFor')).toEqual(['void', 'late', 'runs', 'soon', 'kept', 'none']);
  expect(await found('sort=createdAt')).toEqual(['none', 'late', 'soon', 'kept', 'runs', 'void']);
  const first = await place.admin.client.get('/v1/service-orders?sort=dueAt&limit=4');
  const cursor = encodeURIComponent(first.pagination.nextCursor ?? '');
  expect(await found(`sort=dueAt&limit=4&cursor=${cursor}`)).toEqual(['void', 'none']);
});
