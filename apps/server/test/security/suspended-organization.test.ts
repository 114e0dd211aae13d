// A suspended organization (A9) and other tenants (A2): after good credentials everything answers ORGANIZATION_SUSPENDED with
// the category, data stays as it is, two suspensions at once are one, and another tenant's id is like an unknown one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client, Reply } from '../support/client.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, createOrganization, mailedToken, password, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered, atOnce, tally } from './answered.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

const suspension = { category: 'security', reason: 'Stolen credentials in use' };
const suspend = ({ id }: { id: string }, client: Client = marit.client) =>
  client.post(`/v1/admin/organizations/${id}/suspend`, suspension);
const reinstate = ({ id }: { id: string }, client: Client = marit.client) =>
  client.post(`/v1/admin/organizations/${id}/reinstate`, { reason: 'Credentials changed' });
const signInAs = (email: string, secret = password) =>
  app.client().post('/v1/auth/sign-in', { email, password: secret });
const shown = ({ status, body }: Reply) => ({ status, ...body.error, requestId: '' });

describe('A9', () => {
  it('tells why, and only to those with good credentials', async () => {
    const nordlys = await agency(app, marit);
    await suspend(nordlys);
    const good = await signInAs(nordlys.admin.email);
    expect(answered(good)).toBe('403 ORGANIZATION_SUSPENDED');
    expect(good.body.error.params).toMatchObject({ organization: nordlys.name, categoryCode: 'security' });
    expect(good.text).not.toContain(suspension.reason);
    expect(good.headers.getSetCookie()).toEqual([]);
    expect(answered(await signInAs(nordlys.admin.email, 'not the password'))).toBe('401 INVALID_CREDENTIALS');
  });

  it('refuses every route but signing out to sessions that were alive', async () => {
    const nordlys = await agency(app, marit);
    await suspend(nordlys);
    const { client } = nordlys.admin;
    for (const path of ['/v1/me', '/v1/me/sessions', '/v1/me/mfa', '/v1/admin/organizations'])
      expect(answered(await client.get(path)), path).toBe('403 ORGANIZATION_SUSPENDED');
    for (const path of ['/v1/auth/step-up', '/v1/me/password', '/v1/me/mfa/totp'])
      expect(answered(await client.post(path)), path).toBe('403 ORGANIZATION_SUSPENDED');
  });

  it('lets people of two organizations in through the other one', async () => {
    const first = await agency(app, marit);
    const admin = { name: 'Ana Silva', email: first.admin.email };
    const second = (await createOrganization(marit.client, { admin })).organization;
    const token = await mailedToken(app, marit.client, admin.email);
    await first.admin.client.post(`/v1/auth/invitations/${token}`);
    await suspend(first);
    const client = await signIn(app, admin.email);
    expect((await client.get('/v1/me')).data.organization.id).toBe(second.id);
    const back = await client.post('/v1/me/organization', { organizationId: first.id });
    expect(answered(back)).toBe('404 NOT_FOUND');
  });

  it('lets people in who are invited elsewhere, to accept that and nothing else', async () => {
    const closed = await agency(app, marit);
    await suspend(closed);
    const admin = { name: 'Ana Silva', email: closed.admin.email };
    const second = (await createOrganization(marit.client, { admin })).organization;
    const client = await signIn(app, admin.email);
    expect((await client.get('/v1/me')).data).toMatchObject({ organization: null, role: null });
    const back = await client.post('/v1/me/organization', { organizationId: closed.id });
    expect(answered(back)).toBe('404 NOT_FOUND');
    const token = await mailedToken(app, marit.client, admin.email);
    expect(answered(await client.post(`/v1/auth/invitations/${token}`))).toBe('200');
    await client.post('/v1/me/organization', { organizationId: second.id });
    expect((await client.get('/v1/me')).data.organization.id).toBe(second.id);
    // An invitation of an organization that is closed itself opens nothing.
    await suspend(second);
    await createOrganization(marit.client, { admin }).then(({ organization }) => suspend(organization));
    expect(answered(await signInAs(admin.email))).toBe('403 ORGANIZATION_SUSPENDED');
  });

  it('keeps all data, and revives no session', async () => {
    const nordlys = await agency(app, marit);
    const path = `/v1/admin/organizations/${nordlys.id}`;
    const kept = async () => {
      const { data } = await marit.client.get(path);
      return [data.name, data.slug, data.domain, data.status, data.branding, data.businessHours, data.counts];
    };
    const before = await kept();
    await suspend(nordlys);
    await reinstate(nordlys);
    expect(await kept()).toEqual([...before.slice(0, 6), { users: 1, activeSessions: 0 }]);
    expect(answered(await nordlys.admin.client.get('/v1/me'))).toBe('401 UNAUTHENTICATED');
  });

  it('is suspended once by five at the same time, and reinstated once', async () => {
    const nordlys = await agency(app, marit);
    const suspensions = await atOnce(5, () => suspend(nordlys, marit.client.copy()));
    expect(tally(suspensions)).toEqual({ '200': 1, '409 ORGANIZATION_ALREADY_SUSPENDED': 4 });
    const reinstatements = await atOnce(5, () => reinstate(nordlys, marit.client.copy()));
    expect(tally(reinstatements)).toEqual({ '200': 1, '409 ORGANIZATION_NOT_SUSPENDED': 4 });
  });

  it('lets nobody in who signs in while it is being suspended', async () => {
    const nordlys = await agency(app, marit);
    const [, ...replies] = await Promise.all([
      suspend(nordlys),
      ...Array.from({ length: 8 }, () => signInAs(nordlys.admin.email)),
    ]);
    for (const reply of replies) {
      const cookie = reply.headers.getSetCookie()[0]?.split(';')[0];
      if (cookie === undefined) expect(answered(reply)).toBe('403 ORGANIZATION_SUSPENDED');
      else expect(answered(await app.client().get('/v1/me', { cookie }))).toBe('403 ORGANIZATION_SUSPENDED');
    }
    await reinstate(nordlys);
    for (const { headers } of replies) {
      const cookie = headers.getSetCookie()[0]?.split(';')[0];
      if (cookie) expect(answered(await app.client().get('/v1/me', { cookie }))).toBe('401 UNAUTHENTICATED');
    }
  });
});

describe('A2', () => {
  it('answers for another tenant’s organization as for one that never was', async () => {
    const [mine, theirs]: Agency[] = [await agency(app, marit), await agency(app, marit)];
    const move = (organizationId: string) =>
      mine?.admin.client.post('/v1/me/organization', { organizationId }) as Promise<Reply>;
    const foreign = await move(theirs?.id ?? '');
    expect(answered(foreign)).toBe('404 NOT_FOUND');
    expect(shown(foreign)).toEqual(shown(await move(`org_${'0'.repeat(26)}`)));
    expect((await mine?.admin.client.get('/v1/me'))?.data.organization.id).toBe(mine?.id);
  });

  it('says nothing about what exists to those who may not ask', async () => {
    const [mine, theirs] = [await agency(app, marit), await agency(app, marit)];
    for (const path of ['organizations', 'users']) {
      const id = path === 'users' ? theirs.admin.id : theirs.id;
      const known = await mine.admin.client.get(`/v1/admin/${path}/${id}`);
      const unknown = await mine.admin.client.get(`/v1/admin/${path}/${id.slice(0, -1)}0`);
      expect(answered(known)).toBe('403 FORBIDDEN');
      expect(shown(known)).toEqual(shown(unknown));
    }
  });
});
