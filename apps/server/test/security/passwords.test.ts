// Passwords (P1, P2, P3): how they are hashed, that a flood of hashing starves nobody, which ones are refused, and that
// changing one needs the one before.
import { argon2Sync, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPasswordHasher } from '#platform/crypto/password-hasher';
import { systemRandom } from '#platform/crypto/random';
import type { Person } from '../support/people.ts';
import {
  agency,
  createOrganization,
  mailedToken,
  password,
  signIn,
  superAdmin,
  unique,
} from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered, atOnce } from './answered.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

const hashOf = async ({ id }: Person): Promise<string> =>
  (await app.owner.query('select password_hash from users where id = $1', [id])).rows[0].password_hash;

/** A hash with weaker parameters than today's, in PHC form. */
function weakHash(message: string, memory: number, passes: number): string {
  const nonce = randomBytes(16);
  const tag = argon2Sync('argon2id', { message, nonce, parallelism: 1, tagLength: 32, memory, passes });
  const [salt, hash] = [nonce, tag].map((bytes) => bytes.toString('base64').replaceAll('=', ''));
  return `$argon2id$v=19$m=${memory},t=${passes},p=1$${salt}$${hash}`;
}

const change = (person: Person, next: unknown, current: unknown = password) =>
  person.client.post('/v1/me/password', { current, password: next });

describe('P1', () => {
  const parameters = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$[\w+/]{22}\$[\w+/]{43}$/;

  it('hashes with Argon2id, at least 19 MiB and two passes, and a salt of its own', async () => {
    const [first, second] = [await agency(app, marit), await agency(app, marit)];
    const [, memory, passes] = parameters.exec(await hashOf(first.admin)) ?? [];
    expect(Number(memory)).toBeGreaterThanOrEqual(19_456);
    expect(Number(passes)).toBeGreaterThanOrEqual(2);
    expect(await hashOf(first.admin)).not.toBe(await hashOf(second.admin));
  });

  it.each([
    [8_192, 2],
    [19_456, 1],
  ])('hashes again at sign-in what was hashed with m=%i, t=%i', async (memory, passes) => {
    const { admin } = await agency(app, marit);
    const weak = weakHash(password, memory, passes);
    await app.owner.query('update users set password_hash = $1 where id = $2', [weak, admin.id]);
    const wrong = await app.client().post('/v1/auth/sign-in', { email: admin.email, password: 'no' });
    expect([answered(wrong), await hashOf(admin)]).toEqual(['401 INVALID_CREDENTIALS', weak]);
    await signIn(app, admin.email);
    expect(await hashOf(admin)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await signIn(app, admin.email);
  });

  it('goes on serving others during a flood of sign-ins', async () => {
    const { admin } = await agency(app, marit);
    let pending = 40;
    const flood = atOnce(pending, async () => {
      const body = { email: `${unique()}@flood.example`, password: 'wrong wrong wrong' };
      const reply = await app.client().post('/v1/auth/sign-in', body);
      pending -= 1;
      return reply.status;
    });
    expect(answered(await admin.client.get('/v1/me'))).toBe('200');
    expect(pending).toBeGreaterThan(0);
    expect(new Set(await flood)).toEqual(new Set([401]));
  });

  it('bounds how many wait: beyond that it refuses at once instead of falling behind', async () => {
    const hasher = createPasswordHasher(systemRandom);
    const quick = weakHash(password, 8, 1);
    const outcomes = await Promise.allSettled(Array.from({ length: 300 }, () => hasher.verify('x', quick)));
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const outcome of refused) expect(outcome).toMatchObject({ reason: { code: 'RATE_LIMITED' } });
    expect(await hasher.verify(password, quick)).toEqual({ matches: true, outdated: true });
  });
});

describe('P2', () => {
  const words = 'herons wade through grey water while tugs idle ';

  it.each([
    [11, 422],
    [12, 200],
    [128, 200],
    [129, 422],
  ])('answers a password of %i characters with %i', async (length, status) => {
    const { admin } = await agency(app, marit);
    const reply = await change(admin, words.repeat(3).slice(0, length));
    expect([reply.status, reply.fields]).toEqual([status, status === 422 ? ['password'] : []]);
  });

  it('cuts nothing off: the 128th character counts, and so do spaces at the ends', async () => {
    const { admin } = await agency(app, marit);
    const chosen = `  ${words.repeat(3).slice(0, 125)}  `.slice(0, 127).concat(' ');
    expect(chosen).toHaveLength(128);
    expect(answered(await change(admin, chosen))).toBe('200');
    for (const near of [`${chosen.slice(0, 127)}x`, chosen.trim(), chosen.slice(0, 127)]) {
      const reply = await app.client().post('/v1/auth/sign-in', { email: admin.email, password: near });
      expect(answered(reply)).toBe('401 INVALID_CREDENTIALS');
    }
    await signIn(app, admin.email, chosen);
  });

  it.each(['all lower case words', '85012 77391 4402', 'ВОЛНЫ И ЧАЙКИ', '🚢🌊⚓🦀🐟🦭🛟🧭🐚🪝🌬🐙'])(
    'asks for no kinds of characters: %s',
    async (chosen) => {
      const { admin } = await agency(app, marit);
      expect(answered(await change(admin, chosen))).toBe('200');
      await signIn(app, admin.email, chosen);
    },
  );

  it.each([
    'password1234',
    'P4ssword2026!',
    'Summer2026!!',
    'qwertyuiop123',
    'letmeinletmein',
    '123456789012',
    'aaaaaaaaaaaa',
    'abcdefghijkl',
  ])('refuses %s, which is tried first', async (poor) => {
    const { admin } = await agency(app, marit);
    const reply = await change(admin, poor);
    expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', ['password']]);
  });

  it('refuses words that others can guess, wherever a password is chosen', async () => {
    const tag = unique();
    const name = `Nordlys ${tag}`;
    const created = await createOrganization(marit.client, {
      name,
      admin: { name: 'Anita Bergström', email: `lotte-${tag}@quay.example` },
    });
    const email = created.admin.email;
    const guessable = ['porttask', 'nordlys', 'bergström', 'lotte', 'PortTask'].map(
      (word) => `${word} over grey water`,
    );
    const invitation = await mailedToken(app, marit.client, email);
    const accept = (chosen: string) =>
      app.client().post(`/v1/auth/invitations/${invitation}`, { name: 'Anita Bergström', password: chosen });
    for (const poor of guessable) expect((await accept(poor)).fields).toEqual(['password']);
    expect(answered(await accept(password))).toBe('200');

    const person = { id: created.admin.id, email, client: await signIn(app, email) };
    for (const poor of guessable) expect((await change(person, poor)).fields).toEqual(['password']);

    await app.client().post('/v1/auth/password-reset', { email });
    const token = await mailedToken(app, marit.client, email);
    for (const poor of guessable) {
      const reply = await app.client().post('/v1/auth/password-reset/confirm', { token, password: poor });
      expect([answered(reply), reply.fields]).toEqual(['422 VALIDATION_ERROR', ['password']]);
    }
  });
});

describe('P3', () => {
  it('needs the current password to change it, and counts wrong ones', async () => {
    const { admin } = await agency(app, marit);
    const before = await hashOf(admin);
    const next = 'nine gulls over the breakwater';
    for (const current of [undefined, '', null, 12, ['x'], 'x'.repeat(129)])
      expect((await change(admin, next, current ?? null)).fields).toEqual(['current']);
    for (let tried = 1; tried <= 10; tried += 1)
      expect(answered(await change(admin, next, 'not the one'))).toBe('401 INVALID_CREDENTIALS');
    expect(answered(await change(admin, next))).toBe('429 ACCOUNT_LOCKED');
    expect(await hashOf(admin)).toBe(before);
  });
});
