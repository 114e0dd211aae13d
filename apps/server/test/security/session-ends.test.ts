// What ends sessions, and from when on (S6, S7, S8): a change of password, factor, right or standing holds from the very
// next request, because state is read from the database each time; people and administrators end sessions themselves.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrollTotp, nextCode } from '../support/authenticator.ts';
import type { Client } from '../support/client.ts';
import type { Person } from '../support/people.ts';
import { agency, createOrganization, mailedToken, password, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered } from './answered.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

const me = async (client: Client) => answered(await client.get('/v1/me'));
const suspension = { category: 'payment', reason: 'Three invoices unpaid' };
const suspend = (id: string) => marit.client.post(`/v1/admin/organizations/${id}/suspend`, suspension);
const reinstate = (id: string) =>
  marit.client.post(`/v1/admin/organizations/${id}/reinstate`, { reason: 'Paid today' });
const sqlSuspension = `update organizations set status = 'suspended', suspension_category = 'abuse',
  suspension_reason = 'By hand', suspended_at = now() where id = $1`;

describe('S6', () => {
  it('ends all other sessions when the password changes', async () => {
    const { admin } = await agency(app, marit);
    const elsewhere = await signIn(app, admin.email);
    await admin.client.post('/v1/me/password', { current: password, password: 'nine gulls over a pier' });
    expect(await me(admin.client)).toBe('200');
    expect(await me(elsewhere)).toBe('401 UNAUTHENTICATED');
  });

  it('ends every session when the password is reset', async () => {
    const { admin } = await agency(app, marit);
    await app.client().post('/v1/auth/password-reset', { email: admin.email });
    const token = await mailedToken(app, marit.client, admin.email);
    const chosen = { token, password: 'nine gulls over a pier' };
    expect(answered(await app.client().post('/v1/auth/password-reset/confirm', chosen))).toBe('200');
    expect(await me(admin.client)).toBe('401 UNAUTHENTICATED');
  });

  it('ends all other sessions when an authenticator is set up or removed', async () => {
    const { admin } = await agency(app, marit);
    const before = await signIn(app, admin.email);
    const { secret } = await enrollTotp(app, admin.client);
    expect([await me(admin.client), await me(before)]).toEqual(['200', '401 UNAUTHENTICATED']);
    const other = await signIn(app, admin.email);
    await other.post('/v1/auth/mfa', { code: nextCode(app, secret) });
    const halfway = await signIn(app, admin.email);
    expect(await me(other)).toBe('200');
    expect(answered(await admin.client.delete('/v1/me/mfa/totp'))).toBe('200');
    expect([await me(admin.client), await me(other), await me(halfway)]).toEqual([
      '200',
      '401 UNAUTHENTICATED',
      '401 UNAUTHENTICATED',
    ]);
  });

  it('answers 403 while the organization is suspended, and 401 for good after it was reinstated', async () => {
    const { id, admin } = await agency(app, marit);
    await suspend(id);
    for (const request of [admin.client.get('/v1/me'), admin.client.patch('/v1/me', { name: 'Ana' })])
      expect(answered(await request)).toBe('403 ORGANIZATION_SUSPENDED');
    await reinstate(id);
    expect(await me(admin.client)).toBe('401 UNAUTHENTICATED');
    expect(await me(await signIn(app, admin.email))).toBe('200');
  });

  it('leaves a session that a suspension ended dead when the person becomes a Super Admin', async () => {
    const { id, admin } = await agency(app, marit);
    await suspend(id);
    const grant = { role: 'super_admin', reason: 'Works for the platform now' };
    const granted = await marit.client.send('PUT', `/v1/admin/users/${admin.id}/platform-role`, {
      body: grant,
    });
    expect(answered(granted)).toBe('200');
    expect(answered(await admin.client.get('/v1/admin/users'))).toBe('401 UNAUTHENTICATED');
    expect(await me(admin.client)).toBe('401 UNAUTHENTICATED');
  });

  it('leaves a session that was signed out before the suspension at 401', async () => {
    const { id, admin } = await agency(app, marit);
    const stolen = admin.client.copy();
    await admin.client.post('/v1/auth/sign-out');
    await suspend(id);
    expect(await me(stolen)).toBe('401 UNAUTHENTICATED');
  });

  it('says why no longer than the session would have lasted', async () => {
    const { id, admin } = await agency(app, marit);
    await suspend(id);
    await app.owner.query('update sessions set expires_at = created_at where user_id = $1', [admin.id]);
    expect(await me(admin.client)).toBe('401 UNAUTHENTICATED');
  });

  it('does not let a session that the suspension ended slip into another organization', async () => {
    const first = await agency(app, marit);
    const email = first.admin.email;
    const second = await createOrganization(marit.client, { admin: { name: 'Ana Silva', email } });
    const token = await mailedToken(app, marit.client, email);
    expect(answered(await first.admin.client.post(`/v1/auth/invitations/${token}`))).toBe('200');
    await suspend(first.id);
    const move = { organizationId: second.organization.id };
    expect(answered(await first.admin.client.post('/v1/me/organization', move))).toBe(
      '403 ORGANIZATION_SUSPENDED',
    );
    const fresh = await signIn(app, email);
    expect((await fresh.get('/v1/me')).data.organization.id).toBe(second.organization.id);
  });

  it('takes a Super Admin who is demoted out of the administration with the very next request', async () => {
    const kari = await superAdmin(app);
    expect(answered(await kari.client.get('/v1/admin/organizations'))).toBe('200');
    await app.owner.query('update users set platform_role = null where id = $1', [kari.id]);
    expect(answered(await kari.client.get('/v1/admin/organizations'))).toBe('403 FORBIDDEN');
    expect(
      answered(await kari.client.post('/v1/admin/organizations', { name: 'Mine', domain: 'mine.example' })),
    ).toBe('403 FORBIDDEN');
  });
});

describe('S7', () => {
  it('refuses the next request of a user deactivated in SQL', async () => {
    const { admin } = await agency(app, marit);
    expect(await me(admin.client)).toBe('200');
    await app.owner.query("update users set status = 'deactivated' where id = $1", [admin.id]);
    expect(await me(admin.client)).toBe('401 UNAUTHENTICATED');
    const again = await app.client().post('/v1/auth/sign-in', { email: admin.email, password });
    expect(answered(again)).toBe('403 ACCOUNT_DEACTIVATED');
  });

  it('refuses the next request of an organization suspended in SQL, also after it was reinstated', async () => {
    const { id, admin } = await agency(app, marit);
    await app.owner.query(sqlSuspension, [id]);
    expect(await me(admin.client)).toBe('403 ORGANIZATION_SUSPENDED');
    await reinstate(id);
    expect(await me(admin.client)).toBe('401 UNAUTHENTICATED');
  });

  it('refuses the next request of an organization deactivated in SQL', async () => {
    const { id, admin } = await agency(app, marit);
    await app.owner.query("update organizations set status = 'deactivated' where id = $1", [id]);
    expect(await me(admin.client)).toBe('403 ORGANIZATION_DEACTIVATED');
  });

  it('takes the role away with the membership, and the session with its row', async () => {
    const { admin } = await agency(app, marit);
    await app.owner.query('delete from memberships where user_id = $1', [admin.id]);
    expect((await admin.client.get('/v1/me')).data).toMatchObject({ role: null, organization: null });
    await app.owner.query('delete from sessions where user_id = $1', [admin.id]);
    expect(await me(admin.client)).toBe('401 UNAUTHENTICATED');
  });

  it('keeps the administration of a Super Admin whose organization is suspended and reinstated', async () => {
    const { id, admin } = await agency(app, marit);
    await app.owner.query("update users set platform_role = 'super_admin' where id = $1", [admin.id]);
    await app.owner.query(sqlSuspension, [id]);
    expect((await admin.client.get('/v1/me')).data).toMatchObject({ organization: null });
    const path = `/v1/admin/organizations/${id}/reinstate`;
    expect(answered(await admin.client.post(path, { reason: 'A mistake' }))).toBe('200');
    expect(await me(admin.client)).toBe('200');
  });
});

describe('S8', () => {
  const idsOf = async (client: Client): Promise<{ id: string; current: boolean }[]> =>
    (await client.get('/v1/me/sessions')).data;

  it('shows people their sessions and lets them end one or all the others', async () => {
    const { admin } = await agency(app, marit);
    const [phone, tablet] = [await signIn(app, admin.email), await signIn(app, admin.email)];
    const sessions = await idsOf(admin.client);
    expect(sessions.map(({ current }) => current).sort()).toEqual([false, false, true]);
    const phoneId = (await idsOf(phone)).find(({ current }) => current)?.id;
    expect((await admin.client.delete(`/v1/me/sessions/${phoneId}`)).data).toEqual({ ended: 1 });
    expect([await me(phone), await me(tablet)]).toEqual(['401 UNAUTHENTICATED', '200']);
    expect((await admin.client.delete('/v1/me/sessions')).data).toEqual({ ended: 1 });
    expect([await me(tablet), await me(admin.client)]).toEqual(['401 UNAUTHENTICATED', '200']);
  });

  it('ends nobody else’s session: it answers like an id that was never given', async () => {
    const [mine, theirs] = [await agency(app, marit), await agency(app, marit)];
    const [{ id = '' } = {}] = await idsOf(theirs.admin.client);
    const foreign = await mine.admin.client.delete(`/v1/me/sessions/${id}`);
    const unknown = await mine.admin.client.delete(`/v1/me/sessions/${id.slice(0, -1)}0`);
    const shown = ({ body }: typeof foreign) => ({ ...body.error, requestId: undefined });
    expect([answered(foreign), shown(foreign)]).toEqual(['404 NOT_FOUND', shown(unknown)]);
    expect(await me(theirs.admin.client)).toBe('200');
  });

  it('lets a Super Admin see and end anybody’s sessions, and no organization admin', async () => {
    const [{ admin }, other] = [await agency(app, marit), await agency(app, marit)];
    await signIn(app, admin.email);
    const path = `/v1/admin/users/${admin.id}/sessions`;
    const seen = (await marit.client.get(path)).data;
    expect(seen).toHaveLength(2);
    expect(JSON.stringify(seen)).not.toMatch(/token/i);
    for (const request of [other.admin.client.get(path), other.admin.client.delete(path)])
      expect(answered(await request)).toBe('403 FORBIDDEN');
    const stranger = `/v1/admin/users/${other.admin.id}/sessions/${seen[0].id}`;
    expect(answered(await marit.client.delete(stranger))).toBe('404 NOT_FOUND');
    expect(answered(await marit.client.delete(`${path}/${seen[0].id}`))).toBe('200');
    expect((await marit.client.delete(path)).data).toEqual({ ended: 1 });
    expect(await me(admin.client)).toBe('401 UNAUTHENTICATED');
    expect(answered(await marit.client.get(`/v1/admin/users/usr_${'0'.repeat(26)}/sessions`))).toBe(
      '404 NOT_FOUND',
    );
  });
});
