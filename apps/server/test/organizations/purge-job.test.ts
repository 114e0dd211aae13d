/** The job that purges: due alone, each organization by itself, going on after an interruption, once for all workers. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verify } from '../audit/trail.ts';
import { answered } from '../security/answered.ts';
import { addJob, deactivate, makeDue, restore, runPurge } from '../support/lifecycle.ts';
import type { Agency, Person } from '../support/people.ts';
import { agency, signIn, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';

let app: TestApp;
let marit: Person;
beforeAll(async () => {
  app = await startTestApp();
  marit = await superAdmin(app);
});
afterAll(() => app.close());

const rowOf = async (id: string) =>
  (await app.owner.query('select * from organizations where id = $1', [id])).rows[0];
const path = ({ id }: Pick<Agency, 'id'>) => `/v1/admin/organizations/${id}`;

const purged = async ({ id }: Pick<Agency, 'id'>) => (await rowOf(id)).purged_at !== null;

/** Lets the deletion of an organization's domains fail until it is taken away. */
async function obstacle({ id }: Agency): Promise<() => Promise<unknown>> {
  await app.owner.query(`
    create or replace function in_the_way() returns trigger language plpgsql as $$ begin
      if old.organization_id = '${id}' then raise exception 'in the way'; end if; return old; end $$;
    create or replace trigger in_the_way before delete on organization_domains for each row execute function in_the_way()`);
  return () => app.owner.query('drop trigger in_the_way on organization_domains');
}

it('leaves alone what is not due, and what was restored', async () => {
  const [waiting, restored] = [await agency(app, marit), await agency(app, marit)];
  for (const each of [waiting, restored]) await deactivate(marit.client, each);
  await restore(marit.client, restored);
  await runPurge(app);
  expect((await marit.client.get(path(waiting))).data.status).toBe('deactivated');
  expect((await marit.client.get(path(restored))).data.status).toBe('active');
  app.clock.advance(89 * 24 * 60 * 60_000);
  marit = { ...marit, client: await signIn(app, marit.email) };
  await runPurge(app);
  expect((await marit.client.get(path(waiting))).data.status).toBe('deactivated');
  app.clock.advance(24 * 60 * 60_000);
  marit = { ...marit, client: await signIn(app, marit.email) };
  await runPurge(app);
  expect(await purged(waiting)).toBe(true);
  expect((await marit.client.get(path(restored))).data.status).toBe('active');
});

it('that fails at one organization purges the others, and tries that one again', async () => {
  const [stuck, other] = [await agency(app, marit), await agency(app, marit)];
  for (const each of [stuck, other]) {
    await deactivate(marit.client, each);
    await makeDue(app, each);
  }
  const clear = await obstacle(stuck);
  await runPurge(app);
  expect([await purged(stuck), await purged(other)]).toEqual([false, true]);
  // It was begun, so there is no way back, and nobody sees it.
  expect(answered(await restore(marit.client, stuck))).toBe('404 NOT_FOUND');
  const { rows } = await app.owner.query(
    "select last_error from graphile_worker.jobs where task_identifier = 'organization.purge_due'",
  );
  expect(rows).toEqual([{ last_error: `could not purge ${stuck.id}` }]);
  await clear();
  await runPurge(app);
  expect(await purged(stuck)).toBe(true);
});

it('that was interrupted goes on where it was, and counts everything once', async () => {
  const nordlys = await agency(app, marit);
  await deactivate(marit.client, nordlys);
  await makeDue(app, nordlys);
  const clear = await obstacle(nordlys);
  await runPurge(app);
  expect((await rowOf(nordlys.id)).purge_counts).toMatchObject({ users: 1 });
  await clear();
  await runPurge(app);
  const { rows } = await app.owner.query(
    "select content -> 'after' -> 'erased' as erased from audit_events where organization_id = $1 and action = 'organization.purge'",
    [nordlys.id],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0].erased).toMatchObject({ users: 1, memberships: 1, organization_domains: 1, invitations: 1 });
});

it('purges once when three workers do it at the same time', async () => {
  const nordlys = await agency(app, marit);
  await deactivate(marit.client, nordlys);
  await makeDue(app, nordlys);
  await app.settle();
  for (let time = 0; time < 3; time += 1) await addJob(app, 'organization.purge_due');
  await Promise.all([app.settle(), app.settle(), app.settle()]);
  expect(await purged(nordlys)).toBe(true);
  const { rows } = await app.owner.query(
    "select action, count(*)::int from audit_events where organization_id = $1 and action ~ 'purge' group by 1 order by 1",
    [nordlys.id],
  );
  expect(rows).toEqual([
    { action: 'organization.begin_purge', count: 1 },
    { action: 'organization.purge', count: 1 },
  ]);
  expect((await verify(app)).firstBad).toBeNull();
});
