// The second factor (P9, P10): codes work once, also in parallel and across sessions; recovery codes are hashed and work
// once; with the password alone nothing but the code is possible.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '#app/modules';
import { codeAt, enrollTotp, nextCode } from '../support/authenticator.ts';
import type { Client } from '../support/client.ts';
import type { Person } from '../support/people.ts';
import { agency, password, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered, atOnce, tally } from './answered.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

async function enrolled() {
  const { admin } = await agency(app, marit);
  return { ...admin, ...(await enrollTotp(app, admin.client)) };
}
const enter = async (client: Client, code: unknown) => answered(await client.post('/v1/auth/mfa', { code }));
const signInTimes = async (email: string, times: number) => atOnce(times, () => signIn(app, email));

describe('P9', () => {
  it('takes the same code once in ten sign-ins at the same time', async () => {
    const { email, secret } = await enrolled();
    const clients = await signInTimes(email, 10);
    const code = nextCode(app, secret);
    const replies = await Promise.all(clients.map((client) => client.post('/v1/auth/mfa', { code })));
    expect(tally(replies)).toEqual({ '200': 1, '401 INVALID_CODE': 9 });
  });

  it('takes the same code once in ten step-ups at the same time', async () => {
    const { email, secret, client } = await enrolled();
    const others = await signInTimes(email, 4);
    for (const other of others) await enter(other, nextCode(app, secret));
    const code = nextCode(app, secret);
    const replies = await Promise.all(
      [client, ...others].flatMap((one) => [
        one.copy().post('/v1/auth/step-up', { code }),
        one.copy().post('/v1/auth/step-up', { code }),
      ]),
    );
    const counts = tally(replies);
    expect(counts['200']).toBe(1);
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(10);
    for (const answer of Object.keys(counts))
      expect(['200', '401 INVALID_CODE', '401 UNAUTHENTICATED']).toContain(answer);
  });

  it('does not take at step-up what was used to sign in, nor the first code of the enrolment', async () => {
    const { admin } = await agency(app, marit);
    const { secret } = (await admin.client.post('/v1/me/mfa/totp')).data;
    const first = codeAt(secret, app.clock.wall());
    await admin.client.post('/v1/me/mfa/totp/confirm', { code: first });
    const client = await signIn(app, admin.email);
    expect(await enter(client, first)).toBe('401 INVALID_CODE');
    const second = nextCode(app, secret);
    expect(await enter(client, second)).toBe('200');
    expect(answered(await client.post('/v1/auth/step-up', { code: second }))).toBe('401 INVALID_CODE');
    expect(answered(await admin.client.post('/v1/auth/step-up', { code: second }))).toBe('401 INVALID_CODE');
  });

  it('does not take an older code after a newer one, nor one from too far away', async () => {
    const { email, secret } = await enrolled();
    const older = nextCode(app, secret);
    const newer = nextCode(app, secret);
    const client = await signIn(app, email);
    expect(await enter(client, newer)).toBe('200');
    expect(answered(await client.post('/v1/auth/step-up', { code: older }))).toBe('401 INVALID_CODE');
    const future = codeAt(secret, new Date(app.clock.wall().getTime() + 120_000));
    expect(answered(await client.post('/v1/auth/step-up', { code: future }))).toBe('401 INVALID_CODE');
  });

  it('takes a recovery code once, however many try at once, and stores its hash alone', async () => {
    const { email, recoveryCodes, id } = await enrolled();
    expect(new Set(recoveryCodes).size).toBe(10);
    const [code = ''] = recoveryCodes;
    const clients = await signInTimes(email, 8);
    const replies = await Promise.all(
      clients.map((client) => client.post('/v1/auth/mfa', { code: code.toUpperCase() })),
    );
    expect(tally(replies)).toEqual({ '200': 1, '401 INVALID_CODE': 7 });
    const winner = clients[replies.findIndex(({ status }) => status === 200)];
    expect((await winner?.get('/v1/me/mfa'))?.data.recoveryCodesLeft).toBe(9);
    const { rows } = await app.owner.query(
      'select code_hash from recovery_codes where user_id = $1 and used_at is not null',
      [id],
    );
    expect(rows).toEqual([{ code_hash: createHash('sha256').update(code.replaceAll('-', '')).digest() }]);
  });

  it('makes the old recovery codes worthless with new ones', async () => {
    const { email, client, recoveryCodes } = await enrolled();
    const fresh = (await client.post('/v1/me/mfa/recovery-codes')).data.recoveryCodes;
    const other = await signIn(app, email);
    expect(await enter(other, recoveryCodes[0])).toBe('401 INVALID_CODE');
    expect(await enter(other, fresh[0])).toBe('200');
  });

  it('keeps the secret sealed and shows it at the enrolment alone', async () => {
    const { client, id, secret } = await enrolled();
    const { rows } = await app.owner.query('select u::text as everything from users u where id = $1', [id]);
    expect(rows[0].everything).not.toContain(secret);
    for (const path of ['/v1/me', '/v1/me/mfa', '/v1/me/sessions'])
      expect((await client.get(path)).text).not.toContain(secret);
    expect(answered(await client.post('/v1/me/mfa/totp'))).toBe('409 MFA_ALREADY_ENROLLED');
  });

  it('takes another person’s code for wrong', async () => {
    const [mine, theirs] = [await enrolled(), await enrolled()];
    const client = await signIn(app, mine.email);
    expect(await enter(client, theirs.recoveryCodes[0])).toBe('401 INVALID_CODE');
    expect(await enter(client, nextCode(app, theirs.secret))).toBe('401 INVALID_CODE');
  });
});

describe('P10', () => {
  it('answers every other route 401 MFA_REQUIRED until the code is given', async () => {
    const { email, secret } = await enrolled();
    const client = await signIn(app, email);
    const open = new Set([
      'auth.confirm_mfa',
      'auth.offer_passkey_factor',
      'auth.confirm_passkey_factor',
      'auth.sign_out',
    ]);
    const guarded = endpoints.filter(
      ({ action }) => action.access.who !== 'anyone' && !open.has(action.name),
    );
    expect(guarded.length).toBeGreaterThan(30);
    for (const { method, path } of guarded) {
      const reply = await client.send(
        method,
        path.replaceAll(/\{\w+\}/g, 'x'),
        method === 'GET' ? {} : { body: {} },
      );
      expect(`${method} ${path} ${answered(reply)}`).toBe(`${method} ${path} 401 MFA_REQUIRED`);
    }
    expect(await enter(client, nextCode(app, secret))).toBe('200');
    expect(answered(await client.get('/v1/me'))).toBe('200');
  });

  it('does not let a half signed-in Super Admin into the administration, nor accept an invitation', async () => {
    const kari = await superAdmin(app);
    await enrollTotp(app, kari.client);
    const client = await signIn(app, kari.email);
    expect(answered(await client.get('/v1/admin/organizations'))).toBe('401 MFA_REQUIRED');
    expect(answered(await client.post('/v1/auth/step-up', { password }))).toBe('401 MFA_REQUIRED');
    expect(answered(await client.delete('/v1/me/mfa/totp'))).toBe('401 MFA_REQUIRED');
  });

  it('is not undone by signing in again, and does not list the half session', async () => {
    const { email, client } = await enrolled();
    const half = await signIn(app, email);
    await half.post('/v1/auth/sign-in', { email, password });
    expect(answered(await half.get('/v1/me'))).toBe('401 MFA_REQUIRED');
    expect((await client.get('/v1/me/sessions')).data).toHaveLength(1);
  });
});
