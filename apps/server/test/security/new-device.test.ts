// A new device at sign-in sends a mail (P14): another browser or system than in the last 90 days, whatever their versions,
// once somebody is signed in wholly, and not at the very first time.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { days } from '#kernel/clock';
import { enrollTotp, nextCode } from '../support/authenticator.ts';
import type { Person } from '../support/people.ts';
import { createOrganization, mailedToken, password, signIn, superAdmin } from '../support/people.ts';
import { enrollPasskey } from '../support/software-authenticator.ts';
import type { TestApp } from '../support/test-app.ts';
import { atLocalhost, startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp(atLocalhost);
  marit = await superAdmin(app);
});
beforeEach(async () => {
  marit = { ...marit, client: await signIn(app, marit.email) };
});
afterAll(() => app.close());

const firefox = (version: number) =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`;
const chrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1';

/** Somebody who accepted an invitation and was never signed in. */
async function newcomer(): Promise<string> {
  const { admin } = await createOrganization(marit.client);
  const token = await mailedToken(app, marit.client, admin.email);
  await app.client().post(`/v1/auth/invitations/${token}`, { name: 'Ana Silva', password });
  return admin.email;
}
async function enter(email: string, userAgent: string) {
  const client = app.client();
  const reply = await client.post('/v1/auth/sign-in', { email, password }, { 'user-agent': userAgent });
  expect(reply.status).toBe(200);
  return client;
}
async function told(email: string): Promise<string[]> {
  await app.settle();
  const mails = (await marit.client.get(`/v1/admin/mails?search=${encodeURIComponent(email)}`)).data;
  return mails
    .filter(({ subject }: { subject: string }) => /new device/.test(subject))
    .map(({ text }: { text: string }) => text);
}

describe('P14', () => {
  it('P14: the first sign-in and a newer version send nothing; another browser or system does, with what to do', async () => {
    const email = await newcomer();
    await enter(email, firefox(140));
    await enter(email, firefox(141));
    expect(await told(email)).toEqual([]);
    await enter(email, safari);
    const [mail = ''] = await told(email);
    expect(mail).toContain('Device: Safari on iPhone');
    expect(mail).toMatch(/When: \d+ \w+ 20\d\d, \d\d:\d\d UTC/);
    expect(mail).toContain('Address: 127.0.0.1');
    expect(mail).toContain('change your password');
    await enter(email, safari);
    expect(await told(email)).toHaveLength(1);
  });

  it('P14: a device that was not used for 90 days is new again', async () => {
    const email = await newcomer();
    await enter(email, firefox(140));
    app.clock.advance(days(91));
    marit = { ...marit, client: await signIn(app, marit.email) };
    await enter(email, firefox(140));
    expect(await told(email)).toHaveLength(1);
  });

  it('P14: with a second factor it is told when that was given, and half a sign-in makes no device known', async () => {
    const email = await newcomer();
    const { secret } = await enrollTotp(app, await enter(email, firefox(140)));
    await enter(email, chrome);
    expect(await told(email)).toEqual([]);
    const client = await enter(email, chrome);
    const headers = { 'user-agent': chrome };
    expect((await client.post('/v1/auth/mfa', { code: nextCode(app, secret) }, headers)).status).toBe(200);
    expect(await told(email)).toEqual([expect.stringContaining('Chrome on Linux')]);
  });

  it('P14: a passkey alone counts as a sign-in, too', async () => {
    const email = await newcomer();
    const { key } = await enrollPasskey(app, await enter(email, firefox(140)));
    const client = app.client();
    const options = (await client.post('/v1/auth/passkeys/sign-in/options')).data;
    const body = { credential: key.get(options) };
    expect((await client.post('/v1/auth/passkeys/sign-in', body, { 'user-agent': safari })).status).toBe(200);
    expect(await told(email)).toEqual([expect.stringContaining('Safari on iPhone')]);
  });
});
