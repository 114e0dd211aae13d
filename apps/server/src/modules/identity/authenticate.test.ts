/** What the read of a session costs the database: it is part of every request. */
import pg from 'pg';
import { expect, it } from 'vitest';
import { superAdmin } from '#test/support/people';
import { startTestApp } from '#test/support/test-app';
import { createSessionReader } from './authenticate.ts';

it('is planned a few times, and by a kept plan from then on', async () => {
  const app = await startTestApp();
  const pool = new pg.Pool({
    connectionString: app.databaseUrl,
    max: 1,
    options: '-c role=porttask_platform',
  });
  try {
    const somebody = await superAdmin(app);
    const token = somebody.client.cookie.split('=', 2)[1] ?? '';
    const read = createSessionReader({ pool, clock: app.clock, publicUrl: app.config.publicUrl });
    for (let request = 0; request < 10; request += 1) {
      expect(await read(token)).toMatchObject({ type: 'user', id: somebody.id });
    }
    const { rows } = await pool.query('select generic_plans, custom_plans from pg_prepared_statements');
    expect(rows).toEqual([{ generic_plans: '5', custom_plans: '5' }]);
  } finally {
    await pool.end();
    await app.close();
  }
});
