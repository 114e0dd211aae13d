/** Limits that are counted are exact, also when many come at once, and a lower limit blocks growth alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Agency, Person } from '../support/people.ts';
import { agency, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { newVessel } from '../support/workspace.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

const setLimit = (place: Agency, value: number | null) =>
  marit.client.send('PUT', `/v1/admin/organizations/${place.id}/entitlements/vessels`, {
    body: { value, reason: 'Agreed with sales until the new contract' },
  });
const add = ({ admin }: Agency) => admin.client.post('/v1/vessels', newVessel());
const used = async ({ admin }: Agency) => (await admin.client.get('/v1/me')).data.limits.vessels;

describe('a limit of vessels', () => {
  it('lets exactly as many of 50 at once succeed as are left', async () => {
    const place = await agency(app, marit);
    await setLimit(place, 7);
    await add(place);
    const replies = await Promise.all(Array.from({ length: 50 }, () => add(place)));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(6);
    const refused = replies.filter(({ status }) => status !== 201);
    for (const { status, code } of refused) expect([status, code]).toEqual([403, 'LIMIT_REACHED']);
    expect(refused[0]?.body.error.message).toBe(
      'Vessels: 7 of 7 are used (set by PortTask for your organization). A plan with more vessels, or a higher limit set by PortTask, would help.',
    );
    expect((await place.admin.client.get('/v1/vessels')).pagination.total).toBe(7);
    expect(await used(place)).toMatchObject({ limit: 7, used: 7 });
  });

  it('takes nothing for what fails', async () => {
    const place = await agency(app, marit);
    const vessel = newVessel();
    await place.admin.client.post('/v1/vessels', vessel);
    const again = await place.admin.client.post('/v1/vessels', vessel);
    expect([again.status, again.code]).toEqual([409, 'VESSEL_EXISTS']);
    expect(await used(place)).toMatchObject({ limit: 3, used: 1 });
  });

  it('keeps what there is when it is lowered, and blocks growth until there is room again', async () => {
    const place = await agency(app, marit);
    const { client } = place.admin;
    const [first, second] = [await add(place), await add(place)];
    await setLimit(place, 1);
    expect((await add(place)).code).toBe('LIMIT_REACHED');
    expect((await client.patch(`/v1/vessels/${first.data.id}`, { name: 'Still ours' })).status).toBe(200);
    for (const { data } of [first, second]) await client.post(`/v1/vessels/${data.id}/archive`);
    expect(await used(place)).toMatchObject({ limit: 1, used: 0 });
    expect((await client.post(`/v1/vessels/${first.data.id}/restore`)).status).toBe(200);
    expect((await client.post(`/v1/vessels/${second.data.id}/restore`)).code).toBe('LIMIT_REACHED');
    expect((await add(place)).code).toBe('LIMIT_REACHED');
    await setLimit(place, null);
    expect((await add(place)).status).toBe(201);
  });

  it('of nothing lets nothing in', async () => {
    const place = await agency(app, marit);
    await setLimit(place, 0);
    expect((await add(place)).code).toBe('LIMIT_REACHED');
  });

  it('counts each organization by itself', async () => {
    const [one, other] = [await agency(app, marit), await agency(app, marit)];
    await setLimit(one, 1);
    await add(one);
    await add(other);
    expect((await add(one)).code).toBe('LIMIT_REACHED');
    expect((await add(other)).status).toBe(201);
  });
});
