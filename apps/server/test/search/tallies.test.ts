/** The numbers of the overview are exact, whatever happens and however often they are added up. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Client, Reply } from '../support/client.ts';
import { agency, createOrganization, superAdmin } from '../support/people.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { addUser } from './people.ts';

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await startTestApp();
  client = (await superAdmin(app)).client;
});
afterAll(() => app.close());

const addUp = async () => {
  const job = app.app.jobs.find(({ name }) => name === 'overview.add_up_tallies');
  const { databases, clock } = app;
  const context = {
    db: databases.platform,
    clock,
    ports: app.app.ports,
    log: () => undefined,
    run: async () => null,
  };
  await job?.run(context, {});
};

async function expectTrue(): Promise<void> {
  const reply: Reply = await client.get('/v1/admin/overview');
  const count = async (table: string, status: string) =>
    (await app.owner.query(`select count(*)::int as n from ${table} where status = $1`, [status])).rows[0].n;
  const { organizations, users } = reply.data;
  for (const status of ['active', 'suspended', 'deactivated'])
    expect([status, organizations[status]]).toEqual([status, await count('organizations', status)]);
  for (const status of ['active', 'invited'])
    expect([status, users[status]]).toEqual([status, await count('users', status)]);
}

it('follow creation, change of status and deletion', async () => {
  const governor = await superAdmin(app);
  await agency(app, governor);
  const { organization } = await createOrganization(client);
  await client.post(`/v1/admin/organizations/${organization.id}/suspend`, {
    category: 'payment',
    reason: 'Three invoices unpaid',
  });
  await expectTrue();
  const id = await addUser(app, 'Soon Gone');
  await app.owner.query('delete from users where id = $1', [id]);
  await expectTrue();
});

it('are the same after they were added up, also while others are counted', async () => {
  await expectTrue();
  await Promise.all([addUp(), addUp(), createOrganization(client), createOrganization(client)]);
  await expectTrue();
  await addUp();
  await expectTrue();
  const { rows } = await sql<{ most: number }>`
    select max(n) as most from (select count(*) as n from tallies group by subject) as counted`.execute(
    app.databases.platform,
  );
  expect(rows[0]?.most).toBe(1);
});
