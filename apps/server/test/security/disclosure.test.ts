// What leaves the server besides its answers (X5, X6): no password, token or code in the log, also at debug level and with a
// failure, none in the audit trail; and no inside of the server in an error.
import pg from 'pg';
import { expect, it, onTestFinished, vi } from 'vitest';
import { codeAt } from '../support/authenticator.ts';
import type { Client, Reply } from '../support/client.ts';
import { createClient } from '../support/client.ts';
import { answered } from './answered.ts';
import { startServer } from './running-server.ts';

const admin = { email: 'marit@platform.example', password: 'seven herons over grey water' };

/** Everything that must be nowhere, with what it is. */
const secrets = new Map<string, string>([[admin.password, 'the first password']]);
const remember = (what: string, value: string): string => {
  secrets.set(value, what);
  return value;
};
const rememberCookie = (client: Client, what: string) =>
  remember(`a token of ${what}`, client.cookie.split('=', 2)[1] ?? '');

async function mailedToken(client: Client, path: string): Promise<string> {
  return vi.waitFor(
    async () => {
      const mails: { links: string[] }[] = (await client.get('/v1/admin/mails')).data;
      const link = mails.flatMap(({ links }) => links).find((url) => url.includes(path));
      if (!link) throw new Error(`no ${path} was mailed`);
      return new URL(link).searchParams.get('token') ?? '';
    },
    { timeout: 10_000 },
  );
}

it('X5, X6: the log at debug level, the audit trail and errors hold no secret and no inside', async () => {
  const server = await startServer({
    LOG_LEVEL: 'debug',
    PORTTASK_ADMIN_EMAIL: admin.email,
    PORTTASK_ADMIN_PASSWORD: admin.password,
  });
  remember('the key of the installation', server.secretKey);
  remember('the password of the database', /\/\/[^:]+:([^@]+)@/.exec(server.database.url)?.[1] ?? '');
  const client = createClient(server.url);
  const stranger = createClient(server.url);
  const wrong = remember('a wrong password', 'a wrong guess at the door');

  await stranger.post('/v1/auth/sign-in', { email: admin.email, password: wrong });
  await stranger.post('/v1/auth/sign-in', {
    ...admin,
    strange: remember('an unknown field', 'strange-7f31c2'),
  });
  await stranger.get('/v1/me', {
    authorization: `Bearer ${remember('a bearer token', 'ptk_admin_7f31c2d4e5')}`,
  });
  await client.post('/v1/auth/sign-in', admin);
  rememberCookie(client, 'sign-in');
  await client.post('/v1/auth/step-up', { password: wrong });
  await client.post('/v1/auth/step-up', { password: admin.password });
  rememberCookie(client, 'step-up');

  const tag = {
    name: 'Agency',
    domain: 'agency.example',
    admin: { name: 'Ana', email: 'ana@agency.example' },
  };
  expect(answered(await client.post('/v1/admin/organizations', tag))).toBe('201');
  const invitation = remember('an invitation', await mailedToken(client, 'invitation'));
  await stranger.get(`/v1/auth/invitations/${invitation}`);
  await stranger.get(`/invitation?token=${invitation}`);
  const accepted = { name: 'Ana', password: remember('a chosen password', 'nine gulls over the breakwater') };
  expect(answered(await stranger.post(`/v1/auth/invitations/${invitation}`, accepted))).toBe('200');

  await stranger.post('/v1/auth/password-reset', { email: admin.email });
  const reset = remember('a reset', await mailedToken(client, 'reset'));
  const next = { token: reset, password: remember('a new password', 'three tugs and an anchor') };
  await stranger.post('/v1/auth/password-reset/confirm', { ...next, password: 'short' });
  expect(answered(await stranger.post('/v1/auth/password-reset/confirm', next))).toBe('200');
  await stranger.post('/v1/setup', { ...next, name: 'Eve', email: 'eve@evil.example' });

  await client.post('/v1/auth/sign-in', { email: admin.email, password: next.password });
  rememberCookie(client, 'the second sign-in');
  const { secret, uri } = (await client.post('/v1/me/mfa/totp')).data;
  remember('the secret of an authenticator', secret);
  remember('the address of an authenticator', uri);
  const code = codeAt(secret, new Date());
  const { recoveryCodes } = (await client.post('/v1/me/mfa/totp/confirm', { code })).data;
  for (const recovery of recoveryCodes as string[]) remember('a recovery code', recovery);
  await stranger.post('/v1/auth/sign-in', { email: admin.email, password: next.password });
  rememberCookie(stranger, 'half a session');
  await stranger.post('/v1/auth/mfa', { code });
  await stranger.post('/v1/auth/mfa', { code: recoveryCodes[0] });
  rememberCookie(stranger, 'a whole session');
  const last = remember('the last password', 'five cranes by the dry dock');
  const changed = { current: next.password, password: last };
  expect(answered(await stranger.post('/v1/me/password', changed, { 'idempotency-key': 'k1' }))).toBe('200');
  rememberCookie(stranger, 'the last session');

  const owner = new pg.Client({ connectionString: server.database.ownerUrl });
  await owner.connect();
  onTestFinished(() => owner.end());
  await owner.query('alter table memberships rename to somewhere_else');
  const broken = createClient(server.url);
  const failures: Reply[] = [
    await broken.post('/v1/auth/sign-in', { email: 'ana@agency.example', password: accepted.password }),
    await stranger.get('/v1/admin/users'),
  ];
  for (const { status, body, headers } of failures) {
    expect(status).toBe(500);
    expect(body).toEqual({
      success: false,
      error: {
        code: 'INTERNAL_ERROR',
        message: 'Something went wrong on our side. It was recorded under the request id.',
        requestId: headers.get('x-request-id'),
      },
    });
  }
  const malformed = await broken.send('POST', '/v1/auth/sign-in', { raw: `{"password":"${last}" oops` });
  expect([answered(malformed), malformed.text.includes(last)]).toEqual(['400 MALFORMED_REQUEST', false]);

  const { rows } = await owner.query(
    'select e::text as row from audit_events e union all select o::text from outbox o',
  );
  const stored = rows.map(({ row }) => row).join('\n');
  const log = await server.stop();
  expect(log).toContain('"route":"/v1/auth/invitations/:token"');
  for (const { headers } of failures) expect(log).toContain(headers.get('x-request-id'));
  expect(stored).toContain('auth.enroll_totp');
  expect([...secrets.keys()].every((value) => value.length >= 12)).toBe(true);
  for (const [text, place] of [
    [log, 'the log'],
    [stored, 'the audit trail'],
  ] as const) {
    const found = [...secrets].filter(([value]) => text.includes(value)).map(([, what]) => what);
    expect(found, `in ${place}`).toEqual([]);
    expect(text, `in ${place}`).not.toMatch(new RegExp(`\\b${code}\\b`));
  }
}, 60_000);
