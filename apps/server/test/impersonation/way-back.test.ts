// The way back from an impersonation: by a click or when the time is over, to a fresh session of the Super Admin that is no
// stronger than the one before; once.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { minutes } from '#kernel/clock';
import type { Client } from '../support/client.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, impersonate, password, signIn, superAdmin } from '../support/people.ts';
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

describe('I8: the way back', () => {
  it('is a fresh token of the Super Admin; the one of the impersonation is worthless', async () => {
    const acting = marit.client.copy();
    const reply = await end();
    expect(reply.data.subjectId).toBe(nordlys.admin.id);
    expect(await me()).toBe(marit.id);
    expect(marit.client.cookie).not.toBe(own.cookie);
    expect((await marit.client.get('/v1/me')).data.impersonation).toBeNull();
    expect((await marit.client.get('/v1/admin/users')).status).toBe(200);
    expect(await me(acting)).toBe(401);
    expect((await end(acting)).status).toBe(401);
    expect(await me(own)).toBe(marit.id);
  });

  it('brings neither a fresh proof of identity nor a later end', async () => {
    const { session: before } = (await own.get('/v1/me')).data;
    app.clock.advance(minutes(20));
    await end();
    const { session } = (await marit.client.get('/v1/me')).data;
    expect([session.stepUpUntil, session.expiresAt]).toEqual([before.stepUpUntil, before.expiresAt]);
    const again = await marit.client.post(`/v1/admin/users/${nordlys.admin.id}/impersonate`, {
      reason: 'Once more with the same proof',
      mode: 'read_only',
    });
    expect(again.code).toBe('STEP_UP_REQUIRED');
  });

  it('is open after the time is over, for nothing else, and once', async () => {
    app.clock.advance(minutes(15));
    await own.get('/v1/me');
    await flushed();
    app.clock.advance(minutes(15));
    const over = marit.client.copy();
    for (const path of ['/v1/me', '/v1/me/sessions', '/v1/admin/users', '/v1/organization/audit-events'])
      expect((await over.get(path)).code).toBe('UNAUTHENTICATED');
    expect((await over.patch('/v1/me', { name: 'Nobody' })).code).toBe('UNAUTHENTICATED');
    expect((await end()).status).toBe(200);
    expect(await me()).toBe(marit.id);
    expect((await ended()).because).toBe('expired');
    expect((await end(over)).status).toBe(401);
  });

  it('is taken once when it is clicked in two tabs', async () => {
    const replies = await Promise.all(Array.from({ length: 10 }, () => end(marit.client.copy())));
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 401)).toHaveLength(9);
    const { rows } = await sql('select from sessions where user_id = $1 and ended_at is null', marit.id);
    expect(rows).toHaveLength(2);
  });

  it('is no way for who is nobody else', async () => {
    expect((await end(own)).code).toBe('NOT_IMPERSONATING');
    expect((await end(app.client())).code).toBe('UNAUTHENTICATED');
  });

  it('signing out instead is signing out altogether', async () => {
    await marit.client.copy().post('/v1/auth/sign-out');
    expect(await me()).toBe(401);
    expect(await me(own)).toBe(401);
    expect((await ended()).because).toBe('signed_out');
  });
});

/** Waits until what was noted in memory is written down. */
const flushed = async () => {
  const at = app.clock.wall();
  await vi.waitFor(
    async () => {
      const { rows } = await sql(
        'select max(last_used_at) as used from sessions where user_id = $1',
        marit.id,
      );
      expect(Math.abs(rows[0].used - at.getTime())).toBeLessThan(2_000);
    },
    { timeout: 15_000 },
  );
};

it('the Super Admin’s own session does not idle out while they work as somebody else', async () => {
  app.clock.advance(minutes(25));
  expect(await me()).toBe(nordlys.admin.id);
  await flushed();
  app.clock.advance(minutes(25));
  await end();
  expect(await me()).toBe(marit.id);
  expect(await me(own)).toBe(marit.id);
});

it('an old cookie of it is in nobody’s way of signing in', async () => {
  app.clock.advance(minutes(31));
  const reply = await marit.client.post('/v1/auth/sign-in', { email: marit.email, password });
  expect(reply.status).toBe(200);
  expect(await me()).toBe(marit.id);
  expect(await me(await signIn(app, nordlys.admin.email))).toBe(nordlys.admin.id);
});
