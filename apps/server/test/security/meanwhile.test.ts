// What ends while a request is under way: a body that takes its time outlives nothing (S5, S7).
import { once } from 'node:events';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '../support/people.ts';
import { agency, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

/** Begins a change whose body comes later. The server knows by then who asks. @returns what sends the body */
async function begin({ client }: Person, method: string, path: string, body: object) {
  const payload = JSON.stringify(body);
  const sent = request(app.url + path, {
    method,
    headers: {
      cookie: client.cookie,
      origin: app.url,
      expect: '100-continue',
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(payload),
    },
  });
  sent.flushHeaders();
  await once(sent, 'continue');
  // Asked after it, so answered after it was looked at, too.
  expect((await client.get('/v1/me')).status).toBe(200);
  return async () => {
    sent.end(payload);
    const [response] = await once(sent, 'response');
    const { error } = JSON.parse(await text(response));
    return `${response.statusCode} ${error?.code ?? ''}`.trim();
  };
}

const nameOf = async ({ id }: Person) =>
  (await app.owner.query('select name from users where id = $1', [id])).rows[0].name;

it('S5, S7: a body that comes after the session ended changes nothing', async () => {
  const { admin } = await agency(app, marit);
  const finish = await begin(admin, 'PATCH', '/v1/me', { name: 'Too Late' });
  await admin.client.copy().post('/v1/auth/sign-out');
  expect(await finish()).toBe('401 UNAUTHENTICATED');
  expect(await nameOf(admin)).toBe('Ana Silva');
});

it('S7: a body that comes after the Super Admin was demoted changes nothing', async () => {
  const kari = await superAdmin(app, 'Kari Berg');
  const { admin } = await agency(app, marit);
  const grant = { role: 'super_admin', reason: 'Helps out from now on' };
  const finish = await begin(kari, 'PUT', `/v1/admin/users/${admin.id}/platform-role`, grant);
  await app.owner.query('update users set platform_role = null where id = $1', [kari.id]);
  expect(await finish()).toBe('403 FORBIDDEN');
});
