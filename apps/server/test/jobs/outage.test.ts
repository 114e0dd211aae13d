/** A database that is away for a while: requests are answered with 503, and everything goes on when it is back. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createWorker } from '#app/create-worker';
import { startWorker } from '#platform/jobs/worker';
import { createLog } from '#platform/log';
import { bringBackDatabase, cutDatabase } from '../support/outage.ts';
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

const allKept = async () => {
  const { rows } = await app.owner.query("select from mails where status <> 'kept'");
  expect(rows).toHaveLength(0);
};

describe('an outage, and another one', () => {
  it('is answered with 503, and requests, relay and jobs go on afterwards with all connections', async () => {
    const worker = await createWorker({
      app: app.app,
      databases: app.databases,
      clock: app.clock,
      log: createLog('silent'),
    });
    for (let outage = 0; outage < 3; outage += 1) {
      for (let turn = 0; turn < 10; turn += 1) await createOrganization(marit.client);
      await cutDatabase(app);
      for (const path of ['/v1/me', '/v1/admin/organizations']) {
        const reply = await marit.client.get(path);
        expect([reply.status, reply.code], path).toEqual([503, 'UNAVAILABLE']);
      }
      expect((await marit.client.get('/readyz')).status).toBe(503);
      expect((await marit.client.get('/livez')).status).toBe(200);
      await bringBackDatabase(app);
      await vi.waitFor(async () => expect((await marit.client.get('/v1/me')).status).toBe(200), {
        timeout: 10_000,
      });
      await createOrganization(marit.client);
      await vi.waitFor(allKept, { timeout: 25_000, interval: 200 });
    }
    const { totalCount, idleCount } = app.databases.platformPool;
    // Taken for long are only those that the relay and the queue listen and hold their locks on.
    expect(totalCount - idleCount).toBeLessThanOrEqual(3);
    await worker.stop();
  }, 90_000);

  it('during which jobs end one after the other has them done again', async () => {
    const ends: (() => void)[] = [];
    const warn = vi.fn();
    let isCut = false;
    const worker = await startWorker({
      databases: app.databases,
      clock: app.clock,
      ports: app.app.ports,
      executor: app.app.executor,
      log: { ...createLog('silent'), warn, debug: () => undefined } as never,
      jobs: [
        {
          name: 'test.slow',
          payload: z.unknown(),
          run: () => new Promise<void>((resolve) => (isCut ? resolve() : ends.push(resolve))),
        },
      ],
    });
    const failures = () => warn.mock.calls.filter(([, message]) => /Failed to complete/.test(message)).length;
    for (let count = 0; count < 5; count += 1)
      await app.databases.platformPool.query("select graphile_worker.add_job('test.slow')");
    await vi.waitFor(() => expect(ends).toHaveLength(4), { timeout: 5_000 });
    await cutDatabase(app);
    isCut = true;
    for (const [count, end] of ends.entries()) {
      end();
      await vi.waitFor(() => expect(failures()).toBeGreaterThan(count), { timeout: 5_000 });
    }
    await bringBackDatabase(app);
    await vi.waitFor(
      async () => expect((await app.owner.query('select from graphile_worker.jobs')).rowCount).toBe(0),
      { timeout: 30_000, interval: 100 },
    );
    await worker.stop();
  }, 60_000);
});
