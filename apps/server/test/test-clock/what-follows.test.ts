/** What follows business time, and what keeps real time, when the test clock is moved. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { days, minutes } from '#kernel/clock';
import { answered } from '../security/answered.ts';
import { codeAt, enrollTotp, nextCode } from '../support/authenticator.ts';
import { deactivate } from '../support/lifecycle.ts';
import type { Person } from '../support/people.ts';
import {
  agency,
  createOrganization,
  lockOut,
  mailedToken,
  password,
  signIn,
  superAdmin,
} from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { openAllDay, openEverything, placedOrder } from '../support/workspace.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp({}, { testClock: true });
});
beforeEach(async () => {
  marit = await superAdmin(app);
  await app.owner.query('delete from rate_limits');
});
afterAll(() => app.close());

async function moveBy(ms: number): Promise<void> {
  const now = new Date(app.clock.now().getTime() + ms).toISOString();
  const reply = await marit.client.post('/v1/admin/test-clock', { now });
  if (reply.status !== 200) throw new Error(`moving answered ${reply.status} ${reply.text}`);
  expect(reply.data).toMatchObject({ failedJobs: [], unfinishedJobs: 0 });
}

describe('real time is kept by', () => {
  it('sessions and the proof of identity', async () => {
    const { admin } = await agency(app, marit);
    const before = (await admin.client.get('/v1/me')).data.session;
    await moveBy(days(365));
    expect((await admin.client.get('/v1/me')).data.session).toEqual(before);
    expect(
      answered(await marit.client.patch('/v1/admin/settings', { supportContact: 'Ring the bell' })),
    ).toBe('200');
    app.clock.advance(minutes(16));
    expect(answered(await marit.client.patch('/v1/admin/settings', { supportContact: 'Ring twice' }))).toBe(
      '403 STEP_UP_REQUIRED',
    );
  });

  it('the codes of authenticators', async () => {
    const { admin } = await agency(app, marit);
    const { secret } = await enrollTotp(app, admin.client);
    await moveBy(days(365));
    app.clock.advance(30_000);
    const client = await signIn(app, admin.email);
    expect(answered(await client.post('/v1/auth/mfa', { code: codeAt(secret, app.clock.now()) }))).toBe(
      '401 INVALID_CODE',
    );
    expect(answered(await client.post('/v1/auth/mfa', { code: nextCode(app, secret) }))).toBe('200');
  });

  it('the links in mails', async () => {
    const { admin } = await agency(app, marit);
    await app.client().post('/v1/auth/password-reset', { email: admin.email });
    const reset = await mailedToken(app, marit.client, admin.email);
    await moveBy(days(30));
    const body = { token: reset, password: `${password} again` };
    expect(answered(await app.client().post('/v1/auth/password-reset/confirm', body))).toBe('200');
  });
});

describe('business time is followed by', () => {
  it('lockouts', async () => {
    const { admin } = await agency(app, marit);
    await lockOut(app, admin.email);
    const enter = async () =>
      answered(await app.client().post('/v1/auth/sign-in', { email: admin.email, password }));
    expect(await enter()).toBe('429 ACCOUNT_LOCKED');
    await moveBy(minutes(14));
    expect(await enter()).toBe('429 ACCOUNT_LOCKED');
    await moveBy(minutes(1));
    expect(await enter()).toBe('200');
  });

  it('the purge of a deactivated organization, on its day', async () => {
    const place = await agency(app, marit);
    await deactivate(marit.client, place);
    const { purge_at: due } = (
      await app.owner.query('select purge_at from organizations where id = $1', [place.id])
    ).rows[0];
    await moveBy(days(89));
    expect((await marit.client.get(`/v1/admin/organizations/${place.id}`)).data.status).toBe('deactivated');
    await moveBy(days(20));
    const { rows } = await app.owner.query('select purged_at from organizations where id = $1', [place.id]);
    expect(rows[0].purged_at - due).toBeGreaterThan(0);
    expect(rows[0].purged_at - due).toBeLessThanOrEqual(days(1));
  });

  it('deadlines: people are warned of them, whether time stops before or after', async () => {
    const place = await agency(app, marit);
    await openEverything(app, place.id);
    await openAllDay(marit.client, place.id);
    const told = async () =>
      (await place.admin.client.get('/v1/me/notifications')).data.map(
        ({ title }: { title: string }) => title,
      );
    const order = () => placedOrder(app, place.admin.client, { slaMinutes: 60 });
    const early = await order();
    await moveBy(minutes(29));
    expect(await told()).toEqual([]);
    await moveBy(minutes(2));
    expect(await told()).toEqual([expect.stringContaining(`${early.reference} is due soon`)]);
    const late = await order();
    await moveBy(days(3));
    expect(await told()).toEqual([
      expect.stringMatching(`^${late.reference} is (late|due soon)`),
      expect.stringContaining(`${early.reference} is due soon`),
    ]);
  });
});

it('the audit trail still verifies, with events of years to come', async () => {
  await createOrganization(marit.client);
  const { data } = await marit.client.post('/v1/admin/audit-chain/verify');
  await app.settle();
  const job = (await marit.client.get(`/v1/jobs/${data.job.id}`)).data;
  expect(job).toMatchObject({ status: 'succeeded', result: { valid: true } });
});
