// New beginnings that a Super Admin starts and the person finishes: a password that has to be changed (P4), second factors
// that were lost (P12, P13), another address (P14). Nobody but the person ever holds what they sign in with.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered } from '../security/answered.ts';
import { enrollTotp, nextCode } from '../support/authenticator.ts';
import { memberOf } from '../support/membership.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, mailedToken, password, signIn, superAdmin, unique } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
let place: Agency;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
  place = await agency(app, marit);
});
afterAll(() => app.close());

const path = ({ id }: { id: string }, verb = '') => `/v1/admin/users/${id}${verb}`;
const reason = 'Called from the office';
const me = async (client: Person['client']) => answered(await client.get('/v1/me/sessions'));
const age = ({ id }: Person) =>
  app.owner.query(
    "update sessions set authenticated_at = authenticated_at - interval '16 minutes' where user_id = $1",
    [id],
  );

describe('P4: a password that has to be changed', () => {
  it('ends all sessions, and the next sign-in leads to the choice of a new one alone', async () => {
    const bo = await memberOf(app, marit, place);
    const force = () => marit.client.post(path(bo, '/reset-password'), { mode: 'force', reason });
    expect(answered(await force())).toBe('200');
    expect(await me(bo.client)).toBe('401 UNAUTHENTICATED');
    const again = await signIn(app, bo.email);
    expect(await me(again)).toBe('403 PASSWORD_CHANGE_REQUIRED');
    const chosen = { current: password, password: 'nine gulls over a pier' };
    expect(answered(await again.post('/v1/me/password', chosen))).toBe('200');
    expect(await me(again)).toBe('200');
  });

  it('keeps the second factor, which is asked for first', async () => {
    const bo = await memberOf(app, marit, place);
    const { secret } = await enrollTotp(app, bo.client);
    await marit.client.post(path(bo, '/reset-password'), { mode: 'force', reason });
    const again = await signIn(app, bo.email);
    expect(await me(again)).toBe('401 MFA_REQUIRED');
    await again.post('/v1/auth/mfa', { code: nextCode(app, secret) });
    expect(await me(again)).toBe('403 PASSWORD_CHANGE_REQUIRED');
    expect((await marit.client.get(path(bo))).data.mfa.methods).toEqual(['totp']);
  });
});

describe('P12: second factors that were lost', () => {
  it('are all taken away with a reason, sessions end, and the person hears of it', async () => {
    const bo = await memberOf(app, marit, place);
    await enrollTotp(app, bo.client);
    const reset = () => marit.client.post(path(bo, '/reset-mfa'), { reason });
    expect((await reset()).data.mfa).toEqual({ enrolled: false, methods: [] });
    expect(await me(bo.client)).toBe('401 UNAUTHENTICATED');
    await app.settle();
    const { data: mails } = await marit.client.get(`/v1/admin/mails?search=${bo.email}`);
    expect(mails[0].subject).toMatch(/Two-factor authentication/);
    const signedIn = await app.client().post('/v1/auth/sign-in', { email: bo.email, password });
    expect(signedIn.data.mfaRequired).toBe(false);
    const { rows } = await app.owner.query('select from recovery_codes where user_id = $1', [bo.id]);
    expect(rows).toHaveLength(0);
    expect(answered(await reset())).toBe('409 MFA_NOT_ENROLLED');
    expect(await me(await signIn(app, bo.email))).toBe('200');
  });

  it('of a Super Admin are taken by another one alone, who has proved who they are (P13)', async () => {
    const [kari, ida] = [await superAdmin(app), await superAdmin(app)];
    await enrollTotp(app, kari.client);
    const reset = (by: Person) => by.client.post(path(kari, '/reset-mfa'), { reason });
    expect(answered(await reset(kari))).toBe('409 CANNOT_TARGET_SELF');
    expect(answered(await reset(place.admin))).toBe('403 FORBIDDEN');
    await age(ida);
    expect(answered(await reset(ida))).toBe('403 STEP_UP_REQUIRED');
    expect(answered(await reset(marit))).toBe('200');
  });

  it('of a Super Admin need a second opinion where that is switched on, as granting the role does', async () => {
    const [kari, ida] = [await superAdmin(app), await superAdmin(app)];
    const bo = await memberOf(app, marit, place);
    for (const { client } of [kari, bo]) await enrollTotp(app, client);
    const granting = { role: 'super_admin', reason };
    const grant = () => marit.client.send('PUT', path(bo, '/platform-role'), { body: granting });
    await marit.client.patch('/v1/admin/settings', { security: { approvals: true } });
    try {
      expect(answered(await marit.client.post(path(kari, '/reset-mfa'), { reason }))).toBe(
        '403 APPROVAL_REQUIRED',
      );
      expect(answered(await marit.client.post(path(bo, '/reset-mfa'), { reason }))).toBe('200');
      expect(answered(await grant())).toBe('403 APPROVAL_REQUIRED');
      const asked = { action: 'user.grant_super_admin', input: { id: bo.id, ...granting }, reason };
      const { id } = (await marit.client.post('/v1/admin/approvals', asked)).data;
      expect(answered(await ida.client.post(`/v1/admin/approvals/${id}/approve`))).toBe('200');
      expect((await grant()).data.platformRole).toBe('super_admin');
      expect((await marit.client.get(path(kari))).data.mfa.enrolled).toBe(true);
    } finally {
      await app.owner.query("delete from settings where name = 'security'");
    }
  });
});

describe('P14: another address', () => {
  it('is theirs when they confirm it from there, and the old one hears of it', async () => {
    const bo = await memberOf(app, marit, place);
    const email = `new-${unique()}@${place.domain}`;
    const offered = await marit.client.patch(path(bo), { email, name: 'Bo Lindgren' });
    expect(offered.data).toMatchObject({ email: bo.email, name: 'Bo Lindgren' });
    const token = await mailedToken(app, marit.client, email);
    const old = (await marit.client.get(`/v1/admin/mails?search=${bo.email}`)).data[0];
    expect(old.text).toContain(email);
    const confirmed = await app.client().post('/v1/auth/email-change/confirm', { token });
    expect(answered(confirmed)).toBe('200');
    expect((await marit.client.get(path(bo))).data.email).toBe(email);
    await signIn(app, email);
  });

  it('is refused when somebody has it, without a fresh proof, and for accounts that are not active', async () => {
    const bo = await memberOf(app, marit, place);
    const taken = await marit.client.patch(path(bo), { email: place.admin.email });
    expect(answered(taken)).toBe('409 EMAIL_TAKEN');
    expect(answered(await marit.client.patch(path(bo), { email: ['a@b.example'] }))).toBe(
      '422 VALIDATION_ERROR',
    );
    const kari = await superAdmin(app);
    await age(kari);
    const other = { email: `other-${unique()}@${place.domain}` };
    expect(answered(await kari.client.patch(path(bo), other))).toBe('403 STEP_UP_REQUIRED');
    await marit.client.post(path(bo, '/deactivate'), { reason });
    expect(answered(await marit.client.patch(path(bo), other))).toBe('409 USER_NOT_ACTIVE');
    expect(answered(await marit.client.patch(path(bo), { name: 'Bo', email: bo.email }))).toBe('200');
  });
});

describe('a mailed address change', () => {
  it('is worthless once the account is shut', async () => {
    const bo = await memberOf(app, marit, place);
    const email = `late-${unique()}@${place.domain}`;
    await marit.client.patch(path(bo), { email });
    const token = await mailedToken(app, marit.client, email);
    await marit.client.post(path(bo, '/deactivate'), { reason });
    await marit.client.post(path(bo, '/reactivate'), { reason });
    const late = await app.client().post('/v1/auth/email-change/confirm', { token });
    expect(answered(late)).toBe('409 TOKEN_INVALID');
  });
});
