/** A9: jobs of a closed organization do not run; what must not be lost is held until it opens, and then runs once. */
import { idSchema } from '@porttask/contracts';
import { Logger, runOnce } from 'graphile-worker';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { job } from '#kernel/job';
import { flagsOf, releaseHeldJobs } from '#platform/jobs/held-jobs';
import { taskListOf } from '#platform/jobs/worker';
import { createLog } from '#platform/log';
import { addJob, deactivate, purge, reinstate, restore, suspend } from '../support/lifecycle.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
let nordlys: Agency;
let ran: string[];
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
beforeEach(async () => {
  nordlys = await agency(app, marit);
  await app.settle();
  ran = [];
});
afterAll(() => app.close());

/** A job of the test's own, as a module declares one. */
const declared = (whileClosed: 'skip' | 'hold') =>
  job({
    name: `test.${whileClosed}`,
    payload: z.strictObject({ organizationId: idSchema('organization'), what: z.string() }),
    organization: { of: ({ organizationId }) => organizationId, whileClosed },
    async run(_ctx, { what }) {
      ran.push(what);
    },
  });
/** One that the gate is asked about. */
const gated = job({
  name: 'test.gated',
  payload: z.strictObject({ organizationId: idSchema('organization'), what: z.string() }),
  organization: {
    of: ({ organizationId }) => organizationId,
    whileClosed: 'skip',
    features: ['vendors', 'serviceOrders'],
  },
  async run(_ctx, { what }) {
    ran.push(what);
  },
});
const jobs = [declared('skip'), declared('hold'), gated];

const add = (whileClosed: 'skip' | 'hold' | 'gated', what: string, of: Pick<Agency, 'id'> = nordlys) =>
  addJob(app, `test.${whileClosed}`, { organizationId: of.id, what });

/** Works like the process does, with the jobs of this test besides. */
async function work(): Promise<void> {
  const { databases, clock } = app;
  const { ports, executor } = app.app;
  await app.relay();
  await runOnce({
    pgPool: databases.platformPool,
    logger: new Logger(() => () => undefined),
    taskList: taskListOf([...app.app.jobs, ...jobs], {
      databases,
      clock,
      ports,
      executor,
      log: createLog('silent'),
    }),
  });
}
const held = async () =>
  (
    await app.owner.query('select payload from held_jobs where organization_id = $1 order by id', [
      nordlys.id,
    ])
  ).rows.map(({ payload }) => payload.what);
const pending = async () =>
  (await marit.client.get(`/v1/admin/organizations/${nordlys.id}/impact`)).data.pendingJobs;

describe('A9', () => {
  it('jobs of an active organization run', async () => {
    for (const each of ['skip', 'hold'] as const) await add(each, each);
    await work();
    expect(ran.sort()).toEqual(['hold', 'skip']);
  });

  it.each([
    ['suspended', suspend, reinstate],
    ['deactivated', deactivate, restore],
  ] as const)(
    'jobs of a %s organization are skipped or held, and the held ones run when it opens',
    async (_status, close, open) => {
      const other = await agency(app, marit);
      await close(marit.client, nordlys);
      await add('skip', 'lost');
      await add('hold', 'first');
      await add('hold', 'second');
      await add('hold', 'of another', other);
      await work();
      expect(ran).toEqual(['of another']);
      expect(await held()).toEqual(['first', 'second']);
      expect(await pending()).toBe(2);
      await open(marit.client, nordlys);
      await work();
      await work();
      expect(ran).toEqual(['of another', 'first', 'second']);
      expect([await held(), await pending()]).toEqual([[], 0]);
    },
  );

  it('what was held stays so while the organization is restored to its suspension', async () => {
    await suspend(marit.client, nordlys);
    await deactivate(marit.client, nordlys);
    await add('hold', 'later');
    await work();
    await restore(marit.client, nordlys);
    await work();
    expect([ran, await held()]).toEqual([[], ['later']]);
    await reinstate(marit.client, nordlys);
    await work();
    expect(ran).toEqual(['later']);
  });

  it('nothing is lost or run twice when it opens while jobs are being held', async () => {
    await suspend(marit.client, nordlys);
    const many = Array.from({ length: 30 }, (_, number) => `number ${number}`);
    for (const what of many) await add('hold', what);
    await Promise.all([work(), reinstate(marit.client, nordlys), work()]);
    await work();
    await work();
    expect(ran.toSorted()).toEqual(many.toSorted());
    expect(await held()).toEqual([]);
  });

  it('two that give back at once give each job back once', async () => {
    await suspend(marit.client, nordlys);
    for (let number = 0; number < 20; number += 1) await add('hold', `number ${number}`);
    await work();
    await app.owner.query(
      "update organizations set status = 'active', suspension_category = null, suspension_reason = null, suspended_at = null where id = $1",
      [nordlys.id],
    );
    const { platform } = app.databases;
    const counts = await Promise.all([
      releaseHeldJobs(platform, nordlys.id as never),
      releaseHeldJobs(platform, nordlys.id as never),
    ]);
    expect(counts[0] + counts[1]).toBe(20);
    await work();
    expect(new Set(ran).size).toBe(20);
  });

  it('of a purged organization nothing waits', async () => {
    await suspend(marit.client, nordlys);
    await add('hold', 'never');
    await work();
    await purge(app, marit.client, nordlys);
    await add('hold', 'too late');
    await work();
    expect([ran, await held()]).toEqual([[], []]);
  });
});

it('jobs of a closed feature are skipped, those of another organization are not', async () => {
  const other = await agency(app, marit);
  const set = (kind: 'PUT' | 'DELETE', path: string, body: object) =>
    marit.client.send(kind, `/v1/admin/organizations/${nordlys.id}/${path}`, {
      body: { reason: 'To see it skipped', ...body },
    });
  await set('PUT', 'entitlements/serviceOrders', { value: false });
  await add('gated', 'without the entitlement');
  await add('gated', 'of another', other);
  await add('skip', 'needs no feature');
  await work();
  expect(ran.sort()).toEqual(['needs no feature', 'of another']);
  await set('DELETE', 'entitlements/serviceOrders', {});
  await set('PUT', 'feature-flags/vendors', { value: false });
  await add('gated', 'switched off');
  await work();
  expect(ran).toHaveLength(2);
  await set('DELETE', 'feature-flags/vendors', {});
  await add('gated', 'open again');
  await work();
  expect(ran).toEqual(['needs no feature', 'of another', 'open again']);
});

it('the queue knows the jobs of an organization by its id', () => {
  const [skip] = jobs;
  expect(skip && flagsOf(skip, { organizationId: nordlys.id, what: 'x' })).toEqual([nordlys.id]);
  const platforms = app.app.jobs.find(({ name }) => name === 'mail.send');
  expect(platforms && flagsOf(platforms, { mailId: 'x' })).toBeNull();
});
