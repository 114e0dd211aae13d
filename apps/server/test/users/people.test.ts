// What a Super Admin does with one person: invite, rename, change roles, start a new password without choosing it (P4, P5,
// P15).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered } from '../security/answered.ts';
import { enrollTotp } from '../support/authenticator.ts';
import { memberOf } from '../support/membership.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, createOrganization, mailedToken, password, superAdmin, unique } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
let place: Agency;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
  place = await agency(app, marit);
});
afterAll(() => app.close());

const path = ({ id }: { id: string }, verb = '') => `/v1/admin/users/${id}${verb}`;
const reason = 'Called from the office';
const invite = (more: Record<string, unknown> = {}) =>
  marit.client.post('/v1/admin/users', {
    email: `bo-${unique()}@${place.domain}`,
    name: 'Bo Lind',
    organizationId: place.id,
    role: 'agent',
    ...more,
  });
const eventsOf = async (type: string, id: string) =>
  (
    await app.owner.query<{ organization_id: string | null; data: unknown }>(
      "select organization_id, data from outbox where type = $1 and data -> 'user' ->> 'id' = $2 order by occurred_at, id",
      [type, id],
    )
  ).rows;
const timelineOf = async ({
  id,
}: {
  id: string;
}): Promise<readonly { action: string; reason: string | null }[]> =>
  (await marit.client.get(`/v1/admin/audit-events?target=${id}`)).data;

describe('inviting', () => {
  it('makes an account without a password, which the invited person opens', async () => {
    const { status, data } = await invite({ role: 'user' });
    expect(status).toBe(201);
    expect(data).toMatchObject({ status: 'invited', memberships: [], name: 'Bo Lind' });
    expect(data.invitation).toMatchObject({ status: 'pending', role: 'user', organizationId: place.id });
    expect(await eventsOf('user.invited', data.id)).toHaveLength(1);
    const token = await mailedToken(app, marit.client, data.email);
    await app.client().post(`/v1/auth/invitations/${token}`, { name: 'Bo Lind', password });
    expect((await marit.client.get(path(data))).data).toMatchObject({
      status: 'active',
      memberships: [{ organizationId: place.id, role: 'user' }],
    });
  });

  it('A5: nobody invites themselves, which would be to give oneself a role', async () => {
    expect(answered(await invite({ email: marit.email, role: 'admin' }))).toMatch(/CANNOT_TARGET_SELF$/);
  });

  it('P15: takes an existing account as it is, and nothing holds before it is accepted', async () => {
    const other = await agency(app, marit);
    const { status, data } = await invite({ email: other.admin.email.toUpperCase(), name: 'Somebody Else' });
    expect(status).toBe(201);
    expect(data).toMatchObject({ id: other.admin.id, name: 'Ana Silva', status: 'active' });
    expect(data.memberships).toHaveLength(1);
  });

  it('is refused for members, for deactivated accounts, and for organizations that are closed', async () => {
    expect(answered(await invite({ email: place.admin.email }))).toBe('409 ALREADY_MEMBER');
    const gone = await memberOf(app, marit, place);
    await marit.client.post(path(gone, '/deactivate'), { reason });
    expect(answered(await invite({ email: gone.email }))).toBe('403 ACCOUNT_DEACTIVATED');
    const { organization } = await createOrganization(marit.client);
    await marit.client.post(`/v1/admin/organizations/${organization.id}/suspend`, {
      category: 'payment',
      reason,
    });
    expect(answered(await invite({ organizationId: organization.id }))).toBe('409 ORGANIZATION_NOT_ACTIVE');
    expect(answered(await invite({ organizationId: `org_${'0'.repeat(26)}` }))).toBe('404 NOT_FOUND');
  });
});

describe('changing', () => {
  it('the name holds at once, and only against the version that was read', async () => {
    const bo = await memberOf(app, marit, place);
    const etag = (await marit.client.get(path(bo))).headers.get('etag') ?? '';
    const renamed = await marit.client.patch(path(bo), { name: 'Bo Lindgren' }, { 'if-match': etag });
    expect([renamed.status, renamed.data.name]).toEqual([200, 'Bo Lindgren']);
    const late = await marit.client.patch(path(bo), { name: 'Bo' }, { 'if-match': etag });
    expect(answered(late)).toBe('412 VERSION_CONFLICT');
    expect((await bo.client.get('/v1/me')).data.user.name).toBe('Bo Lindgren');
  });

  it('a role is told with the organization, and a membership is added to an active account alone', async () => {
    const [bo, other] = [await memberOf(app, marit, place), await agency(app, marit)];
    const put = (whom: { id: string }, body: Record<string, unknown>) =>
      marit.client.send('PUT', path(whom, `/memberships/${other.id}`), { body });
    expect((await put(bo, { role: 'agent', reason })).data.memberships).toHaveLength(2);
    expect((await put(bo, { role: 'admin' })).status).toBe(200);
    expect(await eventsOf('user.role_changed', bo.id)).toMatchObject([
      { organization_id: other.id, data: { from: null, to: 'agent' } },
      { organization_id: other.id, data: { from: 'agent', to: 'admin' } },
    ]);
    const before = (await timelineOf(bo)).length;
    expect((await put(bo, { role: 'admin' })).status).toBe(200);
    expect(await timelineOf(bo)).toHaveLength(before);
    const { data: invited } = await invite();
    expect(answered(await put(invited, { role: 'agent' }))).toBe('409 USER_NOT_ACTIVE');
    expect(answered(await put(bo, { role: 'super_admin' }))).toBe('422 VALIDATION_ERROR');
    const nowhere = path(bo, `/memberships/org_${'0'.repeat(26)}`);
    expect(answered(await marit.client.send('PUT', nowhere, { body: { role: 'agent' } }))).toBe(
      '404 NOT_FOUND',
    );
    expect(answered(await marit.client.delete(nowhere))).toBe('404 NOT_FOUND');
  });
});

describe('P4: a password reset by an administrator', () => {
  it('mails a link that works once, ends sessions when it is used, and keeps the second factor', async () => {
    const bo = await memberOf(app, marit, place);
    await enrollTotp(app, bo.client);
    const reply = await marit.client.post(path(bo, '/reset-password'), { mode: 'link', reason });
    expect(answered(reply)).toBe('200');
    expect(JSON.stringify(reply.body)).not.toMatch(/token|password/i);
    expect((await bo.client.get('/v1/me')).status).toBe(200);
    const token = await mailedToken(app, marit.client, bo.email);
    const chosen = { token, password: 'nine gulls over a pier' };
    const done = await app.client().post('/v1/auth/password-reset/confirm', chosen);
    expect([answered(done), done.headers.getSetCookie()]).toEqual(['200', []]);
    expect((await bo.client.get('/v1/me')).status).toBe(401);
    const signedIn = await app
      .client()
      .post('/v1/auth/sign-in', { email: bo.email, password: chosen.password });
    expect(signedIn.data.mfaRequired).toBe(true);
    expect(answered(await app.client().post('/v1/auth/password-reset/confirm', chosen))).toBe(
      '409 TOKEN_INVALID',
    );
  });

  it('chooses no password, and replaces a link that was mailed before (P5)', async () => {
    const bo = await memberOf(app, marit, place);
    const reset = (body: Record<string, unknown>) => marit.client.post(path(bo, '/reset-password'), body);
    const chosen = await reset({ mode: 'link', reason, password: 'nine gulls over a pier' });
    expect([answered(chosen), chosen.fields]).toEqual(['422 VALIDATION_ERROR', ['password']]);
    expect(answered(await reset({ mode: 'set', reason }))).toBe('422 VALIDATION_ERROR');
    await reset({ mode: 'link', reason });
    const first = await mailedToken(app, marit.client, bo.email);
    await reset({ mode: 'link', reason });
    const body = { token: first, password: 'nine gulls over a pier' };
    expect(answered(await app.client().post('/v1/auth/password-reset/confirm', body))).toBe(
      '409 TOKEN_INVALID',
    );
    const { data: invited } = await invite();
    const early = await marit.client.post(path(invited, '/reset-password'), { mode: 'link', reason });
    expect(answered(early)).toBe('409 USER_NOT_ACTIVE');
  });
});
