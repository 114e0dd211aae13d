// Passkeys (P11): set up, kept and removed by their owner; a second factor after the password, a fresh proof of identity, and
// both factors at once. Challenges work once, for one purpose, on one session, for minutes.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { minutes } from '#kernel/clock';
import { removeAllFactors } from '#modules/identity';
import { transaction } from '#platform/db/databases';
import { enrollTotp, nextCode } from '../support/authenticator.ts';
import type { Client } from '../support/client.ts';
import type { Person } from '../support/people.ts';
import { agency, password, signIn, superAdmin } from '../support/people.ts';
import {
  createSoftwareAuthenticator,
  enrollPasskey,
  givePasskey,
} from '../support/software-authenticator.ts';
import type { TestApp } from '../support/test-app.ts';
import { atLocalhost, startTestApp } from '../support/test-app.ts';
import { answered } from './answered.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp(atLocalhost);
  marit = await superAdmin(app);
});
// Her session does not outlive the hours that the tests let pass.
beforeEach(async () => {
  marit = { ...marit, client: await signIn(app, marit.email) };
});
afterAll(() => app.close());

const me = async (client: Client) => answered(await client.get('/v1/me'));
const mailsTo = async (email: string): Promise<string[]> => {
  await app.settle();
  const mails = (await marit.client.get(`/v1/admin/mails?search=${encodeURIComponent(email)}`)).data;
  return mails.map(({ subject, text }: { subject: string; text: string }) => `${subject}\n${text}`);
};
async function withPasskey() {
  const { admin } = await agency(app, marit);
  return { ...admin, ...(await enrollPasskey(app, admin.client)) };
}

describe('P11: setting up', () => {
  it('P11: a passkey gets a name, recovery codes come with the first factor, and the public half alone is kept', async () => {
    const { client, recoveryCodes, passkeyId: id, email } = await withPasskey();
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await client.get('/v1/me/passkeys')).data).toEqual([
      { id, name: 'Laptop', synced: false, createdAt: expect.any(String), lastUsedAt: null },
    ]);
    expect((await client.get('/v1/me')).data.user.mfaMethods).toEqual(['passkey']);
    expect((await client.get('/v1/me/mfa')).data).toMatchObject({
      totp: false,
      passkeys: 1,
      recoveryCodesLeft: 10,
    });
    expect(await mailsTo(email)).toEqual(
      expect.arrayContaining([expect.stringContaining('the passkey “Laptop” was set up')]),
    );
    const second = await enrollPasskey(app, client, 'Security key');
    expect(second.recoveryCodes).toEqual([]);
    expect((await client.get('/v1/me/mfa')).data).toMatchObject({ passkeys: 2, recoveryCodesLeft: 10 });
    const { secret } = await enrollTotp(app, client);
    expect((await client.get('/v1/me')).data.user.mfaMethods).toEqual(['totp', 'passkey']);
    const half = await signIn(app, email);
    expect(answered(await half.post('/v1/auth/mfa', { code: nextCode(app, secret) }))).toBe('200');
  });

  it('P11: needs a fresh proof of identity, as does removing; renaming does not', async () => {
    const { client, passkeyId: id } = await withPasskey();
    app.clock.advance(minutes(16));
    expect(answered(await client.post('/v1/me/passkeys/options'))).toBe('403 STEP_UP_REQUIRED');
    expect(answered(await client.delete(`/v1/me/passkeys/${id}`))).toBe('403 STEP_UP_REQUIRED');
    expect((await client.patch(`/v1/me/passkeys/${id}`, { name: 'Blue key' })).data.name).toBe('Blue key');
  });

  it('P11: refuses another origin, another address, another kind of answer, and the same credential twice', async () => {
    const { admin } = await agency(app, marit);
    const { client } = admin;
    const add = async (other: Parameters<ReturnType<typeof createSoftwareAuthenticator>['create']>[1]) => {
      const options = (await client.post('/v1/me/passkeys/options')).data;
      const credential = createSoftwareAuthenticator(app.config.publicUrl).create(options, other);
      return answered(await client.post('/v1/me/passkeys', { name: 'Laptop', credential }));
    };
    expect(await add({ origin: 'https://porttask.evil.example' })).toBe('401 PASSKEY_REFUSED');
    expect(await add({ origin: app.url })).toBe('401 PASSKEY_REFUSED');
    expect(await add({ rpId: 'evil.example' })).toBe('401 PASSKEY_REFUSED');
    expect(await add({ type: 'webauthn.get' })).toBe('401 PASSKEY_REFUSED');
    expect((await client.get('/v1/me/passkeys')).data).toEqual([]);
    const { key } = await enrollPasskey(app, client);
    const other = (await agency(app, marit)).admin.client;
    for (const thief of [client, other]) {
      const credential = key.create((await thief.post('/v1/me/passkeys/options')).data);
      const reply = await thief.post('/v1/me/passkeys', { name: 'Mine too', credential });
      expect(answered(reply)).toBe('409 PASSKEY_KNOWN');
    }
  });

  it('P11: shows and changes nobody else’s: they answer like ids that were never given', async () => {
    const [mine, theirs] = [await withPasskey(), await withPasskey()];
    const path = `/v1/me/passkeys/${theirs.passkeyId}`;
    expect(answered(await mine.client.patch(path, { name: 'Mine' }))).toBe('404 NOT_FOUND');
    expect(answered(await mine.client.delete(path))).toBe('404 NOT_FOUND');
    expect((await theirs.client.get('/v1/me/passkeys')).data).toHaveLength(1);
  });
});

describe('P11: in use', () => {
  it('P11, P10: is the second factor after the password, and nothing is possible before', async () => {
    const { email, key, recoveryCodes } = await withPasskey();
    const client = app.client();
    const half = await client.post('/v1/auth/sign-in', { email, password });
    expect(half.data).toEqual({ mfaRequired: true, methods: ['passkey', 'recovery_code'] });
    expect(await me(client)).toBe('401 MFA_REQUIRED');
    expect(answered(await client.post('/v1/auth/passkeys/step-up/options'))).toBe('401 MFA_REQUIRED');
    // The person need not be verified here: the password was given.
    expect(answered(await givePasskey(client, 'mfa', key, { verified: false }))).toBe('200');
    expect(await me(client)).toBe('200');
    const other = await signIn(app, email);
    expect(answered(await other.post('/v1/auth/mfa', { code: recoveryCodes[0] }))).toBe('200');
  });

  it('P11, P13: is a fresh proof of identity, with a new token', async () => {
    const { client, key, passkeyId: id } = await withPasskey();
    app.clock.advance(minutes(16));
    const before = client.copy();
    expect(answered(await givePasskey(client, 'step-up', key))).toBe('200');
    expect(await me(before)).toBe('401 UNAUTHENTICATED');
    expect(answered(await client.delete(`/v1/me/passkeys/${id}`))).toBe('200');
  });

  it('P11: signs in without a password where the authenticator verified the person, and no other way', async () => {
    const { key, passkeyId: id, client: elsewhere } = await withPasskey();
    const client = app.client();
    expect(answered(await givePasskey(client, 'sign-in', key, { verified: false }))).toBe(
      '401 PASSKEY_REFUSED',
    );
    expect(answered(await givePasskey(client, 'sign-in', key, { userHandle: null }))).toBe(
      '401 PASSKEY_REFUSED',
    );
    const reply = await givePasskey(client, 'sign-in', key);
    expect([answered(reply), reply.data]).toEqual(['200', { mfaRequired: false, methods: [] }]);
    expect(await me(client)).toBe('200');
    const [{ lastUsedAt }] = (await client.get('/v1/me/passkeys')).data;
    expect(lastUsedAt).not.toBeNull();
    // A cookie from before is worthless (S3).
    const before = client.copy();
    await givePasskey(client, 'sign-in', key);
    expect(await me(before)).toBe('401 UNAUTHENTICATED');
    expect(answered(await elsewhere.delete(`/v1/me/passkeys/${id}`))).toBe('200');
    expect(answered(await givePasskey(app.client(), 'sign-in', key))).toBe('401 PASSKEY_REFUSED');
  });

  it('P11: opens neither a deactivated or locked account nor a suspended organization', async () => {
    const agencyOf = await agency(app, marit);
    const { admin } = agencyOf;
    const { key } = await enrollPasskey(app, admin.client);
    const knock = async () => answered(await givePasskey(app.client(), 'sign-in', key));
    for (let attempt = 0; attempt < 10; attempt += 1)
      await app.client().post('/v1/auth/sign-in', { email: admin.email, password: 'not the password' });
    expect(await knock()).toBe('429 ACCOUNT_LOCKED');
    app.clock.advance(minutes(16));
    expect(await knock()).toBe('200');
    const suspension = { category: 'payment', reason: 'Three invoices unpaid' };
    expect(
      answered(await marit.client.post(`/v1/admin/organizations/${agencyOf.id}/suspend`, suspension)),
    ).toBe('200');
    expect(await knock()).toBe('403 ORGANIZATION_SUSPENDED');
    await app.owner.query("update users set status = 'deactivated' where id = $1", [admin.id]);
    expect(await knock()).toBe('403 ACCOUNT_DEACTIVATED');
  });
});

describe('P11, S6: removing', () => {
  it('S6: setting one up and removing one end all other sessions and send a mail', async () => {
    const { admin } = await agency(app, marit);
    const before = await signIn(app, admin.email);
    const { key, passkeyId: id } = await enrollPasskey(app, admin.client);
    expect([await me(admin.client), await me(before)]).toEqual(['200', '401 UNAUTHENTICATED']);
    const other = app.client();
    await givePasskey(other, 'sign-in', key);
    expect(answered(await admin.client.delete(`/v1/me/passkeys/${id}`))).toBe('200');
    expect([await me(admin.client), await me(other)]).toEqual(['200', '401 UNAUTHENTICATED']);
    expect((await mailsTo(admin.email))[0]).toContain('the passkey “Laptop” was removed');
  });

  it('P11: keeps recovery codes while a factor is left, and drops them with the last', async () => {
    const { client, passkeyId: id } = await withPasskey();
    await enrollTotp(app, client);
    const left = async () => (await client.get('/v1/me/mfa')).data.recoveryCodesLeft;
    await client.delete('/v1/me/mfa/totp');
    expect(await left()).toBe(10);
    expect((await client.post('/v1/me/mfa/recovery-codes')).data.recoveryCodes).toHaveLength(10);
    await client.delete(`/v1/me/passkeys/${id}`);
    expect(await left()).toBe(0);
    expect(answered(await client.post('/v1/me/mfa/recovery-codes'))).toBe('409 MFA_NOT_ENROLLED');
  });

  it('P11: the administration sees the methods, and all factors can be taken from somebody who lost them', async () => {
    const { id, email, client } = await agency(app, marit).then(({ admin }) => admin);
    await enrollPasskey(app, client);
    await enrollTotp(app, client);
    const seen = async () => (await marit.client.get(`/v1/admin/users/${id}`)).data.mfa;
    expect(await seen()).toEqual({ enrolled: true, methods: ['totp', 'passkey'] });
    const listed = await marit.client.get(`/v1/admin/users?mfa=true&search=${encodeURIComponent(email)}`);
    expect(listed.data).toHaveLength(1);
    const taken = await transaction(app.databases.platform, (tx) =>
      removeAllFactors(tx, id as never, app.clock.now()),
    );
    expect(taken).toEqual(['totp', 'passkey']);
    expect(await seen()).toEqual({ enrolled: false, methods: [] });
    expect((await client.get('/v1/me/mfa')).data).toMatchObject({
      totp: false,
      passkeys: 0,
      recoveryCodesLeft: 0,
    });
    expect(answered(await app.client().post('/v1/auth/sign-in', { email, password }))).toBe('200');
  });
});

describe('P12', () => {
  it('P12: a passkey is the second factor a Super Admin needs, and removing the last leads back to setting one up', async () => {
    await enrollTotp(app, marit.client);
    const kari = await superAdmin(app);
    const set = (superAdminMfa: string) =>
      marit.client.patch('/v1/admin/settings', { security: { superAdminMfa } });
    expect(answered(await set('always'))).toBe('200');
    const administration = async () => answered(await kari.client.get('/v1/admin/organizations'));
    expect(await administration()).toBe('403 MFA_ENROLLMENT_REQUIRED');
    const { passkeyId: id } = await enrollPasskey(app, kari.client);
    expect(await administration()).toBe('200');
    expect(answered(await kari.client.delete(`/v1/me/passkeys/${id}`))).toBe('200');
    expect(await administration()).toBe('403 MFA_ENROLLMENT_REQUIRED');
    expect(answered(await set('never'))).toBe('200');
  });
});
