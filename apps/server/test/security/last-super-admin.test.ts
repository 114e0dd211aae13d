// The platform is never without somebody who governs it (A4), also when Super Admins turn on each other at once; nobody
// changes their own account (A5); rights that go, go with the very next request (S6).
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberOf } from '../support/membership.ts';
import type { Person } from '../support/people.ts';
import { agency, password, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered, atOnce } from './answered.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const reason = 'Leaves the company';
const user = (id: string) => `/v1/admin/users/${id}`;
const demote = (by: Person, whom: Person) =>
  by.client.send('DELETE', `${user(whom.id)}/platform-role`, { body: { reason } });
const deactivate = (by: Person, whom: { id: string }, more = {}) =>
  by.client.post(`${user(whom.id)}/deactivate`, { reason, ...more });
const setRole = (by: Person, whom: { id: string }, where: { id: string }, body: Record<string, unknown>) =>
  by.client.send('PUT', `${user(whom.id)}/memberships/${where.id}`, { body });
const remove = (by: Person, whom: { id: string }, where: { id: string }, body = {}) =>
  by.client.send('DELETE', `${user(whom.id)}/memberships/${where.id}`, { body });
const me = async ({ client }: Person) => answered(await client.get('/v1/me'));

/** Leaves these alone as Super Admins. */
const onlyThese = (...people: readonly Person[]) =>
  app.owner.query('update users set platform_role = null where not id = any ($1)', [
    people.map(({ id }) => id),
  ]);
const superAdmins = async () =>
  (
    await app.owner.query<{ count: number }>(
      "select count(*)::int as count from users where platform_role is not null and status = 'active'",
    )
  ).rows[0]?.count;
describe('A4: the last active Super Admin', () => {
  it('can be neither demoted nor deactivated, and nothing of the attempt stays', async () => {
    const marit = await superAdmin(app);
    await onlyThese(marit);
    expect(answered(await demote(marit, marit))).toBe('409 LAST_SUPER_ADMIN');
    expect(answered(await deactivate(marit, marit))).toBe('409 LAST_SUPER_ADMIN');
    const bulk = { action: 'deactivate', ids: [marit.id], reason };
    const { data } = await marit.client.post('/v1/admin/users/bulk', bulk);
    expect(data.rows[0].error.code).toBe('LAST_SUPER_ADMIN');
    expect((await marit.client.get(user(marit.id))).data).toMatchObject({
      status: 'active',
      platformRole: 'super_admin',
    });
    const { data: events } = await marit.client.get(
      `/v1/admin/audit-events?target=${marit.id}&outcome=failed`,
    );
    expect(events.map(({ action }: { action: string }) => action).sort()).toEqual([
      'user.deactivate',
      'user.deactivate',
      'user.revoke_super_admin',
    ]);
  });

  it('does not count those who are deactivated', async () => {
    const [marit, kari] = [await superAdmin(app), await superAdmin(app)];
    await onlyThese(marit, kari);
    await app.owner.query("update users set status = 'deactivated' where id = $1", [kari.id]);
    expect(answered(await demote(marit, marit))).toBe('409 LAST_SUPER_ADMIN');
  });

  it.each([
    ['demote', demote],
    ['deactivate', deactivate],
  ] as const)('stays when two %s each other at once, ten times over', async (_verb, act) => {
    for (let round = 0; round < 10; round += 1) {
      const [marit, kari] = [await superAdmin(app), await superAdmin(app)];
      await onlyThese(marit, kari);
      const replies = await Promise.all([act(marit, kari), act(kari, marit)]);
      const refusals = replies.map(answered).filter((answer) => answer !== '200');
      expect(refusals).toHaveLength(1);
      // Depending on who was first, the other is the last one, or was demoted or signed out before the request was read.
      expect(['409 LAST_SUPER_ADMIN', '403 FORBIDDEN', '401 UNAUTHENTICATED']).toContain(refusals[0]);
      expect(await superAdmins()).toBe(1);
    }
  });

  it('is one of five who are all demoted by each other at once', async () => {
    const five = await atOnce(5, () => superAdmin(app));
    await onlyThese(...five);
    await Promise.all(five.map((one, at) => demote(one, five[(at + 1) % 5] as Person)));
    expect(await superAdmins()).toBeGreaterThanOrEqual(1);
  });

  it('somebody demoted meanwhile demotes nobody any more', async () => {
    const [marit, kari] = [await superAdmin(app), await superAdmin(app)];
    await superAdmin(app);
    const replies = await Promise.all([demote(marit, kari), demote(kari, marit)]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});

describe('A5: nobody changes their own account', () => {
  it('neither the role nor the standing', async () => {
    const [marit] = [await superAdmin(app), await superAdmin(app)];
    const agencyOfOthers = await agency(app, marit);
    const attempts = [
      await demote(marit, marit),
      await marit.client.send('PUT', `${user(marit.id)}/platform-role`, {
        body: { role: 'super_admin', reason },
      }),
      await deactivate(marit, marit),
      await setRole(marit, marit, agencyOfOthers, { role: 'admin' }),
      await remove(marit, marit, agencyOfOthers),
    ];
    expect(attempts.map(answered)).toEqual(attempts.map(() => '409 CANNOT_TARGET_SELF'));
    const bulk = { action: 'deactivate', ids: [marit.id], reason };
    const { data } = await marit.client.post('/v1/admin/users/bulk', bulk);
    expect(data.rows[0].error.code).toBe('CANNOT_TARGET_SELF');
    expect(await me(marit)).toBe('200');
  });
});

describe('S6: rights go with the very next request', () => {
  it('a Super Admin who is demoted is signed out, and signs in to less', async () => {
    const [marit, kari] = [await superAdmin(app), await superAdmin(app)];
    expect(answered(await kari.client.get('/v1/admin/users'))).toBe('200');
    expect((await demote(marit, kari)).data.platformRole).toBeNull();
    expect(answered(await kari.client.get('/v1/admin/users'))).toBe('401 UNAUTHENTICATED');
    const again = await signIn(app, kari.email);
    expect(answered(await again.get('/v1/admin/users'))).toBe('403 FORBIDDEN');
  });

  it('a new Super Admin signs in anew, for a session that lives as short as those of Super Admins', async () => {
    const marit = await superAdmin(app);
    const { admin } = await agency(app, marit);
    const granted = await marit.client.send('PUT', `${user(admin.id)}/platform-role`, {
      body: { role: 'super_admin', reason: 'Joins the platform team' },
    });
    expect(granted.data).toMatchObject({
      platformRole: 'super_admin',
      platformRoleGrant: { reason: 'Joins the platform team', by: { id: marit.id, name: 'Marit Knudsen' } },
    });
    expect(await me(admin)).toBe('401 UNAUTHENTICATED');
    const again = await signIn(app, admin.email);
    const { expiresAt } = (await again.get('/v1/me')).data.session;
    expect(new Date(expiresAt).getTime() - app.clock.wall().getTime()).toBeLessThanOrEqual(8 * 3_600_000);
    expect(answered(await again.get('/v1/admin/users'))).toBe('200');
  });

  it('somebody deactivated is out, mailed links and sign-in included, and old sessions stay dead after reactivation', async () => {
    const marit = await superAdmin(app);
    const place = await agency(app, marit);
    const bo = await memberOf(app, marit, place);
    await marit.client.post(`${user(bo.id)}/reset-password`, { mode: 'link', reason: 'Asked for it' });
    const { rows } = await app.owner.query(
      'select id from password_resets where user_id = $1 and replaced_at is null',
      [bo.id],
    );
    expect(rows).toHaveLength(1);
    const shut = await deactivate(marit, bo);
    expect(shut.data).toMatchObject({
      status: 'deactivated',
      deactivation: { reason, by: { id: marit.id, name: 'Marit Knudsen' } },
    });
    expect(await me(bo)).toBe('401 UNAUTHENTICATED');
    const sign = () => app.client().post('/v1/auth/sign-in', { email: bo.email, password });
    expect(answered(await sign())).toBe('403 ACCOUNT_DEACTIVATED');
    const opened = await marit.client.post(`${user(bo.id)}/reactivate`, { reason: 'Back from leave' });
    expect(opened.data).toMatchObject({ status: 'active', deactivation: null });
    expect(await me(bo)).toBe('401 UNAUTHENTICATED');
    expect(answered(await sign())).toBe('200');
    const { rowCount } = await app.owner.query(
      'select from password_resets where user_id = $1 and used_at is null and replaced_at is null',
      [bo.id],
    );
    expect(rowCount).toBe(0);
  });

  it('a changed role and a lost membership hold for the session that goes on', async () => {
    const marit = await superAdmin(app);
    const place = await agency(app, marit);
    const bo = await memberOf(app, marit, place);
    await setRole(marit, bo, place, { role: 'user' });
    expect((await bo.client.get('/v1/me')).data.role).toBe('user');
    await remove(marit, bo, place);
    expect((await bo.client.get('/v1/me')).data).toMatchObject({ role: null, organization: null });
  });
});
