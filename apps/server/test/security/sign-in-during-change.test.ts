// Signing in while the account is being changed (S4, S6): the change ends the sessions there are, so a session that begins in
// the same moment waits for it and begins by what holds afterwards, or not at all.
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Reply } from '../support/client.ts';
import type { Person } from '../support/people.ts';
import { agency, password, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { answered } from './answered.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

/** Signs in while a change of the person's row is under way, which is committed once the sign-in waits for it. */
async function during(change: string): Promise<{ reply: Reply; client: Person['client'] }> {
  const { admin } = await agency(app, marit);
  const other = new pg.Client({ connectionString: app.ownerUrl });
  await other.connect();
  await other.query('begin');
  await other.query('select from users where id = $1 for update', [admin.id]);
  const client = app.client();
  const signingIn = client.post('/v1/auth/sign-in', { email: admin.email, password });
  await vi.waitFor(async () => {
    const { rowCount } = await app.owner.query(
      'select from pg_locks l join pg_stat_activity a using (pid) where a.datname = current_database() and not l.granted',
    );
    expect(rowCount).toBeGreaterThan(0);
  });
  await other.query(`update users set ${change} where id = $1`, [admin.id]);
  await other.query('commit');
  await other.end();
  return { reply: await signingIn, client };
}

it('S4: begins a session as short as those of Super Admins for somebody who becomes one', async () => {
  const { reply, client } = await during("platform_role = 'super_admin'");
  expect(answered(reply)).toBe('200');
  const { expiresAt } = (await client.get('/v1/me')).data.session;
  expect(new Date(expiresAt).getTime() - app.clock.wall().getTime()).toBeLessThanOrEqual(8 * 3_600_000);
});

it.each([
  ['is deactivated', "status = 'deactivated'", '403 ACCOUNT_DEACTIVATED'],
  ['gets another password', 'password_changed_at = now()', '401 INVALID_CREDENTIALS'],
  ['sets a second factor up', 'totp_enrolled_at = now()', '401 INVALID_CREDENTIALS'],
])('S6: begins none for somebody who %s', async (_what, change, answer) => {
  const { reply, client } = await during(change);
  expect([answered(reply), client.cookie]).toEqual([answer, '']);
});
