/** Jobs that the clock starts get what the queue adds to their payload, and do their work all the same. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { superAdmin } from '#test/support/people';
import type { TestApp } from '#test/support/test-app';
import { startTestApp } from '#test/support/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

it('every one of them ends without an error', async () => {
  await superAdmin(app);
  const byTheClock = app.app.jobs.filter(({ cron }) => cron !== undefined).map(({ name }) => name);
  expect(byTheClock).toContain('audit.make_checkpoints');
  for (const name of byTheClock) {
    await app.owner.query('select graphile_worker.add_job($1, $2)', [
      name,
      { _cron: { ts: '2026-11-23T18:05:00.000Z', backfilled: false } },
    ]);
  }
  await app.settle();
  const left = await app.owner.query('select last_error from graphile_worker._private_jobs');
  expect(left.rows).toEqual([]);
  const { rows } = await app.owner.query('select chain from audit_checkpoints');
  expect(rows).toContainEqual({ chain: 'platform' });
});
