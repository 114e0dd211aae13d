// Who may work as whom, and how it begins: with a reason, a fresh proof of identity, for 30 minutes, one at a time.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minutes } from '#kernel/clock';
import type { Agency, Person } from '../support/people.ts';
import { agency, createOrganization, impersonate, password, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
let nordlys: Agency;
beforeAll(async () => {
  app = await startTestApp();
  nordlys = await agency(app, await superAdmin(app));
});
afterAll(() => app.close());

const reason = 'She cannot see her port calls';
const begin = (by: Person, id: string, body: object = {}) =>
  by.client.post(`/v1/admin/users/${id}/impersonate`, { reason, mode: 'read_only', ...body });
const sql = (text: string, ...values: unknown[]) => app.owner.query(text, values);

describe('I1', () => {
  it('asks for a reason of ten characters that say something, and a mode', async () => {
    marit = await superAdmin(app);
    for (const short of [undefined, 'Too short', '   nine chr  ', '..........', 7])
      expect((await begin(marit, nordlys.admin.id, { reason: short })).fields).toEqual(['reason']);
    expect((await begin(marit, nordlys.admin.id, { mode: 'admin' })).fields).toEqual(['mode']);
    expect((await begin(marit, nordlys.admin.id, { minutes: 600 })).fields).toEqual(['minutes']);
    expect((await marit.client.get('/v1/me')).data.impersonation).toBeNull();
  });

  it('asks for a fresh proof of identity', async () => {
    marit = await superAdmin(app);
    app.clock.advance(minutes(16));
    expect((await begin(marit, nordlys.admin.id)).code).toBe('STEP_UP_REQUIRED');
    await marit.client.post('/v1/auth/step-up', { password });
    expect((await begin(marit, nordlys.admin.id)).status).toBe(200);
  });

  it('gives a token of its own and lasts 30 minutes, however much it is used', async () => {
    marit = await superAdmin(app);
    const own = marit.client.copy();
    const { startedAt, expiresAt } = await impersonate(marit, nordlys.admin);
    expect(Date.parse(expiresAt) - Date.parse(startedAt)).toBe(minutes(30));
    expect(marit.client.cookie).not.toBe(own.cookie);
    const me = (await marit.client.get('/v1/me')).data;
    expect(me.user.id).toBe(nordlys.admin.id);
    expect(me.organization.id).toBe(nordlys.id);
    expect([me.role, me.platformRole]).toEqual(['admin', null]);
    expect(me.impersonation).toMatchObject({ by: { id: marit.id }, mode: 'read_only', expiresAt });
    for (const wait of [10, 10, 9]) {
      app.clock.advance(minutes(wait));
      expect((await marit.client.copy().get('/v1/me')).status).toBe(200);
    }
    app.clock.advance(minutes(1));
    expect((await marit.client.get('/v1/me')).code).toBe('UNAUTHENTICATED');
  });

  it('cannot be renewed: there is no call for it, and neither proof nor code moves the end', async () => {
    marit = await superAdmin(app);
    await impersonate(marit, nordlys.admin, 'full');
    for (const [path, body] of [
      ['/v1/auth/step-up', { password }],
      ['/v1/auth/mfa', { code: '123456' }],
      ['/v1/auth/sign-in', { email: nordlys.admin.email, password }],
      [`/v1/me/password`, { current: password, password: 'another long password' }],
    ] as const)
      expect((await marit.client.post(path, body)).code).toBe('BLOCKED_WHILE_IMPERSONATING');
    expect((await begin(marit, nordlys.admin.id)).code).toBe('FORBIDDEN');
  });

  it('is one at a time, also when two begin at once', async () => {
    marit = await superAdmin(app);
    const others = await Promise.all([agency(app, marit), agency(app, marit)]);
    const replies = await Promise.all(
      [nordlys, ...others].map(({ admin }) => begin({ ...marit, client: marit.client.copy() }, admin.id)),
    );
    expect(replies.map(({ code }) => code ?? '200').sort()).toEqual([
      '200',
      'IMPERSONATION_ACTIVE',
      'IMPERSONATION_ACTIVE',
    ]);
  });

  it('is possible again after the last one ended, by itself too', async () => {
    marit = await superAdmin(app);
    const own = { ...marit, client: marit.client.copy() };
    await impersonate(marit, nordlys.admin);
    expect((await begin(own, nordlys.admin.id)).code).toBe('IMPERSONATION_ACTIVE');
    await sql(
      'update sessions set expires_at = created_at where user_id = $1 and impersonation_id is not null',
      nordlys.admin.id,
    );
    await sql('update impersonations set expires_at = started_at where actor_id = $1', marit.id);
    expect((await begin(own, nordlys.admin.id)).status).toBe(200);
  });
});

describe('I2', () => {
  const refused = async (id: string, body: object = {}) => {
    const { status, code, body: answer } = await begin(marit, id, body);
    return [status, code, answer.error.params?.problem];
  };

  it('not of oneself (A5)', async () => {
    marit = await superAdmin(app);
    expect(await refused(marit.id)).toEqual([409, 'CANNOT_TARGET_SELF', undefined]);
  });

  it('not of a Super Admin, with an organization or without', async () => {
    const kari = await superAdmin(app, 'Kari Berg');
    expect(await refused(kari.id)).toEqual([409, 'CANNOT_IMPERSONATE', 'Kari Berg is a Super Admin']);
    const both = await agency(app, marit);
    await sql("update users set platform_role = 'super_admin' where id = $1", both.admin.id);
    expect(await refused(both.admin.id)).toEqual([409, 'CANNOT_IMPERSONATE', 'Ana Silva is a Super Admin']);
  });

  it('not of somebody deactivated, locked or only invited', async () => {
    const { admin: ana } = await agency(app, marit);
    await sql("update users set status = 'deactivated' where id = $1", ana.id);
    expect((await refused(ana.id))[1]).toBe('CANNOT_IMPERSONATE');
    const { admin: ola } = await agency(app, marit);
    for (let attempt = 0; attempt < 10; attempt += 1)
      await app.client().post('/v1/auth/sign-in', { email: ola.email, password: 'not the right one' });
    expect((await refused(ola.id))[2]).toContain('is locked');
    const { admin: invited } = await createOrganization(marit.client);
    expect((await refused(invited.id))[2]).toContain('not accepted the invitation');
  });

  it('not of somebody without an active organization', async () => {
    const closed = await agency(app, marit);
    await marit.client.post(`/v1/admin/organizations/${closed.id}/suspend`, {
      category: 'other',
      reason: 'To see it',
    });
    expect((await refused(closed.admin.id))[2]).toContain('no active organization');
    const other = await agency(app, marit);
    expect((await refused(other.admin.id, { organizationId: nordlys.id }))[2]).toContain(
      'no active organization',
    );
  });

  it('not of somebody who is not there', async () => {
    expect((await begin(marit, 'usr_00000000000000000000000000')).code).toBe('NOT_FOUND');
  });
});

it('needs a second Super Admin with writes, while approvals are on', async () => {
  marit = await superAdmin(app);
  const kari = await superAdmin(app);
  await kari.client.patch('/v1/admin/settings', { security: { approvals: true } });
  const full = { reason, mode: 'full' };
  expect((await begin(marit, nordlys.admin.id, full)).code).toBe('APPROVAL_REQUIRED');
  const asked = {
    action: 'user.impersonate',
    input: { id: nordlys.admin.id, ...full },
    reason: 'To mend it with her',
  };
  const { data } = await marit.client.post('/v1/admin/approvals', asked);
  expect(data.targets).toEqual([{ type: 'user', id: nordlys.admin.id, name: 'Ana Silva' }]);
  await kari.client.post(`/v1/admin/approvals/${data.id}/approve`);
  const call = await marit.client.send(data.call.method, data.call.path, { body: data.call.body });
  expect(call.data.mode).toBe('full');
  // Looking needs nobody's.
  expect((await begin(kari, nordlys.admin.id)).status).toBe(200);
});
