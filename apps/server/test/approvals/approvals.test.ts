// What cannot be taken back needs a second Super Admin, once that is switched on: bound to one exact call of one person,
// for a day, used once. Switching it off is the call that is tried here, because it needs an approval itself.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hours, minutes } from '#kernel/clock';
import type { Person } from '../support/people.ts';
import { agency, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
let kari: Person;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  marit = await superAdmin(app, 'Marit Knudsen');
  kari = await superAdmin(app, 'Kari Berg');
  await app.owner.query("delete from settings where name = 'security'");
  await marit.client.patch('/v1/admin/settings', { security: { approvals: true } });
});

const off = { security: { approvals: false } };
const asked = { action: 'settings.update', input: off, reason: 'No longer wanted' };
const switchOff = (by: Person) => by.client.patch('/v1/admin/settings', off);
const request = async (by: Person, input: object = off) =>
  (await by.client.post('/v1/admin/approvals', { ...asked, input })).data;
const approve = (by: Person, id: string) => by.client.post(`/v1/admin/approvals/${id}/approve`);
const isOn = async () => (await marit.client.get('/v1/admin/settings')).data.security.approvals;
const statusOf = async (id: string) => (await kari.client.get(`/v1/admin/approvals/${id}`)).data.status;
const sql = (text: string, ...values: unknown[]) => app.owner.query(text, values);

describe('a call that needs an approval', () => {
  it('is refused with exactly what has to be asked for', async () => {
    const refused = await switchOff(marit);
    expect([refused.status, refused.code]).toEqual([403, 'APPROVAL_REQUIRED']);
    const { action, input } = refused.body.error.params;
    expect({ action, input: JSON.parse(input) }).toEqual({ action: asked.action, input: off });
    expect(await isOn()).toBe(true);
  });

  it('works once when a second Super Admin approved it', async () => {
    const { id, status, call } = await request(marit);
    expect([status, call]).toEqual(['pending', { method: 'PATCH', path: '/v1/admin/settings', body: off }]);
    expect((await switchOff(marit)).code).toBe('APPROVAL_REQUIRED');
    expect((await approve(kari, id)).data.status).toBe('approved');
    expect((await switchOff(marit)).status).toBe(200);
    expect(await statusOf(id)).toBe('used');
    await marit.client.patch('/v1/admin/settings', { security: { approvals: true } });
    expect((await switchOff(marit)).code).toBe('APPROVAL_REQUIRED');
  });

  it('needs none while the setting is off, and asks for none in other calls', async () => {
    expect(
      (await marit.client.patch('/v1/admin/settings', { security: { userIdleMinutes: 61 } })).status,
    ).toBe(200);
    const { id } = await request(marit);
    await approve(kari, id);
    await switchOff(marit);
    expect((await switchOff(marit)).status).toBe(200);
    expect((await marit.client.post('/v1/admin/approvals', asked)).code).toBe('APPROVAL_NOT_NEEDED');
  });

  it('is good for that person and that input alone', async () => {
    const { id } = await request(marit);
    await approve(kari, id);
    const third = await superAdmin(app);
    expect((await switchOff(third)).code).toBe('APPROVAL_REQUIRED');
    const more = { security: { approvals: false, userIdleMinutes: 60 } };
    expect((await marit.client.patch('/v1/admin/settings', more)).code).toBe('APPROVAL_REQUIRED');
    expect((await switchOff(marit)).status).toBe(200);
  });

  it('works once under 20 calls at the same time', async () => {
    const { id } = await request(marit);
    await approve(kari, id);
    const replies = await Promise.all(Array.from({ length: 20 }, () => switchOff(marit)));
    // Once it is off nothing has to be changed, so the others either waited for the approval or found nothing to do.
    const used = await sql(
      "select from audit_events where action = 'settings.update' and outcome = 'success' and $1 = any (target_ids)",
      `approval:${id}`,
    );
    expect(used.rowCount).toBe(1);
    expect(replies.every(({ status, code }) => status === 200 || code === 'APPROVAL_REQUIRED')).toBe(true);
    expect(await statusOf(id)).toBe('used');
  });

  it('keeps the approval when it fails', async () => {
    const broken = { security: { approvals: false, userIdleMinutes: 700, userAbsoluteMinutes: 600 } };
    const { id } = await request(marit, broken);
    await approve(kari, id);
    expect((await marit.client.patch('/v1/admin/settings', broken)).status).toBe(422);
    expect(await statusOf(id)).toBe('approved');
  });
});

describe('who decides', () => {
  it('is never the one who asked', async () => {
    const { id } = await request(marit);
    expect((await approve(marit, id)).code).toBe('APPROVAL_BY_REQUESTER');
    expect(await statusOf(id)).toBe('pending');
  });

  it('proves that it is them', async () => {
    const { id } = await request(marit);
    app.clock.advance(minutes(16));
    expect((await approve(kari, id)).code).toBe('STEP_UP_REQUIRED');
    expect((await marit.client.post('/v1/admin/approvals', asked)).code).toBe('STEP_UP_REQUIRED');
  });

  it('is a Super Admin', async () => {
    const { admin } = await agency(app, marit);
    const { id } = await request(marit);
    expect((await approve(admin, id)).code).toBe('FORBIDDEN');
    expect((await admin.client.get('/v1/admin/approvals')).code).toBe('FORBIDDEN');
  });

  it('still is one when it is used', async () => {
    const { id } = await request(marit);
    await approve(kari, id);
    await sql('update users set platform_role = null where id = $1', kari.id);
    expect((await switchOff(marit)).code).toBe('APPROVAL_REQUIRED');
    await sql(
      "update users set platform_role = 'super_admin', platform_role_granted_at = $2 where id = $1",
      kari.id,
      app.clock.now(),
    );
    expect((await switchOff(marit)).code).toBe('APPROVAL_REQUIRED');
  });

  it('may reject, and take back what was not used', async () => {
    const first = await request(marit);
    const rejected = await kari.client.post(`/v1/admin/approvals/${first.id}/reject`, { reason: 'Not now' });
    expect(rejected.data).toMatchObject({ status: 'rejected', decision: { reason: 'Not now' } });
    const second = await request(marit);
    await approve(kari, second.id);
    await kari.client.post(`/v1/admin/approvals/${second.id}/reject`, { reason: 'Changed my mind' });
    expect((await switchOff(marit)).code).toBe('APPROVAL_REQUIRED');
    expect((await approve(kari, second.id)).code).toBe('APPROVAL_NOT_OPEN');
  });
});

describe('who asked', () => {
  it('asks once for the same, and takes it back', async () => {
    const { id } = await request(marit);
    expect((await request(marit)).id).toBe(id);
    expect((await kari.client.post(`/v1/admin/approvals/${id}/cancel`)).code).toBe('FORBIDDEN');
    await approve(kari, id);
    expect((await marit.client.post(`/v1/admin/approvals/${id}/cancel`)).data.status).toBe('cancelled');
    expect((await switchOff(marit)).code).toBe('APPROVAL_REQUIRED');
  });

  it('asks once also in ten requests at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => request(marit)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
  });

  it('asked for nothing once they were demoted, also when they are a Super Admin again', async () => {
    const { id } = await request(marit);
    await approve(kari, id);
    await sql('update users set platform_role = null where id = $1', marit.id);
    expect(await statusOf(id)).toBe('void');
    await sql(
      "update users set platform_role = 'super_admin', platform_role_granted_at = $2 where id = $1",
      marit.id,
      app.clock.now(),
    );
    expect((await switchOff(marit)).code).toBe('APPROVAL_REQUIRED');
    expect((await request(marit)).id).not.toBe(id);
  });

  it('names what needs an approval, in a form it takes', async () => {
    const post = (body: object) => marit.client.post('/v1/admin/approvals', body);
    expect((await post({ ...asked, action: 'organization.create' })).fields).toEqual(['action']);
    expect((await post({ ...asked, input: { security: { approvals: 'no' } } })).fields).toEqual([
      'input.security.approvals',
    ]);
    expect((await post({ ...asked, input: { supportContact: 'help@x.example' } })).code).toBe(
      'APPROVAL_NOT_NEEDED',
    );
  });
});

it('a request is open for a day, approved or not', async () => {
  const { id } = await request(marit);
  await approve(kari, id);
  app.clock.advance(hours(24));
  const later = await signIn(app, marit.email);
  expect((await later.patch('/v1/admin/settings', off)).code).toBe('APPROVAL_REQUIRED');
  const again = await later.post('/v1/admin/approvals', asked);
  expect(again.data.id).not.toBe(id);
  expect((await later.get(`/v1/admin/approvals/${id}`)).data.status).toBe('expired');
});

it('the address of another Super Admin is not moved by one alone, because a reset would follow it', async () => {
  const move = (id: string, email: string) => marit.client.patch(`/v1/admin/users/${id}`, { email });
  expect((await move(kari.id, 'mine@elsewhere.example')).code).toBe('APPROVAL_REQUIRED');
  const rename = await marit.client.patch(`/v1/admin/users/${kari.id}`, {
    name: 'Kari B.',
    email: kari.email,
  });
  expect(rename.status).toBe(200);
  expect((await move(marit.id, `new-${marit.email}`)).status).toBe(200);
});

it('a lone Super Admin cannot switch it on', async () => {
  const { id } = await request(marit);
  await approve(kari, id);
  await switchOff(marit);
  await sql('update users set platform_role = null where id <> $1', marit.id);
  const refused = await marit.client.patch('/v1/admin/settings', { security: { approvals: true } });
  expect(refused.code).toBe('SECOND_SUPER_ADMIN_NEEDED');
});

it('every step is audited, and the others are told', async () => {
  const { id } = await request(marit);
  await approve(kari, id);
  await switchOff(marit);
  const { rows } = await sql(
    'select action, outcome, actor_id from audit_events where $1 = any (target_ids) order by at, seq',
    `approval:${id}`,
  );
  expect(rows).toEqual([
    { action: 'approval.request', outcome: 'success', actor_id: marit.id },
    { action: 'approval.approve', outcome: 'success', actor_id: kari.id },
    { action: 'settings.update', outcome: 'success', actor_id: marit.id },
  ]);
  const [asks] = (await kari.client.get('/v1/me/notifications?unread=true')).data;
  expect(asks).toMatchObject({ kind: 'approval_requested', path: `/admin/approvals/${id}`, readAt: null });
  const [told] = (await marit.client.get('/v1/me/notifications')).data;
  expect(told).toMatchObject({ kind: 'approval_decided' });
  await app.settle();
  const mails = (await kari.client.get(`/v1/admin/mails?search=${kari.email}`)).data;
  expect(mails[0].subject).toBe('Marit Knudsen asks for an approval');
});
