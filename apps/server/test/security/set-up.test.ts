// The first Super Admin: made once, with the token that the server printed, also when many try at once; only its hash is
// stored, a new start replaces it, and the environment makes one Super Admin even on two nodes at the same time.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { internalOrigin, system } from '#kernel/actor';
import { createSuperAdmin, issueSetupToken } from '#modules/identity';
import { systemRandom } from '#platform/crypto/random';
import { password, superAdmin, unique } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered, atOnce, tally } from './answered.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
beforeEach(async () => {
  await app.owner.query('update users set platform_role = null');
  await app.owner.query('delete from rate_limits');
});
afterAll(() => app.close());

const printed = async (): Promise<string> =>
  (await issueSetupToken(app.databases.platform, systemRandom, app.clock.wall())) ?? '';
const eve = () => ({ name: 'Eve Holm', email: `eve-${unique()}@platform.example`, password });
const setUp = (token: unknown, body: object = eve()) => app.client().post('/v1/setup', { token, ...body });
const superAdmins = async (): Promise<number> =>
  (await app.owner.query('select count(*)::int as count from users where platform_role is not null')).rows[0]
    .count;

describe('setting up', () => {
  it('makes one Super Admin, signed in, and is over', async () => {
    const token = await printed();
    const client = app.client();
    expect((await client.get('/v1/setup')).data).toEqual({ required: true });
    expect(answered(await client.post('/v1/setup', { token, ...eve() }))).toBe('201');
    expect((await client.get('/v1/me')).data.platformRole).toBe('super_admin');
    expect((await client.get('/v1/setup')).data).toEqual({ required: false });
    expect(answered(await setUp(token))).toBe('409 SETUP_ALREADY_DONE');
    expect(await superAdmins()).toBe(1);
  });

  it('lets one of twenty with the same token in', async () => {
    const token = await printed();
    const arrivals = 20;
    const hashed = await app.app.ports.passwords.hash(password);
    // All twenty have been found to hold the good token before the first one goes on.
    let waiting = 0;
    const all = Promise.withResolvers<void>();
    const hash = vi.spyOn(app.app.ports.passwords, 'hash').mockImplementation(async () => {
      waiting += 1;
      if (waiting === arrivals) all.resolve();
      await all.promise;
      return hashed;
    });
    const replies = await atOnce(arrivals, () => setUp(token));
    hash.mockRestore();
    expect(tally(replies)).toEqual({ '201': 1, '409 SETUP_ALREADY_DONE': 19 });
    expect(await superAdmins()).toBe(1);
  });

  it.each(['', 'x', 'A'.repeat(43), ['x'], null, { length: 43 }])('refuses the token %j', async (token) => {
    await printed();
    expect(['409 TOKEN_INVALID', '422 VALIDATION_ERROR']).toContain(answered(await setUp(token)));
    expect(await superAdmins()).toBe(0);
  });

  it('takes the newest token alone, and stores its SHA-256', async () => {
    const [first, second] = [await printed(), await printed()];
    expect(answered(await setUp(first))).toBe('409 TOKEN_INVALID');
    const { rows } = await app.owner.query("select value::text as text from settings where name = 'setup'");
    expect(rows[0].text).not.toContain(second);
    expect(rows[0].text).toContain(createHash('sha256').update(second).digest('hex'));
    expect(answered(await setUp(second))).toBe('201');
  });

  it('does not use the token up for a password that is refused', async () => {
    const token = await printed();
    expect(answered(await setUp(token, { ...eve(), password: 'password1234' }))).toBe('422 VALIDATION_ERROR');
    expect(answered(await setUp(token))).toBe('201');
  });

  it('prints no token once somebody governs the platform', async () => {
    const token = await printed();
    await superAdmin(app);
    expect(await printed()).toBe('');
    expect(answered(await setUp(token))).toBe('409 SETUP_ALREADY_DONE');
  });
});

describe('the environment', () => {
  it('makes one Super Admin when five nodes start at once', async () => {
    const input = { ...eve(), onlyFirst: true };
    const caller = { actor: system('environment'), origin: internalOrigin };
    const made = await atOnce(5, () => app.app.executor.execute(createSuperAdmin, caller, input));
    expect(made.filter(({ id }) => id !== null)).toHaveLength(1);
    expect(await superAdmins()).toBe(1);
  });
});
