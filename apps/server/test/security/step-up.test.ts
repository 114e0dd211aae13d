// A fresh proof of identity (P13) and the second factor that the settings demand of Super Admins (P12): sensitive actions
// ask for a proof not older than 15 minutes, and a session that is only signed in does not count.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands, endpoints } from '#app/modules';
import { minutes } from '#kernel/clock';
import { enrollTotp, nextCode } from '../support/authenticator.ts';
import { agency, password, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered } from './answered.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const guarded = endpoints.filter(({ action }) => action.access.stepUp);

describe('P13', () => {
  it('guards what it has to', () => {
    expect(commands.filter(({ access }) => access.stepUp).map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'settings.update',
        'auth.offer_totp',
        'auth.enroll_totp',
        'auth.remove_totp',
        'auth.renew_recovery_codes',
      ]),
    );
  });

  it.each(guarded.map((endpoint) => [endpoint.action.name, endpoint] as const))(
    '%s lets a proof of 15 minutes pass and no older one',
    async (_name, { method, path }) => {
      const { client } = await superAdmin(app);
      const address = path.replaceAll(/\{\w+\}/g, 'x');
      const sent = method === 'GET' ? {} : { body: { strange: true } };
      const call = async () =>
        answered(await client.send(method, method === 'GET' ? `${address}?strange=true` : address, sent));
      app.clock.advance(minutes(14));
      expect(await call()).toBe('422 VALIDATION_ERROR');
      app.clock.advance(minutes(1) + 1);
      expect(await call()).toBe('403 STEP_UP_REQUIRED');
      expect(answered(await client.post('/v1/auth/step-up', { password }))).toBe('200');
      expect(await call()).toBe('422 VALIDATION_ERROR');
    },
  );

  it('is proved by the password or by a code, not by neither, both, or something wrong', async () => {
    const { client } = await superAdmin(app);
    const { secret, recoveryCodes } = await enrollTotp(app, client);
    app.clock.advance(minutes(16));
    const change = () => client.patch('/v1/admin/settings', { supportContact: 'help@platform.example' });
    const wrong = [
      [{}, '422 VALIDATION_ERROR'],
      [{ password, code: nextCode(app, secret) }, '422 VALIDATION_ERROR'],
      [{ password: 'not the password' }, '401 INVALID_CREDENTIALS'],
      [{ code: '000000' }, '401 INVALID_CODE'],
      [{ password: ['a'] }, '422 VALIDATION_ERROR'],
    ] as const;
    for (const [body, answer] of wrong) {
      expect(answered(await client.post('/v1/auth/step-up', body))).toBe(answer);
      expect(answered(await change())).toBe('403 STEP_UP_REQUIRED');
    }
    for (const body of [{ code: nextCode(app, secret) }, { code: recoveryCodes[0] }, { password }]) {
      expect(answered(await client.post('/v1/auth/step-up', body))).toBe('200');
      expect(answered(await change())).toBe('200');
      app.clock.advance(minutes(16));
      expect(answered(await change())).toBe('403 STEP_UP_REQUIRED');
    }
  });

  it('counts for the one session that was proved', async () => {
    const marit = await superAdmin(app);
    const other = await superAdmin(app);
    app.clock.advance(minutes(16));
    await marit.client.post('/v1/auth/step-up', { password });
    const change = { supportContact: 'desk@platform.example' };
    expect(answered(await other.client.patch('/v1/admin/settings', change))).toBe('403 STEP_UP_REQUIRED');
    expect(answered(await marit.client.patch('/v1/admin/settings', change))).toBe('200');
  });

  it('does not give anybody a right', async () => {
    const { admin } = await agency(app, await superAdmin(app));
    await admin.client.post('/v1/auth/step-up', { password });
    expect(answered(await admin.client.patch('/v1/admin/settings', {}))).toBe('403 FORBIDDEN');
  });
});

describe('P12', () => {
  it('holds over plain http too when the settings say so, from the next request on', async () => {
    const marit = await superAdmin(app);
    const kari = await superAdmin(app);
    const { admin } = await agency(app, marit);
    await enrollTotp(app, marit.client);
    const set = (superAdminMfa: string) =>
      marit.client.patch('/v1/admin/settings', { security: { superAdminMfa } });
    expect(answered(await set('always'))).toBe('200');
    expect(answered(await kari.client.get('/v1/admin/organizations'))).toBe('403 MFA_ENROLLMENT_REQUIRED');
    expect(answered(await marit.client.get('/v1/admin/organizations'))).toBe('200');
    expect(answered(await admin.client.get('/v1/me'))).toBe('200');
    await enrollTotp(app, kari.client);
    expect(answered(await kari.client.get('/v1/admin/organizations'))).toBe('200');
    expect(answered(await set('never'))).toBe('200');
  });
});
