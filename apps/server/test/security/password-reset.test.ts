// Resets (P4, P5, P7, P14, A9): a link works once, is the newest alone and lives 30 minutes; using it neither signs in nor
// touches the second factor; asking answers alike for everybody and takes one address.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { minutes } from '#kernel/clock';
import { jobContext } from '#platform/jobs/worker';
import { createLog } from '#platform/log';
import { enrollTotp, nextCode } from '../support/authenticator.ts';
import type { Person } from '../support/people.ts';
import { agency, mailedToken, password, signIn, superAdmin, unique } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered, atOnce, tally } from './answered.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  marit = await superAdmin(app);
});
afterAll(() => app.close());

const chosen = 'nine gulls over the breakwater';
const ask = (email: unknown) => app.client().post('/v1/auth/password-reset', { email });
const confirm = (token: string, next = chosen) =>
  app.client().post('/v1/auth/password-reset/confirm', { token, password: next });

async function askedBy(person: Person): Promise<string> {
  await ask(person.email);
  return mailedToken(app, marit.client, person.email);
}
const signInStatus = async ({ email }: Person, secret: string) =>
  answered(await app.client().post('/v1/auth/sign-in', { email, password: secret }));

describe('P4', () => {
  it('sets the password and does not sign in', async () => {
    const { admin } = await agency(app, marit);
    const client = app.client();
    const token = await askedBy(admin);
    const reply = await client.post('/v1/auth/password-reset/confirm', { token, password: chosen });
    expect([answered(reply), reply.headers.getSetCookie(), client.cookie]).toEqual(['200', [], '']);
    expect(await signInStatus(admin, password)).toBe('401 INVALID_CREDENTIALS');
    expect(await signInStatus(admin, chosen)).toBe('200');
  });

  it('keeps the second factor and its recovery codes', async () => {
    const { admin } = await agency(app, marit);
    const { secret, recoveryCodes } = await enrollTotp(app, admin.client);
    expect(answered(await confirm(await askedBy(admin)))).toBe('200');
    const client = await signIn(app, admin.email, chosen);
    expect(answered(await client.get('/v1/me'))).toBe('401 MFA_REQUIRED');
    expect(answered(await client.post('/v1/auth/mfa', { code: nextCode(app, secret) }))).toBe('200');
    expect((await client.get('/v1/me/mfa')).data).toMatchObject({
      totp: true,
      recoveryCodesLeft: recoveryCodes.length,
    });
  });

  it('gives nobody a way to choose a password for somebody else', async () => {
    const { admin } = await agency(app, marit);
    const attempts = [
      await marit.client.patch(`/v1/admin/users/${admin.id}`, { password: chosen }),
      await marit.client.post(`/v1/admin/users/${admin.id}/reset-password`, { password: chosen }),
      await marit.client.post('/v1/me/password', { current: password, password: chosen, userId: admin.id }),
    ];
    for (const { status } of attempts) expect(status).toBeGreaterThanOrEqual(404);
    expect(await signInStatus(admin, password)).toBe('200');
  });
});

describe('P5', () => {
  it('stores the SHA-256 of a token of 32 bytes, and the token nowhere in the clear', async () => {
    const { admin } = await agency(app, marit);
    const token = await askedBy(admin);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const { rows } = await app.owner.query('select token_hash from password_resets where user_id = $1', [
      admin.id,
    ]);
    expect(rows).toEqual([{ token_hash: createHash('sha256').update(token).digest() }]);
  });

  it('lets one of twenty redemptions at once succeed', async () => {
    const { admin } = await agency(app, marit);
    const token = await askedBy(admin);
    const replies = await atOnce(20, (index) => confirm(token, `nine gulls over pier number ${index}`));
    expect(tally(replies)).toEqual({ '200': 1, '409 TOKEN_INVALID': 19 });
    const winner = replies.findIndex(({ status }) => status === 200);
    expect(await signInStatus(admin, `nine gulls over pier number ${winner}`)).toBe('200');
    expect(answered(await confirm(token))).toBe('409 TOKEN_INVALID');
  });

  it('makes the link worthless when the password is changed meanwhile', async () => {
    const { admin } = await agency(app, marit);
    await app.client().post('/v1/auth/password-reset', { email: admin.email });
    const token = await mailedToken(app, marit.client, admin.email);
    const change = { current: password, password: 'nine gulls over a pier' };
    expect(answered(await admin.client.post('/v1/me/password', change))).toBe('200');
    const late = { token, password: 'three tugs and an anchor' };
    const reply = await app.client().post('/v1/auth/password-reset/confirm', late);
    expect(answered(reply)).toMatch(/TOKEN_INVALID$/);
  });

  it('makes the link before worthless with each new one', async () => {
    const { admin } = await agency(app, marit);
    const first = await askedBy(admin);
    app.clock.advance(1_000);
    const second = await askedBy(admin);
    expect(second).not.toBe(first);
    expect(answered(await confirm(first))).toBe('409 TOKEN_INVALID');
    expect(answered(await confirm(second))).toBe('200');
  });

  it('leaves one good link also when ten are asked for at once, and fills no mailbox', async () => {
    const { admin } = await agency(app, marit);
    const job = app.app.jobs.find(({ name }) => name === 'identity.send_password_reset');
    if (!job) throw new Error('nothing makes the links');
    const { databases, clock } = app;
    const { ports, executor } = app.app;
    const context = jobContext(job, { databases, clock, ports, executor, log: createLog('silent') });
    await atOnce(10, () => job.run(context, { userId: admin.id }));
    const { rows } = await app.owner.query(
      'select count(*) filter (where replaced_at is null)::int as good, count(*)::int as made from password_resets where user_id = $1',
      [admin.id],
    );
    expect(rows).toEqual([{ good: 1, made: 5 }]);
    app.clock.advance(minutes(15));
    await job.run(context, { userId: admin.id });
    const again = await app.owner.query('select from password_resets where user_id = $1', [admin.id]);
    expect(again.rowCount).toBe(6);
  });

  it.each([
    [29, '200'],
    [30, '409 TOKEN_INVALID'],
  ])('answers a link that is %i minutes old with %s', async (age, answer) => {
    const { admin } = await agency(app, marit);
    const token = await askedBy(admin);
    app.clock.advance(minutes(age));
    expect(answered(await confirm(token))).toBe(answer);
  });

  it.each(['x', 'A'.repeat(43), "' or true --xxxxxxxxxxx", '%00'.repeat(20)])(
    'refuses the invented token %j',
    async (token) => {
      const reply = await confirm(token);
      expect(['409 TOKEN_INVALID', '422 VALIDATION_ERROR']).toContain(answered(reply));
    },
  );

  it('does not use a link up for a password that is refused', async () => {
    const { admin } = await agency(app, marit);
    const token = await askedBy(admin);
    expect(answered(await confirm(token, 'password1234'))).toBe('422 VALIDATION_ERROR');
    expect(answered(await confirm(token, 'short'))).toBe('422 VALIDATION_ERROR');
    expect(answered(await confirm(token))).toBe('200');
  });
});

describe('P7', () => {
  const victim = 'victim@quay.example';
  it.each([
    [[victim, 'evil@evil.example']],
    [`${victim},evil@evil.example`],
    [`${victim};evil@evil.example`],
    [`${victim}\r\nBcc: evil@evil.example`],
    [`${victim}\n`],
    [`<${victim}>`],
    [`Victim <${victim}>`],
    [{ address: victim }],
    [null],
    [12],
    [''],
    [`${'a'.repeat(250)}@quay.example`],
  ])('takes one address as one string and not %j', async (email) => {
    const reply = await ask(email);
    expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', ['email']]);
    const signIn = await app.client().post('/v1/auth/sign-in', { email, password });
    expect([answered(signIn), signIn.fields]).toEqual(['422 VALIDATION_ERROR', ['email']]);
  });

  it('answers 202 alike, whether or not somebody has the address', async () => {
    const { admin } = await agency(app, marit);
    const replies = [await ask(admin.email), await ask(`${unique()}@nobody.example`)];
    expect(replies.map(({ status, text }) => [status, text])).toEqual([
      [202, replies[0]?.text],
      [202, replies[0]?.text],
    ]);
    const { rows } = await app.owner.query(
      'select data from outbox order by occurred_at desc, id desc limit 2',
    );
    expect(rows.map(({ data }) => data.userId)).toEqual([null, admin.id]);
  });
});

describe('P14', () => {
  it('tells the person that the password was changed', async () => {
    const { admin } = await agency(app, marit);
    await confirm(await askedBy(admin));
    const client = await signIn(app, admin.email, chosen);
    await client.post('/v1/me/password', { current: chosen, password: 'three tugs and an anchor' });
    await app.settle();
    const mails: { subject: string }[] = (await marit.client.get(`/v1/admin/mails?search=${admin.email}`))
      .data;
    expect(mails.filter(({ subject }) => subject === 'Your PortTask password was changed')).toHaveLength(2);
  });
});

describe('A9', () => {
  it('refuses a reset for people of a suspended organization, and lets the link work afterwards', async () => {
    const { id, admin } = await agency(app, marit);
    const token = await askedBy(admin);
    const path = `/v1/admin/organizations/${id}`;
    await marit.client.post(`${path}/suspend`, { category: 'payment', reason: 'Unpaid since May' });
    expect(answered(await confirm(token))).toBe('403 ORGANIZATION_SUSPENDED');
    await marit.client.post(`${path}/reinstate`, { reason: 'Paid today' });
    expect(await signInStatus(admin, password)).toBe('200');
    expect(answered(await confirm(token))).toBe('200');
  });

  it('refuses a reset for somebody who was deactivated', async () => {
    const { admin } = await agency(app, marit);
    const token = await askedBy(admin);
    await app.owner.query("update users set status = 'deactivated' where id = $1", [admin.id]);
    expect(answered(await confirm(token))).toBe('403 ACCOUNT_DEACTIVATED');
  });
});
