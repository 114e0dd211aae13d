/** Invitations are mails to strangers: an organization cannot flood an address with them, nor find out who has an account. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hours } from '#kernel/clock';
import { memberOf } from '../support/membership.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, signIn, superAdmin, unique } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { openEverything } from '../support/workspace.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const place = async (by: Person): Promise<Agency> => {
  const made = await agency(app, by);
  await openEverything(app, made.id);
  return made;
};
const invite = ({ admin }: Agency, email: string) =>
  admin.client.post('/v1/organization/invitations', { email, name: 'Bo Lind', role: 'user' });

it('one address gets five mails an hour, however they are asked for', async () => {
  const own = await place(await superAdmin(app));
  const email = `bo-${unique()}@stranger.example`;
  const first = await invite(own, email);
  expect(first.status).toBe(201);
  let { id } = first.data;
  for (let again = 0; again < 2; again += 1) {
    const resent = await own.admin.client.post(`/v1/organization/invitations/${id}/resend`);
    expect(resent.status).toBe(200);
    ({ id } = resent.data);
  }
  for (let again = 0; again < 2; again += 1) {
    await own.admin.client.delete(`/v1/organization/invitations/${id}`);
    ({ id } = (await invite(own, email)).data);
  }
  const refused = await own.admin.client.post(`/v1/organization/invitations/${id}/resend`);
  expect([refused.status, refused.code]).toEqual([429, 'RATE_LIMITED']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_000);
  expect((await invite(own, email)).code).toBe('RATE_LIMITED');
  expect((await invite(own, `eva-${unique()}@stranger.example`)).status).toBe(201);
  app.clock.advance(hours(1));
  const later = await signIn(app, own.admin.email);
  expect((await later.post(`/v1/organization/invitations/${id}/resend`)).status).toBe(200);
});

it('P8: a deactivated account is invited like any address, so that nobody learns of it', async () => {
  const marit = await superAdmin(app);
  const [own, other] = [await place(marit), await place(marit)];
  const { id, email } = await memberOf(app, marit, other, 'agent');
  await marit.client.post(`/v1/admin/users/${id}/deactivate`, { reason: 'Left the company' });
  const known = await invite(own, email);
  const unknown = await invite(own, `bo-${unique()}@stranger.example`);
  expect(known.status).toBe(201);
  expect(Object.keys(known.data)).toEqual(Object.keys(unknown.data));
});
