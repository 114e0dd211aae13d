// The web app's one stream (S9): it tells what its caller may read, and closes within a second after the session, user,
// membership or organization it rests on was revoked, changed, suspended or deactivated, on whichever node that was done.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { minutes } from '#kernel/clock';
import { enrollTotp } from '../support/authenticator.ts';
import type { Client } from '../support/client.ts';
import type { Listening } from '../support/listen.ts';
import { listen } from '../support/listen.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, password, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered } from './answered.ts';

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

const sql = (text: string, ...values: unknown[]) => app.owner.query(text, values);
let numbered = 0;
async function jobOf(userId: string): Promise<string> {
  numbered += 1;
  const id = `job_${String(numbered).padStart(26, '0')}`;
  await sql(
    `insert into tracked_jobs (id, kind, status, total, created_by, created_at) values ($1, 'test', 'running', 10, $2, $3)`,
    id,
    userId,
    app.clock.now(),
  );
  return id;
}
const is =
  (id: string, done = 0) =>
  ({ data }: { data: { id: string; progress: { done: number } } }) =>
    data.id === id && data.progress.done === done;

/** Milliseconds from an act to the end of a stream. */
async function endsAfter(stream: Listening, act: () => Promise<unknown>): Promise<number> {
  expect(stream.status).toBe(200);
  // Told once, so it is open wholly.
  await stream.next(() => true);
  await act();
  const from = performance.now();
  await stream.ended;
  return performance.now() - from;
}

type Case = { readonly who: Agency; readonly client: Client };
const suspension = { category: 'payment', reason: 'Three invoices unpaid' };
const revocations: readonly (readonly [string, (made: Case) => Promise<unknown>])[] = [
  ['the session was signed out', ({ client }) => client.copy().post('/v1/auth/sign-out')],
  [
    'a Super Admin ended the session',
    ({ who }) => marit.client.delete(`/v1/admin/users/${who.admin.id}/sessions`),
  ],
  [
    'the password was changed elsewhere',
    async ({ who }) =>
      (await signIn(app, who.admin.email)).post('/v1/me/password', {
        current: password,
        password: 'nine gulls over a pier',
      }),
  ],
  [
    'a second factor was set up elsewhere',
    async ({ who }) => enrollTotp(app, await signIn(app, who.admin.email)),
  ],
  [
    'the organization was suspended',
    ({ who }) => marit.client.post(`/v1/admin/organizations/${who.id}/suspend`, suspension),
  ],
  [
    'another node deactivated the organization',
    ({ who }) => sql("update organizations set status = 'deactivated' where id = $1", who.id),
  ],
  [
    'another node deactivated the user',
    ({ who }) => sql("update users set status = 'deactivated' where id = $1", who.admin.id),
  ],
  ['the membership ended', ({ who }) => sql('delete from memberships where user_id = $1', who.admin.id)],
  [
    'the role changed',
    ({ who }) => sql("update memberships set role = 'user' where user_id = $1", who.admin.id),
  ],
  [
    'a new password is demanded',
    ({ who }) => sql('update users set password_change_required = true where id = $1', who.admin.id),
  ],
];

describe('S9', () => {
  it.each(revocations)('S9: closes within a second after %s', async (_name, revoke) => {
    const who = await agency(app, marit);
    await jobOf(who.admin.id);
    const { client } = who.admin;
    const stream = await listen(app, client);
    expect(await endsAfter(stream, () => revoke({ who, client }))).toBeLessThan(1_000);
  });

  it('S9: closes within a second after a Super Admin was demoted', async () => {
    const kari = await superAdmin(app);
    await jobOf(marit.id);
    const stream = await listen(app, kari.client);
    const demote = () => sql('update users set platform_role = null where id = $1', kari.id);
    expect(await endsAfter(stream, demote)).toBeLessThan(1_000);
  });

  it('S9, S4: listening is no use of a session, so it ends when it is idle too long', async () => {
    const kari = await superAdmin(app);
    await jobOf(marit.id);
    const stream = await listen(app, kari.client);
    const idle = async () => app.clock.advance(minutes(31));
    expect(await endsAfter(stream, idle)).toBeLessThan(1_000);
    expect(answered(await kari.client.get('/v1/me'))).toBe('401 UNAUTHENTICATED');
  });

  it('S9: leaves the streams of others open', async () => {
    const [one, two] = [await agency(app, marit), await agency(app, marit)];
    const job = await jobOf(two.admin.id);
    await jobOf(one.admin.id);
    const [closing, staying] = [await listen(app, one.admin.client), await listen(app, two.admin.client)];
    await endsAfter(closing, () => one.admin.client.post('/v1/auth/sign-out'));
    await sql('update tracked_jobs set done = 3 where id = $1', job);
    await staying.next(is(job, 3));
    staying.leave();
  });

  it('S9: at most four are open on a session; those that were left count no more', async () => {
    const { admin } = await agency(app, marit);
    const four = await Promise.all([1, 2, 3, 4].map(() => listen(app, admin.client)));
    expect(four.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const fifth = await admin.client.get('/v1/stream?topics=jobs');
    expect([answered(fifth), fifth.headers.get('retry-after')]).toEqual(['429 RATE_LIMITED', '10']);
    four[0]?.leave();
    await expect
      .poll(async () => {
        const again = await listen(app, admin.client);
        again.leave();
        return again.status;
      })
      .toBe(200);
    for (const stream of four) stream.leave();
  });

  it('S9: is not opened by strangers, by half a sign-in, or for what cannot be listened to', async () => {
    const { admin } = await agency(app, marit);
    expect(answered(await app.client().get('/v1/stream?topics=jobs'))).toBe('401 UNAUTHENTICATED');
    for (const query of [
      '',
      '?topics=',
      '?topics=secrets',
      '?topics=jobs&topics=jobs',
      '?topics=jobs,jobs,jobs',
    ])
      expect(answered(await admin.client.get(`/v1/stream${query}`))).toBe('422 VALIDATION_ERROR');
    await enrollTotp(app, admin.client);
    const half = await signIn(app, admin.email);
    expect(answered(await half.get('/v1/stream?topics=jobs'))).toBe('401 MFA_REQUIRED');
  });

  it('S9: ends at once when the server stops', async () => {
    const own = await startTestApp();
    const kari = await superAdmin(own);
    const stream = await listen(own, kari.client);
    const from = performance.now();
    await own.close();
    await stream.ended;
    expect(performance.now() - from).toBeLessThan(1_000);
  });
});

describe('what is told', () => {
  it('is the progress of jobs from their present state to their end, as the job itself is answered', async () => {
    const { admin } = await agency(app, marit);
    const job = await jobOf(admin.id);
    const stream = await listen(app, admin.client);
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    expect(stream.headers.get('cache-control')).toBe('no-store');
    expect(stream.headers.get('content-encoding')).toBeNull();
    expect(stream.headers.get('x-request-id')).toMatch(/^req_/);
    expect((await stream.next(is(job))).data).toEqual((await admin.client.get(`/v1/jobs/${job}`)).data);
    await sql('update tracked_jobs set done = 7 where id = $1', job);
    await stream.next(is(job, 7));
    await sql(
      "update tracked_jobs set done = 10, status = 'succeeded', finished_at = $2 where id = $1",
      job,
      app.clock.now(),
    );
    const ended = await stream.next(is(job, 10));
    expect(ended).toMatchObject({ event: 'job', data: { status: 'succeeded' } });
    expect(stream.events.filter(({ data }) => data.id === job)).toHaveLength(3);
    stream.leave();
  });

  it('is one’s own: everybody hears of their jobs, Super Admins of all', async () => {
    const [one, two] = [await agency(app, marit), await agency(app, marit)];
    const [mine, theirs] = [await jobOf(one.admin.id), await jobOf(two.admin.id)];
    const [hers, all] = [await listen(app, one.admin.client), await listen(app, marit.client)];
    await Promise.all([hers.next(is(mine)), all.next(is(mine)), all.next(is(theirs))]);
    await sql('update tracked_jobs set done = 1 where id = any($1)', [mine, theirs]);
    await Promise.all([hers.next(is(mine, 1)), all.next(is(theirs, 1))]);
    expect(new Set(hers.events.map(({ data }) => data.id))).toEqual(new Set([mine]));
    hers.leave();
    all.leave();
  });
});
