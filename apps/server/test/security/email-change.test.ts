// Another email address (P14): asked for with a fresh proof of identity, confirmed from the new address alone, told to the
// old one, by a link that works once. Whether somebody has the address shows only to who reads its mail.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { internalOrigin, system } from '#kernel/actor';
import { hours, minutes } from '#kernel/clock';
import { requestEmailChange } from '#modules/identity';
import { transaction } from '#platform/db/databases';
import { newId } from '#platform/ids';
import type { Client } from '../support/client.ts';
import type { Person } from '../support/people.ts';
import { agency, mailedToken, password, signIn, superAdmin, unique } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered, atOnce, tally } from './answered.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
beforeEach(async () => {
  marit = { ...marit, client: await signIn(app, marit.email) };
});
afterAll(() => app.close());

const someone = async () => (await agency(app, marit)).admin;
const another = () => `ana-${unique()}@new.example`;
const ask = (client: Client, email: unknown, more = {}) => client.post('/v1/me/email', { email, ...more });
const confirm = (token: string) => app.client().post('/v1/auth/email-change/confirm', { token });
const enter = async (email: string, secret = password) =>
  answered(await app.client().post('/v1/auth/sign-in', { email, password: secret }));
const mailsTo = async (email: string): Promise<{ subject: string; text: string; links: string[] }[]> => {
  await app.settle();
  return (await marit.client.get(`/v1/admin/mails?search=${encodeURIComponent(email)}`)).data;
};

describe('P14', () => {
  it('P14: an address counts when it was confirmed, and the old one is told twice', async () => {
    const { email, client } = await someone();
    const wanted = another();
    const reply = await ask(client, wanted.toUpperCase());
    expect([answered(reply), reply.data]).toEqual([
      '200',
      { email, pending: { email: wanted, expiresAt: expect.any(String) } },
    ]);
    expect((await client.get('/v1/me/email')).data).toEqual(reply.data);
    expect([await enter(email), await enter(wanted)]).toEqual(['200', '401 INVALID_CREDENTIALS']);
    expect((await mailsTo(email))[0]).toMatchObject({ text: expect.stringContaining(wanted), links: [] });

    const confirmed = await confirm(await mailedToken(app, marit.client, wanted));
    expect([answered(confirmed), confirmed.data]).toEqual(['200', { email: wanted }]);
    expect([await enter(email), await enter(wanted)]).toEqual(['401 INVALID_CREDENTIALS', '200']);
    expect((await mailsTo(email))[0]?.subject).toMatch(/was changed/);
    expect((await client.get('/v1/me')).data.user.email).toBe(wanted);
    expect((await client.get('/v1/me/email')).data).toEqual({ email: wanted, pending: null });
  });

  it('P14, P5: a link works once among twenty at the same time, for a day, and stored as its hash alone', async () => {
    const { client, id } = await someone();
    const wanted = another();
    await ask(client, wanted);
    const token = await mailedToken(app, marit.client, wanted);
    const { rows } = await app.owner.query('select token_hash from email_changes where user_id = $1', [id]);
    expect(rows).toEqual([{ token_hash: createHash('sha256').update(token).digest() }]);
    expect(tally(await atOnce(20, () => confirm(token)))).toEqual({ '200': 1, '409 TOKEN_INVALID': 19 });

    const late = another();
    const person = await someone();
    await ask(person.client, late);
    const lateToken = await mailedToken(app, marit.client, late);
    app.clock.advance(hours(24) + 1);
    expect(answered(await confirm(lateToken))).toBe('409 TOKEN_INVALID');
  });

  it('P14, P5: the newest link alone is good; withdrawing and a new password make it worthless', async () => {
    const { client, email } = await someone();
    const [first, second, third] = [another(), another(), another()];
    await ask(client, first);
    const oldToken = await mailedToken(app, marit.client, first);
    await ask(client, second);
    expect(answered(await confirm(oldToken))).toBe('409 TOKEN_INVALID');
    const token = await mailedToken(app, marit.client, second);
    expect((await client.delete('/v1/me/email')).data).toEqual({ email, pending: null });
    expect(answered(await confirm(token))).toBe('409 TOKEN_INVALID');
    await ask(client, third);
    const thirdToken = await mailedToken(app, marit.client, third);
    await client.post('/v1/me/password', { current: password, password: 'nine gulls over a pier' });
    expect(answered(await confirm(thirdToken))).toBe('409 TOKEN_INVALID');
  });

  it('P14: an address that somebody has is answered alike, and stays with them', async () => {
    const [mine, theirs] = [await someone(), await someone()];
    const [taken, free] = [await ask(mine.client, theirs.email), await ask(mine.client, another())];
    const shape = ({ status, data }: typeof taken) => [status, Object.keys(data), Object.keys(data.pending)];
    expect(shape(taken)).toEqual(shape(free));
    await ask(mine.client, theirs.email);
    const token = await mailedToken(app, marit.client, theirs.email);
    expect(answered(await confirm(token))).toBe('409 EMAIL_TAKEN');
    expect((await theirs.client.get('/v1/me')).data.user.id).toBe(theirs.id);
    expect(await enter(mine.email)).toBe('200');
  });

  it('P14: of two who confirm one address at once, one gets it', async () => {
    const [one, two] = [await someone(), await someone()];
    const wanted = another();
    await ask(one.client, wanted);
    const first = await mailedToken(app, marit.client, wanted);
    await ask(two.client, wanted);
    const second = await mailedToken(app, marit.client, wanted);
    expect(tally(await Promise.all([confirm(first), confirm(second)]))).toEqual({
      '200': 1,
      '409 EMAIL_TAKEN': 1,
    });
  });

  it('P13, P3: asking needs a fresh proof, and a password that is given has to be right', async () => {
    const { client, email } = await someone();
    expect(answered(await ask(client, another(), { password: 'not the password' }))).toBe(
      '401 INVALID_CREDENTIALS',
    );
    expect(answered(await ask(client, another(), { password }))).toBe('200');
    expect((await ask(client, email)).data.email).toBe(email);
    app.clock.advance(minutes(16));
    expect(answered(await ask(client, another(), { password }))).toBe('403 STEP_UP_REQUIRED');
  });

  it('P14: nobody’s mailbox is filled: five requests of one person, or for one address, in 15 minutes', async () => {
    const [mine, theirs] = [await someone(), await someone()];
    const wanted = another();
    for (let request = 0; request < 4; request += 1)
      expect(answered(await ask(mine.client, wanted))).toBe('200');
    expect(answered(await ask(theirs.client, wanted))).toBe('200');
    expect(answered(await ask(theirs.client, wanted))).toBe('429 RATE_LIMITED');
    expect(answered(await ask(theirs.client, another()))).toBe('200');
    expect(answered(await ask(mine.client, another()))).toBe('200');
    expect(answered(await ask(mine.client, another()))).toBe('429 RATE_LIMITED');
    app.clock.advance(minutes(15));
    await mine.client.post('/v1/auth/step-up', { password });
    expect(answered(await ask(mine.client, wanted))).toBe('200');
  });

  it('P7: the address must be one string', async () => {
    const { client } = await someone();
    for (const email of [
      ['a@b.example'],
      'a@b.example,c@d.example',
      'a@b.example\r\nBcc: c@d.example',
      '',
      null,
    ])
      expect(answered(await ask(client, email))).toBe('422 VALIDATION_ERROR');
  });

  it('P14: a link to a new password that went to the old address is worthless after the change', async () => {
    const { client, email } = await someone();
    await app.client().post('/v1/auth/password-reset', { email });
    const reset = await mailedToken(app, marit.client, email);
    const wanted = another();
    await ask(client, wanted);
    expect(answered(await confirm(await mailedToken(app, marit.client, wanted)))).toBe('200');
    const chosen = { token: reset, password: 'nine gulls over a pier' };
    expect(answered(await app.client().post('/v1/auth/password-reset/confirm', chosen))).toBe(
      '409 TOKEN_INVALID',
    );
  });

  it('P14: the same way is open to commands of others, for somebody else', async () => {
    const { id, email } = await someone();
    const wanted = another();
    const { ports } = app.app;
    const events = await transaction(app.databases.platform, async (tx) => {
      const user = await tx.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
      const newIdOf = (kind: Parameters<typeof newId>[0]) => newId(kind, app.clock.now(), ports.random);
      const ctx = { tx, clock: app.clock, ports, actor: system('test'), origin: internalOrigin };
      return (await requestEmailChange({ ...ctx, newId: newIdOf as never }, user as never, wanted)).events;
    });
    expect(events.map(({ type }) => type)).toEqual(['mail.queued', 'mail.queued']);
    expect(await enter(email)).toBe('200');
  });
});
