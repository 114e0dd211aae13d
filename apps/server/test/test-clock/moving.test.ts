/** Business time is moved over HTTP: forward alone, by one at a time, and what became due on the way is done, day by day. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { days } from '#kernel/clock';
import { job } from '#kernel/job';
import { addJobs } from '#platform/jobs/add-jobs';
import { answered, atOnce, tally } from '../security/answered.ts';
import type { Person } from '../support/people.ts';
import { superAdmin, unique } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

/** When the probes ran, by business time. */
const seen: { name: string; at: Date }[] = [];
let broken = false;
let following = true;
const nothing = z.strictObject({});
const follow = job({
  name: 'probe.follow',
  payload: nothing,
  run: async ({ clock }) => {
    seen.push({ name: 'follow', at: clock.now() });
  },
});
const each = (name: string, follows: 'business' | 'real') =>
  job({
    name: `probe.${name}`,
    payload: nothing,
    cron: '0 4 1 1 *',
    follows,
    async run({ clock, db }) {
      if (name === 'second' && broken) throw new Error('broken on purpose');
      seen.push({ name, at: clock.now() });
      if (name === 'first' && following) await addJobs(db, [{ job: follow, payload: {}, key: unique() }]);
    },
  });

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp(
    {},
    {
      testClock: true,
      jobs: [each('first', 'business'), each('second', 'business'), each('real', 'real'), follow],
    },
  );
});
beforeEach(async () => {
  broken = false;
  following = true;
  marit = await superAdmin(app);
  seen.length = 0;
});
afterAll(() => app.close());

const path = '/v1/admin/test-clock';
const inMs = (ms: number) => new Date(app.clock.now().getTime() + ms).toISOString();
const move = (now: string, headers = {}) => marit.client.post(path, { now }, headers);
const offset = async () =>
  Number((await app.owner.query('select offset_ms from test_clock')).rows[0]?.offset_ms ?? 0);

describe('business time', () => {
  it('goes forward over HTTP, and real time stays', async () => {
    const target = inMs(days(31));
    const { status, data } = await move(target);
    expect(status).toBe(200);
    expect(data.now >= target).toBe(true);
    const { data: read } = await marit.client.get(path);
    expect(Date.parse(read.now) - Date.parse(target)).toBeLessThan(30_000);
    expect(Math.abs(Date.parse(read.wall) - app.clock.wall().getTime())).toBeLessThan(10_000);
    expect((await marit.client.get('/v1/me')).data.testClock).toEqual({ offsetMs: await offset() });
  });

  it.each([
    ['the present', () => inMs(-1)],
    ['a year ago', () => inMs(-days(365))],
    [
      'more than ten years ahead of real time',
      () => new Date(app.clock.wall().getTime() + days(3654)).toISOString(),
    ],
    ['no instant', () => '2027-03-01'],
  ])('does not go to %s: the field is named with what would be right', async (_, at) => {
    const before = await offset();
    const reply = await move(at());
    expect([reply.code, reply.fields]).toEqual(['VALIDATION_ERROR', ['now']]);
    expect(reply.text).toMatch(
      /must be (later than business time: 2|at most ten years ahead of real time: 2)|ISO/,
    );
    expect(await offset()).toBe(before);
  });

  it('is moved once when a request is repeated with its key', async () => {
    const [target, key] = [inMs(days(1)), unique()];
    const first = await move(target, { 'idempotency-key': key });
    const before = await offset();
    const again = await move(target, { 'idempotency-key': key });
    expect([again.status, again.data]).toEqual([200, first.data]);
    expect(await offset()).toBe(before);
  });

  it('is moved by one at a time; who comes meanwhile is told', async () => {
    const target = inMs(days(90));
    const replies = await atOnce(4, () => move(target));
    const counts = tally(replies);
    expect(counts['200']).toBe(1);
    expect((counts['409 TEST_CLOCK_MOVING'] ?? 0) + (counts['422 VALIDATION_ERROR'] ?? 0)).toBe(3);
    expect(counts['409 TEST_CLOCK_MOVING']).toBeGreaterThan(0);
    expect(answered(await move(inMs(1000)))).toBe('200');
  });

  it('leaves an audit row that says from when to when', async () => {
    const target = inMs(days(2));
    await move(target);
    const { data } = await marit.client.get('/v1/admin/audit-events?action=test_clock.move');
    expect(data[0]).toMatchObject({
      outcome: 'success',
      after: { businessTime: target },
      actor: { id: marit.id },
    });
  });
});

describe('what becomes due', () => {
  it('is done at each midnight and at the end, in the order of the list, with what follows, before time goes on', async () => {
    const target = inMs(days(3));
    const { data } = await move(target);
    const midnights = seen.filter(({ name }) => name === 'first').slice(1, -1);
    expect(midnights).toHaveLength(3);
    for (const { at } of midnights) expect(at.getTime() % days(1)).toBeLessThan(5_000);
    expect(data.stops).toBe(4);
    // Once at the present, then at each stop.
    expect(seen.map(({ name }) => name)).toEqual(
      Array.from({ length: 5 }, () => ['first', 'second', 'follow']).flat(),
    );
    const times = seen.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeGreaterThanOrEqual(Date.parse(target));
    const left = await app.owner.query('select from outbox where dispatched_at is null');
    expect(left.rowCount).toBe(0);
  });

  it('stops nobody when it fails: the answer names it, and the queue tries it again', async () => {
    broken = true;
    const { data } = await move(inMs(days(2)));
    expect(data.failedJobs).toEqual(['probe.second']);
    expect(seen.filter(({ name }) => name === 'first')).toHaveLength(4);
    const queued = await app.owner.query(
      "select last_error from graphile_worker.jobs where task_identifier = 'probe.second'",
    );
    expect(queued.rows).toEqual([{ last_error: 'broken on purpose' }]);
    await app.owner.query("select graphile_worker.remove_job('probe.second:due')");
  });

  it('is waited for where others do it, and told of where they do not end', async () => {
    await app.owner.query("select graphile_worker.add_job('probe.follow', job_key => 'elsewhere')");
    const locked =
      "update graphile_worker._private_jobs set locked_by = 'elsewhere', locked_at = $1 where key = 'elsewhere'";
    await app.owner.query(locked, [new Date(Date.now() + days(1))]);
    const { status, data } = await move(inMs(days(2)));
    expect([status, data.stops, data.unfinishedJobs]).toEqual([200, 3, 1]);
    await app.owner.query("delete from graphile_worker._private_jobs where key = 'elsewhere'");
  });

  it('takes a year in seconds', async () => {
    following = false;
    const began = performance.now();
    const { data } = await move(inMs(days(365)));
    const ms = Math.round(performance.now() - began);
    console.log(`a year: ${data.stops} stops in ${ms} ms`);
    expect(data.stops).toBeGreaterThanOrEqual(366);
    expect(ms).toBeLessThan(30_000);
  });
});

it('there is no test clock where it is off', async () => {
  const plain = await startTestApp();
  try {
    const { client } = await superAdmin(plain);
    expect(answered(await client.get(path))).toBe('404 NOT_FOUND');
    expect(answered(await client.post(path, { now: inMs(days(1)) }))).toBe('404 NOT_FOUND');
    expect((await client.get('/v1/me')).data.testClock).toBeNull();
  } finally {
    await plain.close();
  }
});
