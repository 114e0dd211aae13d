// Where a request comes from (X3, P8): the address of the connection, or what the configured proxy says and nobody else;
// failures, resets and redemptions are limited for each network on its own, IPv6 by /64.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { minutes } from '#kernel/clock';
import { agency, password, superAdmin, unique } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered } from './answered.ts';

let direct: TestApp;
let proxied: TestApp;
beforeAll(async () => {
  direct = await startTestApp();
  proxied = await startTestApp({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8' });
});
beforeEach(() => {
  // Windows of attempts begin every quarter of an hour: no test shall reach from one into the next.
  const window = minutes(15);
  proxied.clock.advance(window - (proxied.clock.now().getTime() % window));
});
afterAll(async () => {
  await direct.close();
  await proxied.close();
});

async function addressSeen(app: TestApp, headers: Record<string, string>): Promise<string | null> {
  const { admin } = await agency(app, await superAdmin(app));
  const client = app.client();
  await client.post('/v1/auth/sign-in', { email: admin.email, password }, headers);
  const sessions: { current: boolean; ip: string | null }[] = (await client.get('/v1/me/sessions')).data;
  return sessions.find(({ current }) => current)?.ip ?? null;
}

const lies = {
  'x-real-ip': '198.51.100.7',
  forwarded: 'for=198.51.100.7',
  'cf-connecting-ip': '198.51.100.7',
  'true-client-ip': '198.51.100.7',
};

describe('X3', () => {
  it('believes no header without a configured proxy', async () => {
    const headers = { ...lies, 'x-forwarded-for': '198.51.100.7' };
    expect(await addressSeen(direct, headers)).toMatch(/^(::ffff:)?127\.0\.0\.1$/);
  });

  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['203.0.113.1, 198.51.100.7', '198.51.100.7'],
    ['203.0.113.1, 198.51.100.7, 10.1.2.3', '198.51.100.7'],
    ['10.9.9.9, 203.0.113.1, 10.1.2.3', '203.0.113.1'],
    ['2001:db8:1:2::7', '2001:db8:1:2::7'],
  ])('takes the last address in %j that is no proxy: %s', async (header, seen) => {
    expect(await addressSeen(proxied, { ...lies, 'x-forwarded-for': header })).toBe(seen);
  });
});

type Try = (ip: string) => Promise<string>;
const from = (ip: string) => ({ 'x-forwarded-for': ip });
const guess: Try = async (ip) => {
  const body = { email: `nobody-${unique()}@quay.example`, password: 'not the password' };
  return answered(await proxied.client().post('/v1/auth/sign-in', body, from(ip)));
};
const reset: Try = async (ip) => {
  const body = { email: `nobody-${unique()}@quay.example` };
  return answered(await proxied.client().post('/v1/auth/password-reset', body, from(ip)));
};
const redeem: Try = async (ip) => {
  const body = { token: 'A'.repeat(43), password: 'nine gulls over a pier' };
  return answered(await proxied.client().post('/v1/auth/password-reset/confirm', body, from(ip)));
};
const accept: Try = async (ip) => {
  const path = `/v1/auth/invitations/${'A'.repeat(43)}`;
  return answered(await proxied.client().post(path, { name: 'Ana', password }, from(ip)));
};
const setUp: Try = async (ip) => {
  const body = { token: 'A'.repeat(43), name: 'Eve', email: `eve-${unique()}@evil.example`, password };
  return answered(await proxied.client().post('/v1/setup', body, from(ip)));
};

/** As if `count` attempts had been counted for the network that just made its first. */
const pretend = (count: number) =>
  proxied.owner.query('update rate_limits set count = $1 where count = 1', [count]);

describe('P8', () => {
  beforeEach(async () => {
    await superAdmin(proxied);
    await proxied.owner.query('delete from rate_limits');
  });

  it.each([
    ['failures to sign in', guess, '401 INVALID_CREDENTIALS'],
    ['requests for a reset', reset, '202'],
    ['redemptions of a reset', redeem, '409 TOKEN_INVALID'],
    ['redemptions of an invitation', accept, '409 TOKEN_INVALID'],
    ['set-ups', setUp, '409 SETUP_ALREADY_DONE'],
  ])('allows a network 200 %s in 15 minutes', async (_what, attempt, ordinary) => {
    const ip = '198.51.100.7';
    expect(await attempt(ip)).toBe(ordinary);
    await pretend(199);
    expect([await attempt(ip), await attempt(ip)]).toEqual([ordinary, '429 RATE_LIMITED']);
    expect(await attempt('198.51.100.8')).toBe(ordinary);
    proxied.clock.advance(minutes(15));
    expect(await attempt(ip)).toBe(ordinary);
  });

  it('counts IPv6 by /64 and IPv4 inside IPv6 as IPv4', async () => {
    await guess('2001:db8:1:2::7');
    await pretend(200);
    expect(await guess('2001:db8:1:2:ffff:ffff:ffff:ffff')).toBe('429 RATE_LIMITED');
    expect(await guess('2001:db8:1:3::7')).toBe('401 INVALID_CREDENTIALS');
    await proxied.owner.query('delete from rate_limits');
    await guess('::ffff:198.51.100.9');
    await pretend(200);
    expect(await guess('198.51.100.9')).toBe('429 RATE_LIMITED');
  });

  it('counts sign-ins, resets and redemptions apart', async () => {
    const ip = '198.51.100.10';
    await guess(ip);
    await pretend(200);
    expect(await guess(ip)).toBe('429 RATE_LIMITED');
    expect([await reset(ip), await redeem(ip)]).toEqual(['202', '409 TOKEN_INVALID']);
  });

  it('stops good passwords too, says when to come back, and leaves the trail alone from then on', async () => {
    const { admin } = await agency(proxied, await superAdmin(proxied));
    await proxied.owner.query('delete from rate_limits');
    await guess('198.51.100.11');
    await pretend(200);
    const events = async () =>
      (await proxied.owner.query('select count(*)::int as count from audit_events')).rows[0].count;
    const before = await events();
    const reply = await proxied
      .client()
      .post('/v1/auth/sign-in', { email: admin.email, password }, from('198.51.100.11'));
    expect(answered(reply)).toBe('429 RATE_LIMITED');
    const seconds = Number(reply.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(15 * 60);
    expect(await events()).toBe(before);
  });

  it('counts attempts at a locked account for the network as well', async () => {
    const email = `nobody-${unique()}@quay.example`;
    for (let tried = 0; tried < 15; tried += 1)
      await proxied
        .client()
        .post('/v1/auth/sign-in', { email, password: 'not the password' }, from('198.51.100.12'));
    const { rows } = await proxied.owner.query('select count from rate_limits where key = $1', [
      'sign-in:198.51.100.12',
    ]);
    expect(rows).toEqual([{ count: 15 }]);
  });
});
