/** Jobs of a process that died are done by another one; those of a living process are left to it. */
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createWorker } from '#app/create-worker';
import { releaseLostJobs } from '#platform/jobs/lost-jobs';
import { createLog } from '#platform/log';
import type { Person } from '../support/people.ts';
import { createOrganization, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

/** A queued mail whose job was taken by a pool some time ago. */
let mail: { id: string; status: string };
const taken = async () => {
  const { rows } = await app.owner.query<{ locked_by: string | null }>(
    'select locked_by from graphile_worker.jobs',
  );
  return rows.map(({ locked_by }) => locked_by);
};
const takeAll = (pool: string, ago: string) =>
  app.owner.query(
    `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - $2::interval`,
    [pool, ago],
  );

const statusOf = async (id: string) =>
  (await app.owner.query<{ status: string }>('select status from mails where id = $1', [id])).rows[0]?.status;

beforeEach(async () => {
  await app.settle();
  await createOrganization(marit.client);
  await app.relay();
  const { rows } = await app.owner.query("select id, status from mails where status = 'queued'");
  mail = rows[0];
});

it('are given back when nobody shows to work on them', async () => {
  await takeAll('pool-dead', '6 seconds');
  await releaseLostJobs(app.databases);
  expect(await taken()).toEqual([null]);
  await app.settle();
  expect(await statusOf(mail.id)).toBe('kept');
});

it('are left alone when they were taken a moment ago', async () => {
  await takeAll('pool-new', '2 seconds');
  await releaseLostJobs(app.databases);
  expect(await taken()).toEqual(['pool-new']);
  await takeAll('pool-new', '1 minute');
  await releaseLostJobs(app.databases);
});

it('are left to a process that lives, however long it takes, until its connection is gone', async () => {
  const living = new pg.Client({ connectionString: app.databaseUrl });
  await living.connect();
  await living.query("select pg_advisory_lock(7305111, hashtext('pool-alive'))");
  await takeAll('pool-alive', '3 hours');
  await releaseLostJobs(app.databases);
  expect(await taken()).toEqual(['pool-alive']);
  await living.end();
  await vi.waitFor(async () => {
    await releaseLostJobs(app.databases);
    expect(await taken()).toEqual([null]);
  });
});

it('are done by the next process that starts, which shows that it lives', async () => {
  const locks = async () =>
    (
      await app.owner.query(
        "select from pg_locks l join pg_stat_activity a using (pid) where l.locktype = 'advisory' and l.classid = 7305111 and a.datname = current_database()",
      )
    ).rowCount;
  await takeAll('pool-dead', '1 minute');
  const worker = await createWorker({
    app: app.app,
    databases: app.databases,
    clock: app.clock,
    log: createLog('silent'),
  });
  try {
    await vi.waitFor(async () => expect(await statusOf(mail.id)).toBe('kept'), { timeout: 15_000 });
    expect(await locks()).toBe(1);
  } finally {
    await worker.stop();
  }
  await vi.waitFor(async () => expect(await locks()).toBe(0), { timeout: 5_000 });
});
