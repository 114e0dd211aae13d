// Somebody is invited to an organization and then added to it by a Super Admin, without the invitation.
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { answered } from '../security/answered.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, mailedToken, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
let place: Agency;
let bo: Person & { token: string };
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
beforeEach(async () => {
  place = await agency(app, marit);
  const { admin } = await agency(app, marit);
  const offer = { email: admin.email, name: 'Bo Lind', role: 'admin' };
  await place.admin.client.post('/v1/organization/invitations', offer);
  bo = { ...admin, token: await mailedToken(app, marit.client, admin.email) };
  const path = `/v1/admin/users/${bo.id}/memberships/${place.id}`;
  expect((await marit.client.send('PUT', path, { body: { role: 'user' } })).status).toBe(200);
});
afterAll(() => app.close());

it('takes one place of the limit of users, not two', async () => {
  const { limits } = (await place.admin.client.get('/v1/me')).data;
  expect(limits.users).toMatchObject({ used: 2 });
});

it('cannot come back by the old link, nor in the role it offered, once taken out', async () => {
  const { client } = place.admin;
  expect((await client.delete(`/v1/organization/users/${bo.id}`)).status).toBe(200);
  expect(answered(await bo.client.post(`/v1/auth/invitations/${bo.token}`))).toBe('409 TOKEN_INVALID');
  expect((await client.get('/v1/organization/users')).data).toHaveLength(1);
});
