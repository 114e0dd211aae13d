/** What a crash costs: at most what was counted since the last flush. What was written stays, and SIGTERM loses nothing. */
import pg from 'pg';
import { expect, it, onTestFinished, vi } from 'vitest';
import { attachToRunningPostgres } from '#platform/db/embedded/attach-to-running';
import type { Client } from '../support/client.ts';
import { createInstallation } from '../support/installation.ts';

it('kill -9 loses only what was not flushed, and SIGTERM nothing', async () => {
  const installation = await createInstallation();
  onTestFinished(() => installation.remove(), 60_000);
  let server = await installation.start();
  const counted = async (): Promise<number> => {
    const { migrationUrl } = await attachToRunningPostgres(installation.dataDir);
    const owner = new pg.Client({ connectionString: migrationUrl });
    await owner.connect();
    const { rows } = await owner.query(
      'select coalesce(sum(requests), 0)::int as sum from platform_user_day',
    );
    await owner.end();
    return rows[0].sum;
  };
  const ask = async (client: Client, count: number) => {
    for (let time = 0; time < count; time += 1) expect((await client.get('/v1/me')).status).toBe(200);
  };

  const { cookie } = await server.signIn();
  await ask(server.client(cookie), 7);
  await vi.waitFor(async () => expect(await counted()).toBe(7), { timeout: 20_000, interval: 100 });
  await ask(server.client(cookie), 5);
  await server.kill();

  server = await installation.start();
  const left = await counted();
  expect(left).toBeGreaterThanOrEqual(7);
  expect(left).toBeLessThanOrEqual(12);
  await ask(server.client(cookie), 4);
  await server.stop();

  server = await installation.start();
  expect(await counted()).toBe(left + 4);
}, 120_000);
