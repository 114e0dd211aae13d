// What a Super Admin does with an account: unlock, shut, open. Each is asked for with a reason, stands in the person's
// timeline, and tells those who listen; organization admins do none of it (A7).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered } from '../security/answered.ts';
import { memberOf } from '../support/membership.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, lockOut, password, superAdmin, unique } from '../support/people.ts';
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

describe('accounts', () => {
  it('P8: a locked one is unlocked, and signs in with its password', async () => {
    const bo = await memberOf(app, marit, place);
    await lockOut(app, bo.email);
    const sign = () => app.client().post('/v1/auth/sign-in', { email: bo.email, password });
    expect(answered(await sign())).toBe('429 ACCOUNT_LOCKED');
    expect((await marit.client.get(path(bo))).data.lock.reason).toMatch(/wrong/);
    const unlocked = await marit.client.post(path(bo, '/unlock'), { reason });
    expect([unlocked.status, unlocked.data.lock]).toEqual([200, null]);
    expect(answered(await sign())).toBe('200');
    const before = (await timelineOf(bo)).length;
    expect((await marit.client.post(path(bo, '/unlock'), { reason })).status).toBe(200);
    expect(await timelineOf(bo)).toHaveLength(before);
  });

  it('are shut and opened once each, and their organizations hear of it', async () => {
    const bo = await memberOf(app, marit, place);
    const act = (verb: string) => marit.client.post(path(bo, verb), { reason });
    expect(answered(await act('/reactivate'))).toBe('409 USER_NOT_DEACTIVATED');
    expect(answered(await act('/deactivate'))).toBe('200');
    expect(answered(await act('/deactivate'))).toBe('409 USER_ALREADY_DEACTIVATED');
    expect(answered(await act('/reactivate'))).toBe('200');
    for (const type of ['user.deactivated', 'user.reactivated']) {
      expect(await eventsOf(type, bo.id)).toMatchObject([
        { organization_id: place.id, data: { organization: { slug: place.slug } } },
      ]);
    }
  });

  it('of somebody invited goes back to being invited', async () => {
    const { data: invited } = await invite();
    await marit.client.post(path(invited, '/deactivate'), { reason });
    const opened = await marit.client.post(path(invited, '/reactivate'), { reason });
    expect(opened.data.status).toBe('invited');
  });

  it('of a Super Admin loses the role when it is shut: opening it does not grant anything', async () => {
    const kari = await superAdmin(app);
    const shut = await marit.client.post(path(kari, '/deactivate'), { reason });
    expect(shut.data).toMatchObject({ status: 'deactivated', platformRole: null, platformRoleGrant: null });
    const opened = await marit.client.post(path(kari, '/reactivate'), { reason });
    expect(opened.data).toMatchObject({ status: 'active', platformRole: null });
    expect(await eventsOf('user.role_changed', kari.id)).toMatchObject([
      { organization_id: null, data: { organization: null, from: 'super_admin', to: null } },
    ]);
  });

  it('that were erased are nobody’s: nothing finds or opens them', async () => {
    const bo = await memberOf(app, marit, place);
    await app.owner.query("update users set status = 'erased', erased_at = now() where id = $1", [bo.id]);
    for (const verb of ['/unlock', '/deactivate', '/reactivate'])
      expect(answered(await marit.client.post(path(bo, verb), { reason }))).toBe('404 NOT_FOUND');
    const grant = { role: 'super_admin', reason };
    expect(answered(await marit.client.send('PUT', path(bo, '/platform-role'), { body: grant }))).toBe(
      '404 NOT_FOUND',
    );
  });

  it('show beforehand what stops when they are shut', async () => {
    const [bo, kari] = [await memberOf(app, marit, place), await superAdmin(app)];
    await marit.client.post(path(bo, '/reset-password'), { mode: 'link', reason });
    expect((await marit.client.get(path(bo, '/impact'))).data).toEqual({
      activeSessions: 1,
      pendingReset: true,
      lastSuperAdmin: false,
      memberships: [
        { organizationId: place.id, organizationName: place.name, role: 'agent', lastAdmin: false },
      ],
    });
    expect((await marit.client.get(path(place.admin, '/impact'))).data.memberships[0].lastAdmin).toBe(true);
    expect((await marit.client.get(path(kari, '/impact'))).data.lastSuperAdmin).toBe(false);
  });
});

describe('reasons', () => {
  const verbs = [
    ['POST', '/reset-password', { mode: 'link' }],
    ['POST', '/unlock', {}],
    ['POST', '/deactivate', {}],
    ['POST', '/reactivate', {}],
    ['PUT', '/platform-role', { role: 'super_admin' }],
    ['DELETE', '/platform-role', { role: 'super_admin' }],
  ] as const;
  it.each(verbs)('%s %s asks for one of 5 to 500 characters', async (method, verb, body) => {
    const bo = place.admin;
    for (const wrong of [undefined, 'four', 'x'.repeat(501), '     ']) {
      const reply = await marit.client.send(method, path(bo, verb), { body: { ...body, reason: wrong } });
      expect([answered(reply), [...new Set(reply.fields)]]).toEqual(['422 VALIDATION_ERROR', ['reason']]);
    }
  });

  it('stand in the timeline of the person, with who did it', async () => {
    const bo = await memberOf(app, marit, place);
    await lockOut(app, bo.email);
    const { client } = marit;
    await client.post(path(bo, '/unlock'), { reason: 'reason of unlock' });
    await client.post(path(bo, '/reset-password'), { mode: 'link', reason: 'reason of reset' });
    await client.send('DELETE', path(bo, '/sessions'), { body: { reason: 'reason of ending' } });
    await client.post(path(bo, '/deactivate'), { reason: 'reason of deactivation' });
    await client.post(path(bo, '/reactivate'), { reason: 'reason of reactivation' });
    await client.send('PUT', path(bo, '/platform-role'), {
      body: { role: 'super_admin', reason: 'reason of granting' },
    });
    await client.send('DELETE', path(bo, '/platform-role'), { body: { reason: 'reason of revoking' } });
    const told = (await timelineOf(bo)).filter((entry) => entry.reason !== null);
    expect(told.map((entry) => [entry.action, entry.reason]).toReversed()).toEqual([
      ['user.unlock', 'reason of unlock'],
      ['user.reset_password', 'reason of reset'],
      ['user.end_sessions', 'reason of ending'],
      ['user.deactivate', 'reason of deactivation'],
      ['user.reactivate', 'reason of reactivation'],
      ['user.grant_super_admin', 'reason of granting'],
      ['user.revoke_super_admin', 'reason of revoking'],
    ]);
  });
});

describe('A7: an organization admin', () => {
  it('touches no account, of a Super Admin or anybody: refused before anything is looked at', async () => {
    const kari = await superAdmin(app);
    await marit.client.send('PUT', path(kari, `/memberships/${place.id}`), { body: { role: 'agent' } });
    const calls = [
      ['POST', '/reset-password', { mode: 'link', reason }],
      ['POST', '/deactivate', { reason }],
      ['DELETE', '/platform-role', { reason }],
      ['DELETE', '/sessions', {}],
      ['PATCH', '', { name: 'Mine now' }],
      ['DELETE', `/memberships/${place.id}`, {}],
    ] as const;
    for (const [method, verb, body] of calls) {
      const reply = await place.admin.client.send(method, path(kari, verb), { body });
      expect([verb, answered(reply)]).toEqual([verb, '403 FORBIDDEN']);
    }
    expect((await kari.client.get('/v1/me')).status).toBe(200);
  });
});
