// Behind https (S2, B3, P6, P12): the cookie is bound to the host and Secure, browsers are told to stay with https, links
// are built from the configured address alone, and Super Admins need a second factor before anything else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { internalOrigin, system } from '#kernel/actor';
import { createSuperAdmin } from '#modules/identity';
import { codeAt } from '../support/authenticator.ts';
import type { Client, Reply } from '../support/client.ts';
import { password, unique } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered } from './answered.ts';

const publicUrl = 'https://porttask.example';
const sameOrigin = { origin: publicUrl };

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ PUBLIC_URL: publicUrl });
});
afterAll(() => app.close());

async function superAdmin(): Promise<{ client: Client; reply: Reply; email: string }> {
  const email = `super-${unique()}@platform.example`;
  const caller = { actor: system('test'), origin: internalOrigin };
  await app.app.executor.execute(createSuperAdmin, caller, {
    email,
    name: 'Kari',
    password,
    onlyFirst: false,
  });
  const client = app.client();
  const reply = await client.post('/v1/auth/sign-in', { email, password }, sameOrigin);
  return { client, reply, email };
}

async function enroll(client: Client): Promise<void> {
  const { secret } = (await client.post('/v1/me/mfa/totp', {}, sameOrigin)).data;
  const code = codeAt(secret, app.clock.wall());
  expect(answered(await client.post('/v1/me/mfa/totp/confirm', { code }, sameOrigin))).toBe('200');
}

describe('S2', () => {
  it('names the cookie __Host- and makes it Secure', async () => {
    const { client, reply } = await superAdmin();
    const [cookie = ''] = reply.headers.getSetCookie();
    expect(cookie).toMatch(
      /^__Host-porttask_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Expires=/,
    );
    expect(cookie).not.toMatch(/domain/i);
    const out = await client.post('/v1/auth/sign-out', {}, sameOrigin);
    expect(out.headers.getSetCookie()[0]).toBe(
      '__Host-porttask_session=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0',
    );
  });

  it('does not read the cookie of plain http', async () => {
    const { client } = await superAdmin();
    const token = client.cookie.split('=', 2)[1];
    const plain = await app.client().get('/v1/me', { cookie: `porttask_session=${token}` });
    expect(answered(plain)).toBe('401 UNAUTHENTICATED');
    expect((await client.get('/v1/me')).status).toBe(200);
  });
});

describe('B3', () => {
  it('tells browsers to stay with https, on every answer', async () => {
    for (const path of ['/', '/v1/setup', '/v1/me', '/nowhere', '/v1/admin/organizations/%zz', '/livez'])
      expect((await app.client().get(path)).headers.get('strict-transport-security')).toMatch(
        /max-age=31536000/,
      );
  });
});

describe('B1', () => {
  it('takes the public origin for its own and not the address it listens on', async () => {
    const { client } = await superAdmin();
    const rename = (headers: Record<string, string>) =>
      client.send('PATCH', '/v1/me', { body: { name: 'Kari' }, headers });
    expect(answered(await rename({ origin: app.url }))).toBe('403 ORIGIN_REFUSED');
    expect(answered(await rename({ origin: 'http://porttask.example' }))).toBe('403 ORIGIN_REFUSED');
    expect(answered(await rename(sameOrigin))).toBe('403 MFA_ENROLLMENT_REQUIRED');
  });
});

describe('P6', () => {
  it('builds links from the configured address, whatever Host and X-Forwarded headers say', async () => {
    const { client, email } = await superAdmin();
    await enroll(client);
    const lies = {
      ...sameOrigin,
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      forwarded: 'host=evil.example',
    };
    await app.client().post('/v1/auth/password-reset', { email }, lies);
    const tag = unique();
    const organization = {
      name: `Agency ${tag}`,
      domain: `${tag}.example`,
      admin: { name: 'Ana', email: `ana@${tag}.example` },
    };
    expect(answered(await client.post('/v1/admin/organizations', organization, lies))).toBe('201');
    await app.settle();
    const mails = (await client.get('/v1/admin/mails')).data as { text: string; links: string[] }[];
    const links = mails.flatMap((mail) => mail.links);
    expect(links).toHaveLength(2);
    for (const link of links) expect(new URL(link).origin).toBe(publicUrl);
    expect(links.map((link) => new URL(link).pathname).sort()).toEqual(['/invitation', '/reset']);
    expect(JSON.stringify(mails)).not.toContain('evil.example');
  });
});

describe('P12', () => {
  it('lets a Super Admin without a second factor set one up and nothing else', async () => {
    const { client } = await superAdmin();
    const refused = [
      await client.get('/v1/admin/organizations'),
      await client.get('/v1/me/sessions'),
      await client.patch('/v1/me', { name: 'Kari' }, sameOrigin),
      await client.post('/v1/admin/organizations', {}, sameOrigin),
      await client.patch('/v1/admin/settings', { security: { superAdminMfa: 'never' } }, sameOrigin),
      await client.send('DELETE', '/v1/me/mfa/totp', { headers: sameOrigin }),
    ];
    for (const reply of refused) expect(answered(reply)).toBe('403 MFA_ENROLLMENT_REQUIRED');
    expect((await client.get('/v1/me')).data.mfaEnrollmentRequired).toBe(true);
    await enroll(client);
    expect((await client.get('/v1/me')).data.mfaEnrollmentRequired).toBe(false);
    expect(answered(await client.get('/v1/admin/organizations'))).toBe('200');
  });

  it('asks again as soon as the second factor is removed', async () => {
    const { client } = await superAdmin();
    await enroll(client);
    expect(answered(await client.send('DELETE', '/v1/me/mfa/totp', { headers: sameOrigin }))).toBe('200');
    expect(answered(await client.get('/v1/admin/organizations'))).toBe('403 MFA_ENROLLMENT_REQUIRED');
  });
});
