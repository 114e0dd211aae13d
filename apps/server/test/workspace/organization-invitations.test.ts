// Invitations by an organization's own admin: each takes a place of the limit of users, exactly, until it is accepted, revoked
// or expired.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answered, atOnce, tally } from '../security/answered.ts';
import { memberOf } from '../support/membership.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, mailedToken, password, superAdmin, unique } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
let place: Agency;
let ana: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
beforeEach(async () => {
  place = await agency(app, marit);
  ana = place.admin;
});
afterAll(() => app.close());

const path = '/v1/organization/invitations';
const address = () => `bo-${unique()}@${place.domain}`;
const invite = (email = address(), more: Record<string, unknown> = {}, by = ana) =>
  by.client.post(path, { email, name: 'Bo Lind', role: 'agent', ...more });
const setLimit = (value: number | null) =>
  marit.client.send('PUT', `/v1/admin/organizations/${place.id}/entitlements/users`, {
    body: { value, reason: 'Agreed with sales until the new contract' },
  });
const used = async () => (await ana.client.get('/v1/me')).data.limits.users;
const accept = (token: string) =>
  app.client().post(`/v1/auth/invitations/${token}`, { name: 'Bo Lind', password });
const expire = (id: string) =>
  app.owner.query(
    "update invitations set expires_at = created_at - interval '1 day', created_at = created_at - interval '8 days' where id = $1",
    [id],
  );
const events = async (action: string) =>
  (await ana.client.get(`/v1/organization/audit-events?action=${action}`)).data;

describe('an invitation', () => {
  it('is mailed in the name of the admin, listed, accepted, and stands in the log of the organization', async () => {
    const email = address();
    const sent = await invite(email);
    expect(sent.status).toBe(201);
    expect(sent.data).toMatchObject({
      email,
      name: 'Bo Lind',
      role: 'agent',
      status: 'pending',
      organizationId: place.id,
      invitedBy: { id: ana.id, name: 'Ana Silva' },
    });
    expect((await ana.client.get(path)).data[0]).toMatchObject({ id: sent.data.id, status: 'pending' });
    const token = await mailedToken(app, marit.client, email);
    expect((await app.client().get(`/v1/auth/invitations/${token}`)).data).toMatchObject({
      organizationName: place.name,
      invitedBy: 'Ana Silva',
      role: 'agent',
    });
    expect(await events('invitation.send_own')).toMatchObject([
      {
        chain: place.id,
        actor: { id: ana.id },
        targets: [{ type: 'invitation', name: email }, {}],
        after: { role: 'agent' },
      },
    ]);
    expect((await accept(token)).status).toBe(200);
    expect((await ana.client.get('/v1/organization/users?search=bo')).data).toMatchObject([
      { email, role: 'agent' },
    ]);
    expect(await used()).toMatchObject({ limit: 3, used: 2 });
  });

  it('does not tell whether an address has an account elsewhere', async () => {
    const stranger = (await agency(app, marit)).admin;
    const [known, never] = [await invite(stranger.email), await invite()];
    expect([known.status, never.status]).toEqual([201, 201]);
    expect(known.data.name).toBe('Bo Lind');
    const [one, other] = await events('invitation.send_own');
    expect(Object.keys(one.after)).toEqual(Object.keys(other.after));
    expect(JSON.stringify([one, other])).not.toContain(stranger.id);
    const { rows } = await app.owner.query(
      "select data -> 'user' ->> 'id' as id from outbox where type = 'user.invited' and organization_id = $1 and data -> 'user' ->> 'name' = 'Bo Lind'",
      [place.id],
    );
    expect(rows).toEqual([{ id: null }, { id: null }]);
  });

  it('A5: is sent to others, not to oneself or to who belongs to it already', async () => {
    const bo = await memberOf(app, marit, place);
    expect(answered(await invite(ana.email))).toBe('409 CANNOT_TARGET_SELF');
    expect(answered(await invite(bo.email))).toBe('409 ALREADY_MEMBER');
  });

  it.each([
    ['email', 'a@b.example, c@d.example'],
    ['email', ['a@b.example']],
    ['role', 'super_admin'],
    ['name', ''],
    ['organizationId', 'org_00000000000000000000000000'],
  ])('A3, P7: refuses %s = %j by name', async (field, value) => {
    const reply = await ana.client.post(path, { email: address(), name: 'Bo', role: 'user', [field]: value });
    expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', [field]]);
  });

  it.each(['agent', 'user'] as const)('is not for its %s', async (role) => {
    const bo = await memberOf(app, marit, place, role);
    const { id } = (await invite()).data;
    const replies = [
      await invite(address(), {}, bo),
      await bo.client.get(path),
      await bo.client.post(`${path}/${id}/resend`),
      await bo.client.delete(`${path}/${id}`),
    ];
    expect(replies.map(answered)).toEqual(Array(4).fill('403 FORBIDDEN'));
  });
});

describe('the limit of users', () => {
  it('lets exactly as many of 50 at once be invited as places are left', async () => {
    await setLimit(8);
    const replies = await atOnce(50, () => invite());
    expect(tally(replies)).toEqual({ 201: 7, '403 LIMIT_REACHED': 43 });
    expect(replies.find(({ status }) => status === 403)?.body.error.message).toBe(
      'Users: 8 of 8 are used (set by PortTask for your organization). A plan with more users, or a higher limit set by PortTask, would help.',
    );
    expect(await used()).toMatchObject({ limit: 8, used: 8 });
    expect((await ana.client.get(path)).data).toHaveLength(8);
  });

  it('is asked when inviting, and not again when accepting', async () => {
    const email = address();
    await invite(email);
    const token = await mailedToken(app, marit.client, email);
    await setLimit(1);
    expect((await accept(token)).status).toBe(200);
    expect(answered(await invite())).toBe('403 LIMIT_REACHED');
  });

  it('is not taken twice by one address, and given back by revoking', async () => {
    await setLimit(2);
    const email = address();
    const first = await invite(email);
    expect(answered(await invite())).toBe('403 LIMIT_REACHED');
    const second = await invite(email, { role: 'user' });
    expect(second.data.role).toBe('user');
    expect(await used()).toMatchObject({ used: 2 });
    expect(answered(await ana.client.delete(`${path}/${first.data.id}`))).toBe('409 INVITATION_NOT_PENDING');
    expect((await ana.client.delete(`${path}/${second.data.id}`)).data.status).toBe('revoked');
    expect(await used()).toMatchObject({ used: 1 });
    expect((await invite()).status).toBe(201);
  });

  it('is taken anew by an expired invitation that is sent again', async () => {
    await setLimit(2);
    const { id } = (await invite()).data;
    await expire(id);
    expect(await used()).toMatchObject({ used: 1 });
    const other = await invite();
    expect(answered(await ana.client.post(`${path}/${id}/resend`))).toBe('403 LIMIT_REACHED');
    expect((await ana.client.post(`${path}/${other.data.id}/resend`)).status).toBe(200);
    await setLimit(3);
    expect((await ana.client.post(`${path}/${id}/resend`)).data).toMatchObject({ status: 'pending' });
  });

  it('does not bind Super Admins', async () => {
    await setLimit(1);
    await memberOf(app, marit, place);
    expect(await used()).toMatchObject({ limit: 1, used: 2 });
  });
});

describe('a revoked invitation', () => {
  it('is worthless, leaves the list, and is nobody’s to send again', async () => {
    const email = address();
    const { id } = (await invite(email)).data;
    const token = await mailedToken(app, marit.client, email);
    await ana.client.delete(`${path}/${id}`);
    expect(answered(await accept(token))).toBe('409 TOKEN_INVALID');
    expect((await ana.client.get(path)).data.map((one: { id: string }) => one.id)).not.toContain(id);
    const again = await ana.client.post(`${path}/${id}/resend`);
    expect(again.body.error.message).toContain('This invitation is revoked.');
    expect(await events('invitation.revoke_own')).toMatchObject([
      { before: { status: 'pending' }, after: { status: 'revoked' } },
    ]);
  });

  it('or accepted, never both, when both come at once', async () => {
    const email = address();
    const { id } = (await invite(email)).data;
    const token = await mailedToken(app, marit.client, email);
    const [accepted, revoked] = await Promise.all([accept(token), ana.client.delete(`${path}/${id}`)]);
    expect([accepted.status, revoked.status].filter((status) => status === 200)).toHaveLength(1);
    const { rows } = await app.owner.query(
      'select accepted_at is not null as accepted, revoked_at is not null as revoked from invitations where id = $1',
      [id],
    );
    expect(rows).toEqual([{ accepted: accepted.status === 200, revoked: revoked.status === 200 }]);
  });

  it('may be one that a Super Admin takes back', async () => {
    const { id } = (await invite()).data;
    const reply = await marit.client.delete(`/v1/admin/organizations/${place.id}/invitations/${id}`);
    expect(reply.data).toMatchObject({ id, status: 'revoked' });
    const other = await agency(app, marit);
    const strange = await marit.client.delete(`/v1/admin/organizations/${other.id}/invitations/${id}`);
    expect(answered(strange)).toBe('404 NOT_FOUND');
  });
});

describe('A2', () => {
  it('an invitation of another organization answers exactly like an unknown one', async () => {
    const theirs = (await invite()).data.id;
    const { client } = (await agency(app, marit)).admin;
    const told = async (id: string) => {
      const replies = [await client.post(`${path}/${id}/resend`), await client.delete(`${path}/${id}`)];
      return replies.map(({ status, body }) => ({ status, ...body.error, requestId: '' }));
    };
    const known = await told(theirs);
    expect(known).toEqual(await told(`ivt_${'0'.repeat(26)}`));
    expect(known).toMatchObject([{ code: 'NOT_FOUND' }, { code: 'NOT_FOUND' }]);
    expect((await ana.client.get(path)).data[0]).toMatchObject({ id: theirs, status: 'pending' });
  });
});
