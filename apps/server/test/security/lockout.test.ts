// Guessing passwords and codes (P8, P14): ten failures lock an account, counted exactly under concurrency; locks double up
// to a day; unknown addresses go the same way and lock alike; the person is told once.
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { minutes } from '#kernel/clock';
import { enrollTotp, nextCode } from '../support/authenticator.ts';
import type { Reply } from '../support/client.ts';
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
  // All of these tests come from one address, whose own limit has tests of its own.
  await app.owner.query('delete from rate_limits');
});
afterAll(() => app.close());

const guess = (email: string, secret = 'not the password') =>
  app.client().post('/v1/auth/sign-in', { email, password: secret });

async function guesses(email: string, count: number): Promise<string[]> {
  const answers: string[] = [];
  for (let tried = 0; tried < count; tried += 1) answers.push(answered(await guess(email)));
  return answers;
}

const wrong = (count: number) => Array.from({ length: count }, () => '401 INVALID_CREDENTIALS');
const counted = async (email: string) =>
  (
    await app.owner.query(
      "select failures, locks, locked_until is not null as locked from sign_in_failures where address_digest = sha256(convert_to($1, 'UTF8'))",
      [email],
    )
  ).rows[0];
const lockMinutes = ({ body }: Reply): number => body.error.params.retryAfterMinutes;
const nobody = () => `nobody-${unique()}@quay.example`;

describe('P8', () => {
  it.each(['known', 'unknown'])(
    'locks a %s address after ten failures, and says for how long',
    async (kind) => {
      const { admin } = await agency(app, marit);
      const email = kind === 'known' ? admin.email : nobody();
      expect(await guesses(email, 10)).toEqual(wrong(10));
      for (const secret of ['not the password', password]) {
        const locked = await guess(email, secret);
        expect(answered(locked)).toBe('429 ACCOUNT_LOCKED');
        expect(lockMinutes(locked)).toBe(15);
        expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(14 * 60);
      }
      app.clock.advance(minutes(15));
      expect(answered(await guess(email))).toBe('401 INVALID_CREDENTIALS');
      if (kind === 'known') await signIn(app, email);
    },
  );

  it.each(['known', 'unknown'])('counts a hundred guesses at once exactly: %s address', async (kind) => {
    const { admin } = await agency(app, marit);
    const email = kind === 'known' ? admin.email : nobody();
    const replies = await atOnce(100, () => guess(email));
    expect(tally(replies)).toEqual({ '401 INVALID_CREDENTIALS': 10, '429 ACCOUNT_LOCKED': 90 });
    expect(await counted(email)).toEqual({ failures: 0, locks: 1, locked: true });
    const { rows } = await app.owner.query(
      `select (content -> 'after' ->> 'failures')::int as failures, content -> 'after' ->> 'lockedMinutes' as minutes
       from audit_events where action = 'auth.sign_in' and content -> 'after' ? 'failures'
         and ($1 = any(target_ids) or content -> 'targetNames' ? $2) order by seq`,
      [`user:${admin.id}`, email],
    );
    expect(rows.map(({ failures }) => failures)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 0]);
    expect(rows.filter((row) => row.minutes !== null)).toEqual([{ failures: 0, minutes: '15' }]);
  });

  it('doubles each further lock up to a day, and stays there', async () => {
    const email = nobody();
    const lengths: number[] = [];
    for (const earlier of [0, 1, 2, 6, 7, 8]) {
      await guesses(email, 1);
      await app.owner.query(
        "update sign_in_failures set failures = 9, locks = $1 where address_digest = sha256(convert_to($2, 'UTF8'))",
        [earlier, email],
      );
      await guesses(email, 1);
      lengths.push(lockMinutes(await guess(email)));
      app.clock.advance(minutes(lengths.at(-1) ?? 0));
    }
    expect(lengths).toEqual([15, 30, 60, 960, 1440, 1440]);
  });

  it('remembers the locks while an account is locked, and forgets them a day after', async () => {
    const email = nobody();
    await guesses(email, 10);
    const lockFor = (length: number) =>
      app.owner.query(
        "update sign_in_failures set locks = 8, locked_until = updated_at + make_interval(mins => $1) where address_digest = sha256(convert_to($2, 'UTF8'))",
        [length, email],
      );
    await lockFor(1440);
    app.clock.advance(minutes(1440));
    expect(await guesses(email, 10)).toEqual(wrong(10));
    expect(lockMinutes(await guess(email))).toBe(1440);
    app.clock.advance(minutes(2 * 1440 + 1));
    expect(await guesses(email, 10)).toEqual(wrong(10));
    expect(lockMinutes(await guess(email))).toBe(15);
  });

  it('forgets failures with a success', async () => {
    const { admin } = await agency(app, marit);
    for (let round = 1; round <= 2; round += 1) {
      expect(await guesses(admin.email, 9)).toEqual(wrong(9));
      await signIn(app, admin.email);
    }
    expect(await counted(admin.email)).toBeUndefined();
  });

  it('counts wrong passwords of sign-in, step-up and change together', async () => {
    const { admin } = await agency(app, marit);
    const stepUp = { password: 'not the password' };
    const change = { current: 'not the password', password: 'nine gulls over a pier' };
    await guesses(admin.email, 4);
    for (let tried = 1; tried <= 3; tried += 1) {
      expect(answered(await admin.client.post('/v1/auth/step-up', stepUp))).toBe('401 INVALID_CREDENTIALS');
      expect(answered(await admin.client.post('/v1/me/password', change))).toBe('401 INVALID_CREDENTIALS');
    }
    for (const path of ['/v1/auth/step-up', '/v1/me/password']) {
      const right = path.endsWith('up') ? { password } : { ...change, current: password };
      expect(answered(await admin.client.post(path, right))).toBe('429 ACCOUNT_LOCKED');
    }
    expect(answered(await guess(admin.email, password))).toBe('429 ACCOUNT_LOCKED');
  });

  it('does not forgive wrong codes to those who know the password', async () => {
    const { admin } = await agency(app, marit);
    const { secret } = await enrollTotp(app, admin.client);
    for (let tried = 1; tried <= 9; tried += 1) {
      const client = await signIn(app, admin.email);
      expect(answered(await client.post('/v1/auth/mfa', { code: '000000' }))).toBe('401 INVALID_CODE');
    }
    const client = await signIn(app, admin.email);
    await client.post('/v1/auth/mfa', { code: '000000' });
    expect(answered(await client.post('/v1/auth/mfa', { code: nextCode(app, secret) }))).toBe(
      '429 ACCOUNT_LOCKED',
    );
    expect(answered(await guess(admin.email, password))).toBe('429 ACCOUNT_LOCKED');
    app.clock.advance(minutes(15));
    const patient = await signIn(app, admin.email);
    expect(answered(await patient.post('/v1/auth/mfa', { code: nextCode(app, secret) }))).toBe('200');
    expect(await counted(admin.email)).toBeUndefined();
  });

  it('takes the lock away with a reset of the password', async () => {
    const { admin } = await agency(app, marit);
    await guesses(admin.email, 10);
    await app.client().post('/v1/auth/password-reset', { email: admin.email });
    const token = await mailedToken(app, marit.client, admin.email);
    const chosen = 'nine gulls over the breakwater';
    await app.client().post('/v1/auth/password-reset/confirm', { token, password: chosen });
    expect(answered(await guess(admin.email, chosen))).toBe('200');
  });

  it('takes the same way for known and unknown addresses', async () => {
    const { admin } = await agency(app, marit);
    const verify = vi.spyOn(app.app.ports.passwords, 'verify');
    const hash = vi.spyOn(app.app.ports.passwords, 'hash');
    const unknown = nobody();
    const replies = [await guess(admin.email), await guess(unknown)];
    const [first, second] = replies.map(({ status, body }) => ({ status, ...body.error, requestId: '' }));
    expect(first).toEqual(second);
    expect(verify.mock.calls.map(([, stored]) => stored === null)).toEqual([false, true]);
    expect(hash).not.toHaveBeenCalled();
    expect(await counted(admin.email)).toEqual(await counted(unknown));

    const timed = {
      known: [] as number[],
      unknown: [] as number[],
      ask: [] as number[],
      askUnknown: [] as number[],
    };
    const time = async (into: number[], request: () => Promise<Reply>) => {
      const started = performance.now();
      await request();
      into.push(performance.now() - started);
    };
    const ask = (email: string) => app.client().post('/v1/auth/password-reset', { email });
    for (let round = 0; round < 25; round += 1) {
      await app.owner.query('delete from sign_in_failures');
      const requests = [
        () => time(timed.known, () => guess(admin.email)),
        () => time(timed.unknown, () => guess(nobody())),
        () => time(timed.ask, () => ask(admin.email)),
        () => time(timed.askUnknown, () => ask(nobody())),
      ];
      // In turns, so that none is always the one that follows the others.
      for (const request of round % 2 === 0 ? requests : requests.reverse()) await request();
    }
    const medians = Object.entries(timed).map(([name, all]) => {
      const median = all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
      return `${name} ${median.toFixed(2)} ms`;
    });
    process.stdout.write(`P8 medians: ${medians.join(', ')}\n`);
    vi.restoreAllMocks();
  });
});

describe('P14', () => {
  it('tells the person once that the account was locked, and nobody for an address without one', async () => {
    const { admin } = await agency(app, marit);
    const unknown = nobody();
    await atOnce(30, () => guess(admin.email));
    await guesses(unknown, 12);
    await app.settle();
    const subjects = async (email: string): Promise<string[]> =>
      (await marit.client.get(`/v1/admin/mails?search=${encodeURIComponent(email)}`)).data.map(
        ({ subject }: { subject: string }) => subject,
      );
    const locked = 'Your PortTask account is locked for a while';
    expect((await subjects(admin.email)).filter((subject) => subject === locked)).toHaveLength(1);
    expect(await subjects(unknown)).toEqual([]);
  });
});
