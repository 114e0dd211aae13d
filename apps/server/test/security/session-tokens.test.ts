// Session tokens (S1, S2, S3, S5, S10): known to the browser alone, replaced at every proof of identity,
// worthless on the server once the session has ended, and at most ten a person.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrollTotp, nextCode } from '../support/authenticator.ts';
import type { Client } from '../support/client.ts';
import { createClient } from '../support/client.ts';
import type { Person } from '../support/people.ts';
import { agency, password, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered, atOnce } from './answered.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

const tokenOf = ({ cookie }: Client): string => cookie.split('=', 2)[1] ?? '';
const me = async (client: Client) => answered(await client.get('/v1/me'));

describe('S1', () => {
  it('gives a token of 256 random bits and stores its SHA-256 alone', async () => {
    const { admin } = await agency(app, marit);
    const token = tokenOf(admin.client);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(tokenOf(await signIn(app, admin.email))).not.toBe(token);
    const { rows } = await app.owner.query(
      'select s.token_hash, s::text as everything from sessions s where token_hash = $1',
      [createHash('sha256').update(token).digest()],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].everything).not.toContain(token);
    expect(rows[0].everything).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  });

  it.each(['', 'x', 'A'.repeat(43), `${'A'.repeat(42)}=`, "' or true --", 'A'.repeat(5000)])(
    'takes the invented token %j for nobody',
    async (token) => {
      const client = createClient(app.url, `porttask_session=${encodeURIComponent(token)}`);
      expect(await me(client)).toBe('401 UNAUTHENTICATED');
    },
  );
});

describe('S2', () => {
  it('sets the cookie HttpOnly, SameSite=Lax, for the whole path and no other host', async () => {
    const { admin } = await agency(app, marit);
    const reply = await app.client().post('/v1/auth/sign-in', { email: admin.email, password });
    expect(reply.headers.getSetCookie()).toHaveLength(1);
    const [pair, ...attributes] = (reply.headers.getSetCookie()[0] ?? '').split('; ');
    expect(pair).toMatch(/^porttask_session=[\w-]{43}$/);
    expect(attributes.filter((attribute) => !attribute.startsWith('Expires='))).toEqual([
      'Path=/',
      'HttpOnly',
      'SameSite=Lax',
    ]);
    expect(reply.text).not.toContain(pair?.split('=')[1]);
  });
});

describe('S3', () => {
  it('gives a new token at sign-in; the cookie from before is worthless', async () => {
    const { admin } = await agency(app, marit);
    const before = admin.client.copy();
    await admin.client.post('/v1/auth/sign-in', { email: admin.email, password });
    expect(tokenOf(admin.client)).not.toBe(tokenOf(before));
    expect(await me(admin.client)).toBe('200');
    expect(await me(before)).toBe('401 UNAUTHENTICATED');
  });

  it('does not take over a token that somebody planted', async () => {
    const { admin } = await agency(app, marit);
    const planted = createClient(app.url, `porttask_session=${'p'.repeat(43)}`);
    const victim = planted.copy();
    await victim.post('/v1/auth/sign-in', { email: admin.email, password });
    expect(await me(victim)).toBe('200');
    expect(await me(planted)).toBe('401 UNAUTHENTICATED');
  });

  it('gives a new token at step-up and when the password changes; the old one is worthless at once', async () => {
    const { admin } = await agency(app, marit);
    const first = admin.client.copy();
    expect(answered(await admin.client.post('/v1/auth/step-up', { password }))).toBe('200');
    const second = admin.client.copy();
    expect(await me(first)).toBe('401 UNAUTHENTICATED');
    const change = { current: password, password: 'nine gulls over the breakwater' };
    expect(answered(await admin.client.post('/v1/me/password', change))).toBe('200');
    expect(await me(second)).toBe('401 UNAUTHENTICATED');
    expect(await me(admin.client)).toBe('200');
  });

  it('gives a new token with the second factor; the half signed-in one never becomes whole', async () => {
    const { admin } = await agency(app, marit);
    const { secret } = await enrollTotp(app, admin.client);
    const client = await signIn(app, admin.email);
    const half = client.copy();
    await client.post('/v1/auth/mfa', { code: nextCode(app, secret) });
    expect(await me(client)).toBe('200');
    expect(await me(half)).toBe('401 UNAUTHENTICATED');
  });
});

describe('S5', () => {
  it('kills the session on the server at sign-out', async () => {
    const { admin } = await agency(app, marit);
    const stolen = admin.client.copy();
    const reply = await admin.client.post('/v1/auth/sign-out');
    expect(reply.headers.getSetCookie()[0]).toMatch(/^porttask_session=; .*Max-Age=0$/);
    expect(await me(stolen)).toBe('401 UNAUTHENTICATED');
    expect(answered(await stolen.post('/v1/auth/sign-out'))).toBe('401 UNAUTHENTICATED');
    expect(answered(await stolen.post('/v1/auth/step-up', { password }))).toBe('401 UNAUTHENTICATED');
  });
});

describe('S10', () => {
  it('lets a person have ten sessions; with the eleventh the oldest goes', async () => {
    const { admin } = await agency(app, marit);
    const clients: Client[] = [admin.client];
    for (let count = 1; count <= 10; count += 1) {
      app.clock.advance(1_000);
      clients.push(await signIn(app, admin.email));
    }
    const states = await Promise.all(clients.map(me));
    expect(states).toEqual(['401 UNAUTHENTICATED', ...Array.from({ length: 10 }, () => '200')]);
    expect((await admin.client.get('/v1/me/sessions')).status).toBe(401);
    expect((await clients.at(-1)?.get('/v1/me/sessions'))?.data).toHaveLength(10);
  });

  it('holds also when somebody signs in twenty times at once', async () => {
    const { admin } = await agency(app, marit);
    const clients = await atOnce(20, () => signIn(app, admin.email));
    const states = await Promise.all(clients.map(me));
    expect(states.filter((state) => state === '200')).toHaveLength(10);
  });
});
