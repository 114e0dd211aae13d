// How an impersonation ends: with the session it was begun from, with what made it possible, by time, and by others.
// Everything is read at each request, so that nothing is waited for.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { minutes } from '#kernel/clock';
import type { Client } from '../support/client.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, impersonate, password, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
let nordlys: Agency;
/** The Super Admin's own session, as another browser holds it. */
let own: Client;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());
afterEach(() => app.owner.query("delete from settings where name = 'security'"));
beforeEach(async () => {
  marit = await superAdmin(app);
  nordlys = await agency(app, marit);
  own = marit.client.copy();
  await impersonate(marit, nordlys.admin, 'full');
});

const sql = (text: string, ...values: unknown[]) => app.owner.query(text, values);
const me = async (client = marit.client) => {
  const { status, data } = await client.get('/v1/me');
  return status === 200 ? data.user.id : status;
};
const end = (client = marit.client) => client.post('/v1/impersonation/end');
const ended = async () =>
  (await (await superAdmin(app)).client.get(`/v1/admin/impersonations?actor=${marit.id}`)).data[0].ended;

describe('I3: it ends with the session it was begun from', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    ['signed out', () => own.post('/v1/auth/sign-out'), 'parent_ended'],
    [
      'ended by an admin',
      async () => (await superAdmin(app)).client.delete(`/v1/admin/users/${marit.id}/sessions`),
      'parent_ended',
    ],
    [
      'ended by a new password',
      () =>
        own
          .post('/v1/me/password', { current: password, password: 'gulls over the grey fjord' })
          .then(async () => own.post('/v1/auth/sign-out')),
      'parent_ended',
    ],
    [
      'over',
      () => sql('update sessions set expires_at = created_at where user_id = $1', marit.id),
      'parent_ended',
    ],
    [
      'not used for too long',
      () =>
        sql(
          "update sessions set last_used_at = last_used_at - interval '1 day' where user_id = $1",
          marit.id,
        ),
      'parent_ended',
    ],
  ])('%s', async (_name, stop, because) => {
    expect(await me()).toBe(nordlys.admin.id);
    await stop();
    expect(await me()).toBe(401);
    expect((await end()).status).toBe(401);
    expect((await ended()).because).toBe(because);
  });
});

describe('I3: it ends with what made the Super Admin one', () => {
  it.each<[string, string]>([
    ['demoted', 'update users set platform_role = null where id = $1'],
    ['deactivated', "update users set status = 'deactivated' where id = $1"],
    [
      'locked out',
      "insert into sign_in_failures (address_digest, failures, locks, locked_until, updated_at) select address_digest, 0, 1, now() + interval '2 days', now() from users where id = $1",
    ],
  ])('%s', async (_name, stop) => {
    expect(await me()).toBe(nordlys.admin.id);
    await sql(stop, marit.id);
    expect(await me()).toBe(401);
    expect((await end()).status).toBe(401);
  });

  it('asked for a second factor', async () => {
    await (await superAdmin(app)).client.patch('/v1/admin/settings', {
      security: { superAdminMfa: 'always' },
    });
    expect(await me()).toBe(401);
  });
});

describe('I2: it ends when the person may not be impersonated any more', () => {
  it.each<[string, string]>([
    ['they became a Super Admin', "update users set platform_role = 'super_admin' where id = $1"],
    ['they were deactivated', "update users set status = 'deactivated' where id = $1"],
    ['they left the organization', 'delete from memberships where user_id = $1'],
    [
      'their organization was closed',
      "update organizations set status = 'deactivated' where id in (select organization_id from memberships where user_id = $1)",
    ],
  ])('%s', async (_name, stop) => {
    expect(await me()).toBe(nordlys.admin.id);
    await sql(stop, nordlys.admin.id);
    expect(await me()).toBe(401);
    expect((await end()).status).toBe(401);
    expect((await ended()).because).toBe('subject_changed');
  });

  it('their organization was suspended, and reinstating revives nothing', async () => {
    const { client } = await superAdmin(app);
    const path = `/v1/admin/organizations/${nordlys.id}`;
    await client.post(`${path}/suspend`, { category: 'payment', reason: 'Not paid' });
    expect(await me()).toBe(401);
    await client.post(`${path}/reinstate`, { reason: 'Paid today' });
    expect(await me()).toBe(401);
  });

  it('all their sessions were ended', async () => {
    await (await superAdmin(app)).client.delete(`/v1/admin/users/${nordlys.admin.id}/sessions`);
    expect(await me()).toBe(401);
  });
});

describe('ended by others', () => {
  it('one, from the list', async () => {
    const kari = await superAdmin(app);
    const [{ id, active }] = (await kari.client.get(`/v1/admin/impersonations?active=true&actor=${marit.id}`))
      .data;
    expect(active).toBe(true);
    const done = await kari.client.post(`/v1/admin/impersonations/${id}/end`);
    expect(done.data.ended).toMatchObject({ because: 'ended_by_admin', by: { id: kari.id } });
    expect(await me()).toBe(401);
    expect((await end()).status).toBe(401);
    expect((await kari.client.post(`/v1/admin/impersonations/${id}/end`)).code).toBe('IMPERSONATION_OVER');
    expect(await me(own)).toBe(marit.id);
  });

  it('all, with a reason', async () => {
    const kari = await superAdmin(app);
    const second = await superAdmin(app);
    await impersonate(second, nordlys.admin);
    expect((await kari.client.post('/v1/admin/impersonations/end-all', {})).fields).toEqual(['reason']);
    const { data } = await kari.client.post('/v1/admin/impersonations/end-all', {
      reason: 'Something is wrong',
    });
    expect(data.ended).toBeGreaterThanOrEqual(2);
    expect([await me(), await me(second.client)]).toEqual([401, 401]);
    expect((await kari.client.get('/v1/admin/impersonations?active=true')).pagination.total).toBe(0);
  });
});

it('what ended by itself is noted, once, with why', async () => {
  app.clock.advance(minutes(30));
  await app.settle();
  const { noteImpersonationEnds } = await import('../../src/modules/impersonation/commands/note-ends.ts');
  const { internalOrigin, system } = await import('#kernel/actor');
  const note = () =>
    app.app.executor.execute(noteImpersonationEnds, { actor: system('job'), origin: internalOrigin }, {});
  await note();
  expect(await note()).toEqual({ noted: 0 });
  const { rows } = await sql(
    'select ended_because, ended_at = expires_at as in_time from impersonations where actor_id = $1',
    marit.id,
  );
  expect(rows).toEqual([{ ended_because: 'expired', in_time: true }]);
});

it('a race of a parent that ends with requests of its child lets none in afterwards', async () => {
  const clients = Array.from({ length: 20 }, () => marit.client.copy());
  const [, ...replies] = await Promise.all([
    own.post('/v1/auth/sign-out'),
    ...clients.map((client) => client.get('/v1/me')),
  ]);
  expect(replies.every(({ status }) => status === 200 || status === 401)).toBe(true);
  const later = await Promise.all(clients.map((client) => me(client)));
  expect(new Set(later)).toEqual(new Set([401]));
});
