// A password that has to be changed: the old one still signs in, and then nothing but choosing another is possible.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '#app/modules';
import { requirePasswordChange } from '#modules/identity';
import { transaction } from '#platform/db/databases';
import { enrollTotp, nextCode } from '../support/authenticator.ts';
import type { Person } from '../support/people.ts';
import { agency, mailedToken, password, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered } from './answered.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

const chosen = 'nine gulls over a pier';
async function required(): Promise<Person> {
  const { admin } = await agency(app, marit);
  await transaction(app.databases.platform, (tx) => requirePasswordChange(tx, admin.id as never, app.clock));
  return admin;
}

describe('P4', () => {
  it('P4: every other route answers 403 PASSWORD_CHANGE_REQUIRED until a new password is chosen', async () => {
    const { email } = await required();
    const client = await signIn(app, email);
    const open = new Set(['auth.change_password', 'auth.get_me', 'auth.sign_out']);
    const guarded = endpoints.filter(
      ({ action }) => action.access.who !== 'anyone' && !open.has(action.name),
    );
    expect(guarded.length).toBeGreaterThan(40);
    for (const { method, path } of guarded) {
      // Without a body, whose form would be looked at first.
      const reply = await client.send(method, path.replaceAll(/\{\w+\}/g, 'x'));
      expect(`${method} ${path} ${answered(reply)}`).toBe(`${method} ${path} 403 PASSWORD_CHANGE_REQUIRED`);
    }
    expect((await client.get('/v1/me')).data.passwordChangeRequired).toBe(true);
    const same = await client.post('/v1/me/password', { current: password, password });
    expect([answered(same), same.fields]).toEqual(['422 VALIDATION_ERROR', ['password']]);
    expect(answered(await client.post('/v1/me/password', { current: password, password: chosen }))).toBe(
      '200',
    );
    expect((await client.get('/v1/me')).data.passwordChangeRequired).toBe(false);
    expect(answered(await client.get('/v1/me/sessions'))).toBe('200');
    expect((await (await signIn(app, email, chosen)).get('/v1/me')).data.passwordChangeRequired).toBe(false);
  });

  it('P4: holds from the next request of a session that was signed in before, and a mailed link lifts it, too', async () => {
    const { client, email } = await required();
    expect(answered(await client.get('/v1/me/sessions'))).toBe('403 PASSWORD_CHANGE_REQUIRED');
    await app.client().post('/v1/auth/password-reset', { email });
    const token = await mailedToken(app, marit.client, email);
    expect(
      answered(await app.client().post('/v1/auth/password-reset/confirm', { token, password: chosen })),
    ).toBe('200');
    expect(answered(await (await signIn(app, email, chosen)).get('/v1/me/sessions'))).toBe('200');
  });

  it('P4, P10: comes after the second factor, and before one has to be set up', async () => {
    const { admin } = await agency(app, marit);
    const { secret } = await enrollTotp(app, admin.client);
    await app.owner.query('update users set password_change_required = true where id = $1', [admin.id]);
    const client = await signIn(app, admin.email);
    expect(answered(await client.post('/v1/me/password', { current: password, password: chosen }))).toBe(
      '401 MFA_REQUIRED',
    );
    await client.post('/v1/auth/mfa', { code: nextCode(app, secret) });
    expect(answered(await client.get('/v1/me/sessions'))).toBe('403 PASSWORD_CHANGE_REQUIRED');

    const kari = await superAdmin(app);
    await app.owner.query('update users set password_change_required = true where id = $1', [kari.id]);
    await marit.client.patch('/v1/admin/settings', { security: { superAdminMfa: 'always' } });
    expect(answered(await kari.client.post('/v1/me/mfa/totp'))).toBe('403 PASSWORD_CHANGE_REQUIRED');
    await kari.client.post('/v1/me/password', { current: password, password: chosen });
    expect(answered(await kari.client.get('/v1/me/sessions'))).toBe('403 MFA_ENROLLMENT_REQUIRED');
  });
});
