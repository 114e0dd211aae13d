// An organization's admin changes roles and takes people out: memberships of it alone, and never accounts.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answered, tally } from '../security/answered.ts';
import { memberOf } from '../support/membership.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, impersonate, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { openEverything } from '../support/workspace.ts';

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
  await openEverything(app, place.id);
});
afterAll(() => app.close());

const people = '/v1/organization/users';
const setRole = ({ client }: Person, { id }: { id: string }, body: Record<string, unknown>) =>
  client.patch(`${people}/${id}`, body);
const remove = ({ client }: Person, { id }: { id: string }, body: Record<string, unknown> = {}) =>
  client.send('DELETE', `${people}/${id}`, { body });
const unknown = { id: `usr_${'0'.repeat(26)}` };
const lastEvent = async () => (await ana.client.get('/v1/organization/audit-events?limit=1')).data[0];

describe('the people of an organization', () => {
  it('are listed for everybody; how they are reached is for admins', async () => {
    const bo = await memberOf(app, marit, place, 'agent');
    const seen = await ana.client.get(`${people}?search=bo`);
    expect(seen.data).toMatchObject([
      {
        id: bo.id,
        name: 'Bo Lind',
        role: 'agent',
        email: bo.email,
        status: 'active',
        mfa: { enrolled: false },
      },
    ]);
    expect(seen.data[0].lastSeenAt).toBeTruthy();
    const other = await bo.client.get(`${people}?sort=role`);
    expect(other.data).toMatchObject([
      { id: ana.id, role: 'admin', email: null, status: null, mfa: null, lastSeenAt: null },
      { id: bo.id, role: 'agent', email: null },
    ]);
    expect(other.text).not.toContain('@');
    // Nobody finds by an address who may not see it.
    expect((await bo.client.get(`${people}?search=${bo.email.slice(0, 8)}`)).data).toEqual([]);
  });

  it('are those of one organization, and what they do in another is not told', async () => {
    const other = await agency(app, marit);
    const bo = await memberOf(app, marit, place);
    await marit.client.send('PUT', `/v1/admin/users/${bo.id}/memberships/${other.id}`, {
      body: { role: 'user' },
    });
    const { data } = await other.admin.client.get(`${people}?sort=-createdAt`);
    expect(data.map(({ id }: { id: string }) => id).sort()).toEqual([other.admin.id, bo.id].sort());
    expect(data.find(({ id }: { id: string }) => id === bo.id).lastSeenAt).toBeNull();
  });

  it('get another role from the next request on, with an audit row in the chain of the organization', async () => {
    const bo = await memberOf(app, marit, place, 'agent');
    const reply = await setRole(ana, bo, { role: 'user', reason: 'Works in the office now' });
    expect(reply.data).toMatchObject({ id: bo.id, role: 'user', email: bo.email });
    expect((await bo.client.get('/v1/me')).data.role).toBe('user');
    expect(await lastEvent()).toMatchObject({
      action: 'member.set_role',
      chain: place.id,
      actor: { id: ana.id },
      before: { role: 'agent' },
      after: { role: 'user' },
      reason: 'Works in the office now',
    });
    const { hash } = await lastEvent();
    expect((await setRole(ana, bo, { role: 'user' })).status).toBe(200);
    expect((await lastEvent()).hash).toBe(hash);
  });

  it('are taken out, and keep their account', async () => {
    const bo = await memberOf(app, marit, place, 'agent');
    expect((await remove(ana, bo)).data).toEqual({ id: bo.id, name: 'Bo Lind' });
    expect((await bo.client.get('/v1/me')).data).toMatchObject({ organization: null, role: null });
    expect((await bo.client.get('/v1/vessels')).code).toBe('FORBIDDEN');
    expect(await lastEvent()).toMatchObject({ action: 'member.remove', before: { role: 'agent' } });
    expect(answered(await remove(ana, bo))).toBe('404 NOT_FOUND');
  });

  it.each(['agent', 'user'] as const)('are not changed by its %s', async (role) => {
    const bo = await memberOf(app, marit, place, role);
    const replies = [await setRole(bo, ana, { role: 'user' }), await remove(bo, ana)];
    expect(replies.map(answered)).toEqual(['403 FORBIDDEN', '403 FORBIDDEN']);
  });
});

describe('A2', () => {
  it('somebody of another organization answers exactly like somebody unknown', async () => {
    const { admin: stranger } = await agency(app, marit);
    const told = async (whom: { id: string }) => {
      const replies = [
        await ana.client.get(`${people}/${whom.id}`),
        await setRole(ana, whom, { role: 'user' }),
        await remove(ana, whom),
      ];
      return replies.map(({ status, body }) => ({ status, ...body.error, requestId: '' }));
    };
    const [known, never] = [await told(stranger), await told(unknown)];
    expect(known).toEqual(never);
    expect(known[0]).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await stranger.client.get('/v1/me')).data.role).toBe('admin');
  });

  it('a successor of another organization answers exactly like an unknown one', async () => {
    const { admin: stranger } = await agency(app, marit);
    const bo = await memberOf(app, marit, place, 'admin');
    const told = async ({ id: successorId }: { id: string }) => {
      const { status, body } = await setRole(ana, bo, { role: 'user', successorId });
      return { status, ...body.error, requestId: '' };
    };
    const known = await told(stranger);
    expect(known).toEqual(await told(unknown));
    expect(known).toMatchObject({ status: 422, details: [{ field: 'successorId' }] });
  });
});

describe('A5', () => {
  it('nobody changes their own role or takes themselves out', async () => {
    await memberOf(app, marit, place, 'admin');
    const replies = [await setRole(ana, ana, { role: 'user' }), await remove(ana, ana)];
    expect(replies.map(answered)).toEqual(['409 CANNOT_TARGET_SELF', '409 CANNOT_TARGET_SELF']);
    expect(await lastEvent()).toMatchObject({ action: 'member.remove', outcome: 'failed', chain: place.id });
  });
});

describe('A6', () => {
  it('of two admins who take each other out at once, the last one stays', async () => {
    const bo = await memberOf(app, marit, place, 'admin');
    const replies = await Promise.all([remove(ana, bo), remove(bo, ana)]);
    expect(tally(replies)[200]).toBe(1);
    const { rows } = await app.owner.query(
      "select user_id from memberships where organization_id = $1 and role = 'admin'",
      [place.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('a successor who is named becomes admin in their place, with an audit row of its own', async () => {
    const [bo, cai] = [
      await memberOf(app, marit, place, 'admin'),
      await memberOf(app, marit, place, 'agent'),
    ];
    expect((await setRole(ana, bo, { role: 'agent', successorId: cai.id })).status).toBe(200);
    const roles = (await ana.client.get(people)).data.map(({ id, role }: { id: string; role: string }) => [
      id,
      role,
    ]);
    expect(Object.fromEntries(roles)).toEqual({ [ana.id]: 'admin', [bo.id]: 'agent', [cai.id]: 'admin' });
    const events = (await ana.client.get('/v1/organization/audit-events?action=member.set_role')).data;
    const told = new Map(events.map((event: { targets: { id: string }[] }) => [event.targets[0]?.id, event]));
    expect(told.get(bo.id)).toMatchObject({ before: { role: 'admin' }, after: { role: 'agent' } });
    expect(told.get(cai.id)).toMatchObject({ after: { role: 'admin', insteadOf: bo.id } });
  });
});

describe('A7', () => {
  it('touches the membership of a Super Admin, and nothing of the account', async () => {
    const kari = await superAdmin(app);
    await marit.client.send('PUT', `/v1/admin/users/${kari.id}/memberships/${place.id}`, {
      body: { role: 'admin' },
    });
    const account = async () =>
      (await app.owner.query('select u::text as all from users u where id = $1', [kari.id])).rows;
    const before = await account();
    expect((await setRole(ana, kari, { role: 'user' })).data.role).toBe('user');
    expect((await remove(ana, kari)).status).toBe(200);
    expect(await account()).toEqual(before);
    expect(answered(await kari.client.get('/v1/admin/overview'))).toBe('200');
    for (const path of [`/v1/admin/users/${kari.id}`, `/v1/admin/users/${kari.id}/sessions`])
      expect(answered(await ana.client.get(path))).toBe('403 FORBIDDEN');
    expect((await ana.client.get(people)).text).not.toContain('super_admin');
  });
});

describe('I5', () => {
  it('roles, removals and invitations are blocked in somebody’s name, also with writes', async () => {
    const bo = await memberOf(app, marit, place);
    const kari = await superAdmin(app);
    await impersonate(kari, ana, 'full');
    const invitation = { email: 'cai@agency.example', name: 'Cai', role: 'admin' };
    const replies = [
      await setRole(kari, bo, { role: 'admin' }),
      await remove(kari, bo),
      await kari.client.post('/v1/organization/invitations', invitation),
    ];
    expect(replies.map(answered)).toEqual(Array(3).fill('403 BLOCKED_WHILE_IMPERSONATING'));
    expect((await kari.client.get(people)).status).toBe(200);
    expect((await kari.client.get('/v1/organization/invitations')).status).toBe(200);
  });
});
