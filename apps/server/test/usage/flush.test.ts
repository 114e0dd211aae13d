/** Whatever happens to a flush, each request is counted once: two nodes at once, an outage, a commit nobody acknowledged. */
import fc from 'fast-check';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { endpoints } from '#app/modules';
import type { UserActor } from '#kernel/actor';
import type { Tables } from '#kernel/database';
import type { Endpoint } from '#kernel/endpoint';
import { createUsageCounters } from '#modules/usage';
import { systemRandom } from '#platform/crypto/random';
import { createLog } from '#platform/log';
import { bringBackDatabase, cutDatabase } from '../support/outage.ts';
import type { Person } from '../support/people.ts';
import { createOrganization, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { activeIn, allLevels, sumsOf } from './counted.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

const newVessel = endpoints.find(({ action }) => action.name === 'vessel.create') as Endpoint;

const newOrganization = async (): Promise<string> => (await createOrganization(marit.client)).organization.id;

/** A request of somebody of an organization, as the server tells of it. */
const request = (organizationId: string, user = 'usr_1', status = 201) => ({
  actor: {
    type: 'user',
    id: user,
    impersonation: null,
    standing: { kind: 'full' },
    platformRole: null,
    organization: { id: organizationId, timezone: 'UTC' },
  } as unknown as UserActor,
  endpoint: newVessel,
  status,
});

const counters = (more: Partial<Parameters<typeof createUsageCounters>[0]> = {}) =>
  createUsageCounters({
    db: app.databases.platform,
    clock: app.clock,
    random: systemRandom,
    log: createLog('silent'),
    ...more,
  });

describe('flushes', () => {
  it('of several nodes with any batches are the sum of them', async () => {
    const noted = fc.record({
      node: fc.integer({ min: 0, max: 2 }),
      organization: fc.integer({ min: 0, max: 2 }),
      user: fc.constantFrom('usr_1', 'usr_2'),
      flush: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(noted, { maxLength: 60 }), async (all) => {
        const ids = [await newOrganization(), await newOrganization(), await newOrganization()];
        const nodes = [counters(), counters(), counters()];
        const flushes: Promise<void>[] = [];
        for (const { node, organization, user, flush } of all) {
          nodes[node]?.note(request(ids[organization] ?? '', user));
          if (flush) flushes.push(nodes[node]?.flush() as Promise<void>);
        }
        await Promise.all([...flushes, ...nodes.map((node) => node.flush())]);
        for (const [at, id] of ids.entries()) {
          const theirs = all.filter(({ organization }) => organization === at);
          expect(await sumsOf(app, id)).toEqual(allLevels(theirs.length, theirs.length));
          const people = Object.values(await activeIn(app, id)).sort();
          const expected = ['usr_1', 'usr_2'].map((one) => theirs.filter(({ user }) => user === one).length);
          expect(people).toEqual(expected.filter((count) => count > 0).sort());
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('at once over the same many rows do not wait for each other in a circle', async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, newOrganization));
    // The time is asked once an attempt, and a circle is resolved by another attempt.
    const wall = vi.fn(app.clock.wall);
    const nodes = Array.from({ length: 4 }, () => counters({ clock: { ...app.clock, wall } }));
    for (let round = 1; round <= 8; round += 1) {
      for (const [at, node] of nodes.entries())
        for (const id of at % 2 ? ids : ids.toReversed()) node.note(request(id));
      await Promise.all(nodes.map((node) => node.flush()));
    }
    for (const id of ids) expect(await sumsOf(app, id)).toEqual(allLevels(32, 32));
    expect(wall).toHaveBeenCalledTimes(32);
  }, 30_000);

  it('asked for at once write what was counted before each call', async () => {
    const id = await newOrganization();
    const node = counters();
    const calls: Promise<void>[] = [];
    for (let count = 1; count <= 20; count += 1) {
      node.note(request(id));
      calls.push(
        node.flush().then(async () => {
          expect((await sumsOf(app, id)).usage_day).toBeGreaterThanOrEqual(count);
        }),
      );
    }
    await Promise.all(calls);
    expect(await sumsOf(app, id)).toEqual(allLevels(20, 20));
  });

  it('of organizations that are nowhere count nothing and keep nobody', async () => {
    const id = await newOrganization();
    const node = counters();
    node.note(request('org_gone'));
    node.note(request(id));
    await node.flush();
    expect(await sumsOf(app, id)).toEqual(allLevels(1, 1));
    expect(await sumsOf(app, 'org_gone')).toEqual(allLevels(0, 0));
  });
});

describe('a flush that fails', () => {
  it('because the database is away loses nothing and counts nothing twice', async () => {
    const id = await newOrganization();
    const node = counters();
    node.note(request(id));
    await node.flush();
    node.note(request(id));
    await cutDatabase(app);
    try {
      await expect(node.flush()).rejects.toThrow();
      node.note(request(id));
      await expect(node.flush()).rejects.toThrow();
    } finally {
      await bringBackDatabase(app);
    }
    await vi.waitFor(() => node.flush(), { timeout: 10_000 });
    expect(await sumsOf(app, id)).toEqual(allLevels(3, 3));
    await node.flush();
    expect(await sumsOf(app, id)).toEqual(allLevels(3, 3));
  });

  it('after a commit that nobody acknowledged is not counted twice', async () => {
    const id = await newOrganization();
    const pool = new pg.Pool({ connectionString: app.databaseUrl, options: '-c role=porttask_platform' });
    onTestFinished(() => pool.end());
    let losesAnswer = true;
    const connect = async () => {
      const client = await pool.connect();
      return {
        // biome-ignore lint/suspicious/noExplicitAny: handed on as it comes
        async query(...call: any[]) {
          const answer = await (client.query as (...call: unknown[]) => Promise<unknown>)(...call);
          if (call[0] !== 'commit' || !losesAnswer) return answer;
          losesAnswer = false;
          throw new Error('the connection was lost');
        },
        release: () => client.release(),
      };
    };
    const db = new Kysely<Tables>({
      dialect: new PostgresDialect({ pool: { connect, end: () => pool.end() } as never }),
    });
    const node = counters({ db });
    node.note(request(id));
    await expect(node.flush()).rejects.toThrow('the connection was lost');
    expect(await sumsOf(app, id)).toEqual(allLevels(1, 1));
    node.note(request(id));
    await node.flush();
    expect(await sumsOf(app, id)).toEqual(allLevels(2, 2));
  });

  it('while its first attempt still runs waits for it and is not counted twice', async () => {
    const id = await newOrganization();
    const random = { bytes: (count: number) => Buffer.alloc(count, 7) };
    // The same process, as the database sees it: once over a connection it believes lost, and once again.
    const twice = [counters({ random }), counters({ random })];
    for (const node of twice) node.note(request(id));
    await Promise.all(twice.map((node) => node.flush()));
    expect(await sumsOf(app, id)).toEqual(allLevels(1, 1));
  });

  it('keeps no more than there is room for, and goes on', async () => {
    const id = await newOrganization();
    const errors: unknown[] = [];
    const log = {
      ...createLog('silent'),
      error: (fields: unknown) => errors.push(fields),
      warn: () => undefined,
    };
    const node = counters({ log: log as never, size: { fullAt: 4, room: 8 } });
    await app.owner.query('revoke insert on usage_day from porttask_platform');
    for (let user = 0; user < 50; user += 1) node.note(request(id, `usr_${user}`));
    await expect(node.flush()).rejects.toThrow(/permission denied/);
    for (let user = 0; user < 50; user += 1) node.note(request(id, `usr_${user}`));
    await app.owner.query('grant insert on usage_day to porttask_platform');
    await node.flush();
    // The rows of the organization were there in time; those of most people found no room.
    expect(await sumsOf(app, id)).toEqual(allLevels(100, 100));
    expect(Object.keys(await activeIn(app, id)).length).toBeLessThan(20);
    expect(errors.length).toBeGreaterThan(0);
  });
});

describe('the end of a process', () => {
  it('in order writes down what is left', async () => {
    const own = await startTestApp();
    const { id, client } = await superAdmin(own);
    for (let time = 0; time < 5; time += 1) await client.get('/v1/me');
    await own.app.close();
    const { rows } = await own.owner.query('select requests::int from platform_user_day where user_id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ requests: 5 }]);
    await own.close();
  });

  it('when many rows come together does not wait for it', async () => {
    const id = await newOrganization();
    const node = counters({ size: { fullAt: 10, room: 1_000 } });
    for (let user = 0; user < 10; user += 1) node.note(request(id, `usr_${user}`));
    await vi.waitFor(async () => expect((await sumsOf(app, id)).usage_day).toBeGreaterThan(0));
  });
});
