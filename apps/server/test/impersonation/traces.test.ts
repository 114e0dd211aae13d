// What an impersonation leaves behind: both people, its id and its reason on every event; notices and the audit log of those
// whom it concerns; and nothing that looks as if the person had been there.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { minutes } from '#kernel/clock';
import type { Agency, Person } from '../support/people.ts';
import { agency, createOrganization, impersonate, mailedToken, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
let kari: Person;
let nordlys: Agency;
let ana: Person;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  [marit, kari] = [await superAdmin(app, 'Marit Knudsen'), await superAdmin(app, 'Kari Berg')];
  nordlys = await agency(app, kari);
  ana = nordlys.admin;
});

const sql = async (text: string, ...values: unknown[]) => (await app.owner.query(text, values)).rows;

describe('I7', () => {
  it('every event of it carries both people, its id and its reason, denials too', async () => {
    const { id, reason } = await impersonate(marit, ana, 'full');
    await marit.client.post('/v1/me/password', { current: 'x', password: 'gulls over the grey fjord' });
    await marit.client.get('/v1/admin/users');
    await marit.client.post('/v1/impersonation/end');
    const { data } = await kari.client.get(`/v1/admin/audit-events?impersonationId=${id}&sort=createdAt`);
    expect(
      data.map(({ action, outcome }: { action: string; outcome: string }) => `${action} ${outcome}`),
    ).toEqual([
      'user.impersonate success',
      'auth.change_password denied',
      'user.list denied',
      'impersonation.end success',
    ]);
    for (const event of data) {
      expect(event).toMatchObject({
        actor: { type: 'user', id: marit.id, name: 'Marit Knudsen' },
        subject: { id: ana.id, name: 'Ana Silva' },
        impersonationId: id,
        organizationId: nordlys.id,
        reason,
      });
    }
    const listed = (await kari.client.get(`/v1/admin/impersonations/${id}`)).data;
    expect(listed.events).toBe(4);
    expect(listed.ended).toMatchObject({ because: 'ended_by_actor', by: { id: marit.id } });
  });

  it('does not move when the person, their session or their organization was active', async () => {
    // Written down from now on only by whoever is there.
    await app.owner.query('update users set last_seen_at = null');
    app.clock.advance(minutes(5));
    const before = await sql('select last_seen_at from users where id = $1', ana.id);
    const organization = await sql('select last_active_at from organizations where id = $1', nordlys.id);
    await impersonate(marit, ana, 'full');
    for (const path of ['/v1/me', '/v1/me/notifications', '/v1/organization/audit-events'])
      await marit.client.get(path);
    const own = await marit.client.get('/v1/me/notifications?unread=true');
    expect(own.data).toHaveLength(1);
    await marit.client.post('/v1/impersonation/end');
    await marit.client.get('/v1/me');
    await expect
      .poll(
        async () => (await sql('select last_seen_at from users where id = $1', marit.id))[0].last_seen_at,
        { timeout: 15_000 },
      )
      .not.toBeNull();
    expect(await sql('select last_seen_at from users where id = $1', ana.id)).toEqual(before);
    expect(await sql('select last_active_at from organizations where id = $1', nordlys.id)).toEqual(
      organization,
    );
    expect((await ana.client.get('/v1/me/notifications?unread=true')).data).toHaveLength(1);
  });
});

describe('I9', () => {
  it('the person and the other admins get a notice and a mail, nobody else does', async () => {
    const tag = ana.email.split('@')[1];
    await createOrganization(kari.client);
    const { reason } = await impersonate(marit, ana);
    const [notice] = (await ana.client.get('/v1/me/notifications')).data;
    expect(notice).toMatchObject({ kind: 'impersonation_started', title: 'Marit Knudsen is working as you' });
    expect(notice.text).toContain(reason);
    await app.settle();
    const { data: mails } = await kari.client.get(`/v1/admin/mails?search=${tag}`);
    expect(mails.filter(({ subject }: { subject: string }) => subject === notice.title)).toHaveLength(1);
    expect((await kari.client.get('/v1/me/notifications')).data).toEqual([]);
    await ana.client.post(`/v1/me/notifications/${notice.id}/read`);
    expect((await ana.client.get('/v1/me/notifications?unread=true')).data).toEqual([]);
  });

  it('another admin of the organization is told about the colleague', async () => {
    const second = await agency(app, kari);
    await sql(
      "insert into memberships (organization_id, user_id, role, created_at) values ($1, $2, 'admin', now())",
      nordlys.id,
      second.admin.id,
    );
    await impersonate(marit, ana);
    const [notice] = (await second.admin.client.get('/v1/me/notifications')).data;
    expect(notice.title).toBe('Marit Knudsen is working as Ana Silva');
  });

  it('nobody marks another one’s notice', async () => {
    await impersonate(marit, ana);
    const [notice] = (await ana.client.get('/v1/me/notifications')).data;
    expect((await kari.client.post(`/v1/me/notifications/${notice.id}/read`)).code).toBe('NOT_FOUND');
  });

  it('the person sees it in their activity, with both people', async () => {
    const { id } = await impersonate(marit, ana);
    await marit.client.patch('/v1/me', { name: 'Not allowed' });
    const { data } = await ana.client.get(`/v1/me/audit-events?impersonationId=${id}`);
    expect(data.map(({ action }: { action: string }) => action)).toEqual([
      'auth.update_profile',
      'user.impersonate',
    ]);
    expect(data[0]).toMatchObject({
      actor: { name: 'Marit Knudsen' },
      subject: { id: ana.id },
      outcome: 'denied',
      ip: null,
    });
    expect((await ana.client.get('/v1/me/audit-events')).data.length).toBeGreaterThan(2);
  });

  it('the organization’s admins see it in their audit log, and what the administration did in outline alone', async () => {
    const { id, reason } = await impersonate(marit, ana);
    await kari.client.patch(`/v1/admin/organizations/${nordlys.id}`, { name: 'Nordlys Agency' });
    const { data } = await ana.client.get('/v1/organization/audit-events');
    const [update] = data;
    expect(update).toMatchObject({
      action: 'organization.update',
      before: null,
      after: null,
      reason: null,
      ip: null,
    });
    expect(data.find(({ action }: { action: string }) => action === 'user.impersonate')).toMatchObject({
      impersonationId: id,
      reason,
      after: { mode: 'read_only' },
    });
    expect(
      data.every(({ organizationId }: { organizationId: string }) => organizationId === nordlys.id),
    ).toBe(true);
  });

  it('nobody learns where the Super Admin sits from an attempt that was refused', async () => {
    await sql("update users set status = 'deactivated' where id = $1", ana.id);
    const attempt = { reason: 'They called because a page looks wrong', mode: 'read_only' };
    const refused = await marit.client.post(`/v1/admin/users/${ana.id}/impersonate`, attempt);
    expect(refused.code).toBe('CANNOT_IMPERSONATE');
    await sql("update users set status = 'active' where id = $1", ana.id);
    const { data } = await ana.client.get('/v1/me/audit-events');
    expect(data.find(({ action }: { action: string }) => action === 'user.impersonate')).toMatchObject({
      outcome: 'failed',
      ip: null,
      userAgent: null,
    });
  });

  it('what was wrong when all were ended stays with the platform', async () => {
    await impersonate(marit, ana);
    const reason = 'The account of a colleague was taken over';
    await kari.client.post('/v1/admin/impersonations/end-all', { reason });
    const reply = await ana.client.get('/v1/organization/audit-events');
    expect(reply.data[0]).toMatchObject({ action: 'impersonation.revoke_all', subject: { id: ana.id } });
    expect(reply.text).not.toContain(reason);
  });

  it('the organization’s audit log is for its admins, and of it alone', async () => {
    const other = await agency(app, kari);
    await impersonate(marit, ana);
    const { data } = await other.admin.client.get('/v1/organization/audit-events');
    expect(data.some(({ action }: { action: string }) => action === 'user.impersonate')).toBe(false);
    for (const role of ['agent', 'user']) {
      await sql('update memberships set role = $1 where user_id = $2', role, other.admin.id);
      expect((await other.admin.client.get('/v1/organization/audit-events')).code).toBe('FORBIDDEN');
    }
    expect((await kari.client.get('/v1/organization/audit-events')).code).toBe('FORBIDDEN');
    expect((await ana.client.get(`/v1/organization/audit-events?organizationId=${other.id}`)).fields).toEqual(
      ['organizationId'],
    );
  });
});

it('the list says who worked as whom, and is found by words', async () => {
  const { id } = await impersonate(marit, ana);
  const { data } = await kari.client.get(`/v1/admin/impersonations?search=${encodeURIComponent(ana.email)}`);
  expect(data).toMatchObject([
    {
      id,
      actor: { id: marit.id },
      subject: { id: ana.id, email: ana.email },
      organization: { id: nordlys.id },
      active: true,
      ended: null,
    },
  ]);
  expect((await kari.client.get(`/v1/admin/impersonations?subject=${marit.id}`)).data).toEqual([]);
  expect(
    (await kari.client.get(`/v1/admin/impersonations?organizationId=${nordlys.id}&mode=full`)).data,
  ).toEqual([]);
});

it('a link in a mail leads to the web app', async () => {
  await impersonate(marit, ana);
  await app.settle();
  const { data } = await kari.client.get(`/v1/admin/mails?search=${encodeURIComponent(ana.email)}`);
  expect(data[0].links).toEqual([`${app.config.publicUrl}/profile?tab=activity`]);
  await expect(mailedToken(app, kari.client, 'nobody@nowhere.example')).rejects.toThrow('no link');
});
