/** A vessel with port calls that are not over stays active, and an archived one gets none: also when both happen at once. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
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
const vessel = async () => (await client().post('/v1/vessels', newVessel())).data.id as string;
const archive = (id: string) => client().post(`/v1/vessels/${id}/archive`);
const create = (vesselId: string) =>
  client().post('/v1/port-calls', { vesselId, port: 'NLRTM', eta: inHours(24, app) });

it('a vessel is archived when its port calls are over', async () => {
  const vesselId = await vessel();
  const [first, second] = [
    await plannedCall(app, client(), { vesselId }),
    await plannedCall(app, client(), { vesselId }),
  ];
  const refused = await archive(vesselId);
  expect([refused.status, refused.code]).toEqual([409, 'VESSEL_IN_USE']);
  expect(refused.body.error.message).toBe(
    'Nordic Heron still has 2 open port calls. It can be archived when its port calls have departed or are cancelled.',
  );
  const at = inHours(0, app);
  await client().post(`/v1/port-calls/${first.id}/status`, { status: 'CANCELLED', at });
  expect((await archive(vesselId)).body.error.message).toContain('still has one open port call.');
  for (const status of ['ARRIVED', 'DEPARTED'])
    await client().post(`/v1/port-calls/${second.id}/status`, { status, at });
  expect((await archive(vesselId)).data.status).toBe('archived');
});

it('an archived vessel gets no port call, neither a new one nor one that is changed', async () => {
  const vesselId = await vessel();
  await archive(vesselId);
  const { id } = await plannedCall(app, client());
  for (const reply of [await create(vesselId), await client().patch(`/v1/port-calls/${id}`, { vesselId })]) {
    expect([reply.status, reply.fields]).toEqual([422, ['vesselId']]);
    expect(reply.body.error.details[0].message).toMatch(/archived/);
  }
  await client().post(`/v1/vessels/${vesselId}/restore`);
  expect((await create(vesselId)).status).toBe(201);
});

it('of archiving and planning at once one is refused', async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, vessel));
  const both = await Promise.all(
    ids.map(async (id, turn) => {
      const calls = turn % 2 ? [() => create(id), () => archive(id)] : [() => archive(id), () => create(id)];
      const replies = await Promise.all(calls.map((call) => call()));
      return turn % 2 ? replies : replies.reverse();
    }),
  );
  for (const [created, archived] of both) {
    const statuses = [created?.status, archived?.status];
    expect([
      [201, 409],
      [422, 200],
    ]).toContainEqual(statuses);
  }
});
