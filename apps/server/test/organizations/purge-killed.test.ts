/** kill -9 of the server in the middle of a purge: the next one goes on where it was, and tells it once. */
import pg from 'pg';
import { expect, it, onTestFinished, vi } from 'vitest';
import { attachToRunningPostgres } from '#platform/db/embedded/attach-to-running';
import type { Installation } from '../support/installation.ts';
import { createInstallation } from '../support/installation.ts';
import { deactivate } from '../support/lifecycle.ts';
import { createOrganization } from '../support/people.ts';

/** Where the purge is held up: any number that nobody else locks. */
const gate = 5_150_907;

const patient = { timeout: 60_000, interval: 50 };

async function ownerConnection({ dataDir }: Installation): Promise<pg.Client> {
  const { migrationUrl } = await attachToRunningPostgres(dataDir);
  const owner = new pg.Client({ connectionString: migrationUrl });
  // Ended by the server when it stops.
  owner.on('error', () => undefined);
  await owner.connect();
  onTestFinished(() => owner.end());
  return owner;
}

it('goes on after a kill -9', async () => {
  const installation = await createInstallation();
  onTestFinished(() => installation.remove(), 60_000);
  const server = await installation.start();
  const client = await server.signIn();
  const { organization } = await createOrganization(client);
  expect((await deactivate(client, organization)).status).toBe(200);

  let owner = await ownerConnection(installation);
  const state = async () => {
    const select = 'select status, purged_at, purge_counts from organizations where id = $1';
    return (await owner.query(select, [organization.id])).rows[0];
  };

  // The purge gets as far as the domains and waits there, with the people behind it.
  await owner.query(`
    create function hold_up() returns trigger language plpgsql as $$ begin
      perform pg_advisory_xact_lock_shared(${gate}); return old; end $$;
    create trigger hold_up before delete on organization_domains for each row execute function hold_up();
    select pg_advisory_lock(${gate});`);
  await owner.query("update organizations set purge_at = now() - interval '1 second' where id = $1", [
    organization.id,
  ]);
  await owner.query("select graphile_worker.add_job('organization.purge_due')");
  await vi.waitFor(async () => {
    const { rows } = await owner.query(`select from pg_locks where objid = ${gate} and not granted`);
    expect(rows).toHaveLength(1);
  }, patient);
  expect(await state()).toMatchObject({ status: 'purged', purged_at: null, purge_counts: { users: 1 } });
  await server.kill();
  // What the killed one had begun is taken back by the database.
  await owner.query(`select pg_advisory_unlock(${gate})`);
  expect(await state()).toMatchObject({ status: 'purged', purged_at: null });

  // It starts PostgreSQL anew, too.
  const next = await installation.start();
  owner = await ownerConnection(installation);
  await vi.waitFor(async () => expect((await state()).purged_at).not.toBeNull(), patient);
  expect(await state()).toMatchObject({ purge_counts: { users: 1, organization_domains: 1 } });
  const { rows } = await owner.query(
    `select (select count(*)::int from audit_events where organization_id = $1 and action = 'organization.purge') as told,
      (select count(*)::int from outbox where organization_id = $1 and type = 'organization.purged') as events`,
    [organization.id],
  );
  expect(rows).toEqual([{ told: 1, events: 1 }]);
  await next.stop();
}, 240_000);
