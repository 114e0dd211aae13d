/** A database that is away for a while: requests are answered with 503, and everything goes on when it is back. */
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Worker } from '#app/create-worker';
import { createWorker } from '#app/create-worker';
import { createLog } from '#platform/log';
import type { Person } from '../support/people.ts';
import { createOrganization, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
let worker: Worker;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
  worker = await createWorker({
    app: app.app,
    databases: app.databases,
    clock: app.clock,
    log: createLog('silent'),
  });
});
afterAll(async () => {
  await worker.stop();
  await app.close();
});

/** Opens or closes the database for new connections, from another database of the same server. */
async function allowConnections(allowed: boolean): Promise<void> {
  const name = /\/(test_\w+)/.exec(app.ownerUrl)?.[1] ?? '';
  const outside = new pg.Client({ connectionString: app.ownerUrl.replace(name, 'postgres') });
  await outside.connect();
  await outside.query(`alter database ${name} with connection limit ${allowed ? -1 : 0}`);
  await outside.end();
}

const allKept = async () => {
  const { rows } = await app.owner.query("select from mails where status <> 'kept'");
  expect(rows).toHaveLength(0);
};

it('an outage, and another one: requests, relay and jobs go on afterwards, with all connections', async () => {
  for (let outage = 0; outage < 3; outage += 1) await survive();
  const { totalCount, idleCount } = app.databases.platformPool;
  // Taken for long are only those that the relay and the queue listen and hold their locks on.
  expect(totalCount - idleCount).toBeLessThanOrEqual(3);
}, 90_000);

async function survive(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await createOrganization(marit.client);
  const same = new pg.Client({ connectionString: app.databaseUrl });
  same.on('error', () => undefined);
  await same.connect();
  await allowConnections(false);
  await same.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid()',
  );
  for (const path of ['/v1/me', '/v1/admin/organizations']) {
    const reply = await marit.client.get(path);
    expect([reply.status, reply.code], path).toEqual([503, 'UNAVAILABLE']);
  }
  expect((await marit.client.get('/readyz')).status).toBe(503);
  expect((await marit.client.get('/livez')).status).toBe(200);
  await allowConnections(true);
  await same.end();

  await vi.waitFor(async () => expect((await marit.client.get('/v1/me')).status).toBe(200), {
    timeout: 10_000,
  });
  await createOrganization(marit.client);
  await vi.waitFor(allKept, { timeout: 25_000, interval: 200 });
}
