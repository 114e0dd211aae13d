import pg from 'pg';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { startWorker } from '#platform/jobs/worker';
import { createLog } from '#platform/log';
import { startTestApp } from '../support/test-app.ts';
it('x', async () => {
  const app = await startTestApp();
  let release = () => {};
  let runs = 0;
  const gate = new Promise<void>((r) => { release = r; });
  const worker = await startWorker({ databases: app.databases, clock: app.clock, ports: app.app.ports, executor: app.app.executor, log: createLog('debug'),
    jobs: [{ name: 'slow', payload: z.unknown(), run: async () => { runs++; await gate; } }] });
  for (let i = 0; i < 6; i++) await app.databases.platformPool.query("select graphile_worker.add_job('slow', '{}')");
  await vi.waitFor(() => expect(runs).toBe(4));
  const name = /\/(test_\w+)/.exec(app.ownerUrl)?.[1] ?? '';
  const outside = new pg.Client({ connectionString: app.ownerUrl.replace(name, 'postgres') });
  await outside.connect();
  const same = new pg.Client({ connectionString: app.databaseUrl });
  same.on('error', () => undefined);
  await same.connect();
  await outside.query(`alter database ${name} with connection limit 0`);
  await same.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = current_user and pid <> pg_backend_pid()");
  await same.end();
  release();
  await new Promise((r) => setTimeout(r, 3000));
  await outside.query(`alter database ${name} with connection limit -1`);
  await outside.end();
  await vi.waitFor(async () => {
    const { rows } = await app.owner.query('select * from graphile_worker.jobs');
    console.log(runs, rows.length);
    expect(rows).toHaveLength(0);
  }, { timeout: 30000, interval: 1000 }).catch((e) => console.log('FAILED', e.message));
  await Promise.race([worker.stop(), new Promise((r) => setTimeout(r, 8000)).then(() => console.log('HANGS'))]);
  console.log('runs', runs);
}, 60000);
