// What can be done in somebody's name: looking, changing with `full` mode, never what is the person's alone, and nothing of
// the administration.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands, endpoints } from '#app/modules';
import { enrollTotp } from '../support/authenticator.ts';
import type { Agency, Person } from '../support/people.ts';
import {
  agency,
  createOrganization,
  impersonate,
  mailedToken,
  password,
  signIn,
  superAdmin,
  unique,
} from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { openEverything } from '../support/workspace.ts';

let app: TestApp;
let looking: Person;
let changing: Person;
let nordlys: Agency;
beforeAll(async () => {
  app = await startTestApp();
  [looking, changing] = [await superAdmin(app), await superAdmin(app)];
  nordlys = await agency(app, looking);
  await openEverything(app, nordlys.id);
  await impersonate(looking, nordlys.admin, 'read_only');
  await impersonate(changing, nordlys.admin, 'full');
});
afterAll(() => app.close());

const inside = () => [looking.client, changing.client];

describe('I4', () => {
  it('every command that members may call is refused in read-only mode, but for the way out', async () => {
    const tried = endpoints.filter(
      ({ action }) =>
        action.kind === 'command' && action.access.who !== 'super_admin' && action.access.who !== 'system',
    );
    expect(tried.length).toBeGreaterThan(10);
    const out = ['auth.sign_out', 'impersonation.end'];
    for (const { method, path, action, upload } of tried.filter(
      ({ action: { name } }) => !out.includes(name),
    )) {
      if (action.access.who === 'organization' && !action.access.roles.includes('admin')) continue;
      const content = upload ? { headers: { 'content-type': upload.types[0] }, raw: 'x' } : { body: {} };
      const reply = await looking.client.copy().send(method, path.replaceAll(/\{\w+\}/g, 'x'), content);
      expect(`${action.name} ${reply.code}`).toBe(`${action.name} BLOCKED_WHILE_IMPERSONATING`);
      expect(reply.body.error.message).toMatch(/^You are acting as Ana Silva: /);
    }
  });

  it('reading is what it is for', async () => {
    for (const path of [
      '/v1/me',
      '/v1/me/organizations',
      '/v1/me/notifications',
      '/v1/me/audit-events',
      '/v1/organization/audit-events',
    ])
      expect((await looking.client.get(path)).status).toBe(200);
  });
});

describe('I5', () => {
  it.each<[string, string, string, object]>([
    ['the password', 'POST', '/v1/me/password', { current: password, password: 'gulls over the grey fjord' }],
    ['a password by mail', 'POST', '/v1/auth/password-reset', { email: 'ana@agency.example' }],
    ['the name', 'PATCH', '/v1/me', { name: 'Somebody Else' }],
    ['a second factor', 'POST', '/v1/me/mfa/totp', {}],
    ['removing one', 'DELETE', '/v1/me/mfa/totp', {}],
    ['recovery codes', 'POST', '/v1/me/mfa/recovery-codes', {}],
    ['a proof of identity', 'POST', '/v1/auth/step-up', { password }],
    ['the other sessions', 'DELETE', '/v1/me/sessions', {}],
    [
      'the organization it works in',
      'POST',
      '/v1/me/organization',
      { organizationId: 'org_00000000000000000000000000' },
    ],
    ['unread marks', 'POST', '/v1/me/notifications/read', {}],
  ])('%s is blocked in both modes, with the right password too', async (_name, method, path, body) => {
    for (const client of inside()) {
      const reply = await client.send(method, path, { body });
      expect([reply.status, reply.code]).toEqual([403, 'BLOCKED_WHILE_IMPERSONATING']);
    }
    expect((await nordlys.admin.client.get('/v1/me')).data.user.name).toBe('Ana Silva');
  });

  it('an invitation of the person cannot be accepted for them', async () => {
    const by = await superAdmin(app);
    const { organization } = await createOrganization(by.client, {
      admin: { name: 'Ana Silva', email: nordlys.admin.email },
    });
    const token = await mailedToken(app, by.client, nordlys.admin.email);
    for (const client of inside())
      expect((await client.post(`/v1/auth/invitations/${token}`)).code).toBe('BLOCKED_WHILE_IMPERSONATING');
    const { rowCount } = await app.owner.query('select from memberships where organization_id = $1', [
      organization.id,
    ]);
    expect(rowCount).toBe(0);
  });

  it('the person’s second factor neither stands in the way nor helps', async () => {
    const made = await agency(app, await superAdmin(app));
    const { recoveryCodes } = await enrollTotp(app, made.admin.client);
    const by = await superAdmin(app);
    await impersonate(by, made.admin);
    expect((await by.client.get('/v1/me')).status).toBe(200);
    expect((await by.client.post('/v1/auth/step-up', { code: recoveryCodes[0] })).code).toBe(
      'BLOCKED_WHILE_IMPERSONATING',
    );
  });
});

it('I6: every address below /v1/admin is 403 in both modes', async () => {
  const administration = endpoints.filter(({ path }) => path.startsWith('/v1/admin/'));
  expect(administration.length).toBeGreaterThan(20);
  for (const client of inside()) {
    for (const { method, path } of administration) {
      const reply = await client.copy().send(method, path.replaceAll(/\{\w+\}/g, 'x'));
      expect(`${method} ${path} ${reply.status}`).toBe(`${method} ${path} 403`);
    }
  }
});

it('what may be called is told by /v1/me', async () => {
  const permissions = async (person: Person): Promise<string[]> =>
    (await person.client.get('/v1/me')).data.permissions;
  const changes = new Set(commands.map(({ name }) => name));
  const [read, full, ana] = [
    await permissions(looking),
    await permissions(changing),
    await permissions(nordlys.admin),
  ];
  expect(read.filter((name) => changes.has(name)).sort()).toEqual(
    expect.arrayContaining(['auth.sign_out', 'impersonation.end']),
  );
  expect(read).not.toContain('auth.change_password');
  expect(full).not.toContain('auth.change_password');
  expect(ana).toContain('auth.change_password');
});

it('S10: it neither counts among the person’s ten sessions nor shows among them', async () => {
  const by = await superAdmin(app);
  const { admin } = await agency(app, by);
  await impersonate(by, admin);
  for (let count = 0; count < 12; count += 1) await signIn(app, admin.email);
  expect((await by.client.get('/v1/me')).status).toBe(200);
  const last = await signIn(app, admin.email);
  expect((await last.get('/v1/me/sessions')).data).toHaveLength(10);
  expect(
    (await by.client.get('/v1/me/sessions')).data.every(({ current }: { current: boolean }) => !current),
  ).toBe(true);
  const ended = await last.delete('/v1/me/sessions');
  expect(ended.status).toBe(200);
  expect((await by.client.get('/v1/me')).status).toBe(401);
});

it('keys of idempotency are neither the person’s nor the Super Admin’s', async () => {
  const by = await superAdmin(app);
  const { admin } = await agency(app, by);
  const own = by.client.copy();
  await impersonate(by, admin, 'full');
  const key = { 'idempotency-key': unique() };
  await own.post('/v1/admin/audit-chain/verify', {}, key);
  await admin.client.post('/v1/me/notifications/read', {}, key);
  const { rows } = await app.owner.query('select actor_id from idempotency_keys where key = $1 order by 1', [
    key['idempotency-key'],
  ]);
  expect(rows.map(({ actor_id }) => actor_id).sort()).toEqual([admin.id, by.id].sort());
  const blocked = await by.client.post('/v1/me/notifications/read', {}, key);
  expect(blocked.code).toBe('BLOCKED_WHILE_IMPERSONATING');
});
