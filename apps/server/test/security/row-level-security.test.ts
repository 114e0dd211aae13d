// Tenants apart in the database (A10): a tenant connection sees nothing without an organization and its own alone with one,
// writes nothing that is not its own, and nobody who runs the server can change the audit trail or escape these rules.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertRowLevelSecurity, assertSafeLogin } from '#platform/db/self-test';
import { query, sharedServer, superuserUrl } from '../embedded-postgres/fixture.ts';
import type { Agency } from '../support/people.ts';
import { agency, superAdmin } from '../support/people.ts';
import { askedVendors, quoted } from '../support/rfqs.ts';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { newVendor, openEverything, placedOrder } from '../support/workspace.ts';

let app: TestApp;
let own: Agency;
let other: Agency;
let tenant: pg.Pool;
let login: pg.Pool;
beforeAll(async () => {
  app = await startTestApp();
  const marit = await superAdmin(app);
  own = await agency(app, marit);
  other = await agency(app, marit);
  // Something of each in every table that tenants may read.
  for (const { id, admin } of [own, other]) {
    await openEverything(app, id);
    await placedOrder(app, admin.client);
    await admin.client.post('/v1/vendors', newVendor());
    const { rfq, first } = await askedVendors(app, admin.client);
    await quoted(admin.client, rfq.id, first, 100_000);
  }
  for (const { id } of [own, other])
    for (const override of ['entitlements/vessels', 'feature-flags/new-dashboard']) {
      const body = { value: override.endsWith('vessels') ? 5 : true, reason: 'To have a row to hide' };
      await marit.client.send('PUT', `/v1/admin/organizations/${id}/${override}`, { body });
    }
  tenant = new pg.Pool({ connectionString: app.databaseUrl, max: 2, options: '-c role=porttask_app' });
  login = new pg.Pool({ connectionString: app.databaseUrl, max: 1 });
});
afterAll(async () => {
  await tenant.end();
  await login.end();
  await app.close();
});

/** Runs a statement as a tenant request of an organization does. */
async function asTenant(organizationId: string | null, text: string, values: unknown[] = []) {
  const client = await tenant.connect();
  try {
    await client.query('begin');
    if (organizationId !== null)
      await client.query("select set_config('porttask.organization_id', $1, true)", [organizationId]);
    const { rows } = await client.query(text, values);
    await client.query('commit');
    return rows;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

type Table = { readonly name: string; readonly column: string };
const tenantTables = async (): Promise<Table[]> =>
  (
    await app.owner.query(`
      select c.relname as name, case when c.relname = 'organizations' then 'id' else 'organization_id' end as column
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
        and not c.relispartition and has_table_privilege('porttask_app', c.oid, 'select') order by 1`)
  ).rows;

describe('A10', () => {
  it('shows a tenant connection nothing without an organization, an empty one or an unknown one', async () => {
    const tables = await tenantTables();
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['audit_events', 'memberships', 'organization_domains', 'organizations']),
    );
    for (const { name } of tables)
      for (const id of [null, '', `org_${'0'.repeat(26)}`])
        expect(await asTenant(id, `select * from ${name}`), `${name} for ${id}`).toEqual([]);
    expect(await app.databases.tenant.selectFrom('organizations').select('id').execute()).toEqual([]);
  });

  it('shows a tenant connection its own organization and no other', async () => {
    for (const { name, column } of await tenantTables()) {
      const seen = await asTenant(own.id, `select distinct ${column} as id from ${name}`);
      expect(seen, name).toEqual([{ id: own.id }]);
      expect(await asTenant(own.id, `select from ${name} where ${column} = $1`, [other.id]), name).toEqual(
        [],
      );
    }
  });

  it('forgets the organization with the transaction', async () => {
    await asTenant(own.id, 'select 1');
    for (let time = 1; time <= 2; time += 1)
      expect(await asTenant(null, 'select id from organizations')).toEqual([]);
  });

  it('lets a tenant connection neither write for another organization nor move a row there', async () => {
    await app.owner.query(`
      create table probes (organization_id text not null, note text);
      call isolate_tenants('probes');
      grant select, insert, update, delete on probes to porttask_app`);
    await asTenant(own.id, 'insert into probes values ($1, $2)', [own.id, 'mine']);
    await asTenant(other.id, 'insert into probes values ($1, $2)', [other.id, 'theirs']);
    const refused = /row-level security/;
    await expect(asTenant(own.id, 'insert into probes values ($1)', [other.id])).rejects.toThrow(refused);
    await expect(asTenant(own.id, 'update probes set organization_id = $1', [other.id])).rejects.toThrow(
      refused,
    );
    await expect(asTenant(null, 'insert into probes values ($1)', [own.id])).rejects.toThrow(refused);
    await asTenant(own.id, "update probes set note = 'changed'");
    await asTenant(own.id, 'delete from probes');
    expect((await app.owner.query('select * from probes')).rows).toEqual([
      { organization_id: other.id, note: 'theirs' },
    ]);
    await app.owner.query('drop table probes');
  });

  it('hides people, sessions and secrets from tenant connections altogether', async () => {
    for (const name of [
      'users',
      'sessions',
      'invitations',
      'password_resets',
      'recovery_codes',
      'mails',
      'settings',
    ])
      await expect(asTenant(own.id, `select * from ${name}`), name).rejects.toThrow(/permission denied/);
  });

  it('lets a tenant transaction record changes of its own organization alone', async () => {
    for (const organizationId of [other.id, null]) {
      const entries = JSON.stringify([{ id: 'x', action: 'x', organizationId, targets: [] }]);
      await expect(
        asTenant(own.id, "select record_changes($1::jsonb, '[]'::jsonb)", [entries]),
      ).rejects.toThrow(/its own organization alone/);
    }
  });

  it.each(['porttask_app', 'porttask_platform'])(
    'gives %s no way to change the audit trail',
    async (role) => {
      const client = new pg.Client({ connectionString: app.databaseUrl, options: `-c role=${role}` });
      await client.connect();
      const partition = (
        await app.owner.query(
          "select inhrelid::regclass as name from pg_inherits where inhparent = 'audit_events'::regclass limit 1",
        )
      ).rows[0].name;
      for (const table of ['audit_events', partition])
        for (const statement of [
          `update ${table} set action = 'x'`,
          `delete from ${table}`,
          `truncate ${table}`,
          `insert into ${table} select * from audit_events limit 1`,
          `alter table ${table} disable trigger all`,
          `alter table ${table} no force row level security`,
          `drop table ${table}`,
        ])
          await expect(client.query(statement), statement).rejects.toThrow(/permission denied|must be owner/);
      for (const statement of [
        "update audit_chains set hash = '\\x'",
        'delete from audit_chains',
        'update audit_checkpoints set seq = 1',
        'delete from audit_checkpoints',
        'insert into outbox (id, type, data, occurred_at) values (1, 1, null, now())',
      ])
        await expect(client.query(statement), statement).rejects.toThrow(/permission denied|append only/);
      await client.end();
    },
  );

  it('gives the login itself no right before it takes a role', async () => {
    for (const { name } of await tenantTables())
      await expect(login.query(`select * from ${name}`), name).rejects.toThrow(/permission denied/);
    await expect(login.query('set role porttask_owner')).rejects.toThrow(/permission denied/);
  });

  it('finds out at start when row-level security was taken off a table', async () => {
    await expect(assertRowLevelSecurity(app.databases.tenant)).resolves.toBeUndefined();
    for (const off of ['disable', 'no force']) {
      await app.owner.query(`alter table memberships ${off} row level security`);
      await expect(assertRowLevelSecurity(app.databases.tenant)).rejects.toThrow(
        /Row-level security is off for: memberships/,
      );
      await app.owner.query('alter table memberships enable row level security, force row level security');
    }
    await app.owner.query('create policy leak on organizations to porttask_app using (true)');
    await expect(assertRowLevelSecurity(app.databases.tenant)).rejects.toThrow(/does not filter/);
    await app.owner.query('drop policy leak on organizations');
  });
});

describe('A10: the login of the server', () => {
  const server = sharedServer();
  const as = (name: string) => server.url.replace(/\/\/[^@]*@/, `//${name}:secret@`);

  it.each([
    ['is the superuser', 'superuser', /is a superuser/],
    ['has BYPASSRLS', 'bypassrls', /BYPASSRLS/],
    ['may replicate', 'replication', /may replicate/],
    ['inherits the rights of its roles', 'inherit', /inherits/],
    ['was granted its roles with inheritance', 'grant', /inherits/],
    ['belongs to no role', 'stranger', /no member of the roles/],
    ['belongs to the owner', 'owner', /owns the database/],
  ])('is refused when it %s, with the SQL that helps', async (_what, kind, problem) => {
    const superuser = await superuserUrl(server.dataDir, server.url);
    const name = `bad_${kind}`;
    const attributes = ['superuser', 'bypassrls', 'replication'].includes(kind) ? kind : '';
    await query(superuser, `create role ${name} login ${attributes} password 'secret'`);
    await query(superuser, `grant connect on database porttask to ${name}`);
    if (kind !== 'stranger') {
      const how = { inherit: '', grant: 'with inherit true' }[kind] ?? 'with inherit false, set true';
      await query(superuser, `alter role ${name} ${kind === 'inherit' ? 'inherit' : 'noinherit'}`);
      await query(superuser, `grant porttask_app, porttask_platform to ${name} ${how}`);
    }
    if (kind === 'owner')
      await query(superuser, `grant porttask_owner to ${name} with inherit false, set true`);
    const refusal = await assertSafeLogin(as(name)).catch((error: Error) => error.message);
    expect(refusal).toMatch(problem);
    expect(refusal).toContain(
      'grant porttask_app, porttask_platform to porttask with inherit false, set true;',
    );
  });

  it('is refused when it is the owner, and taken when it is what the embedded server makes', async () => {
    await expect(assertSafeLogin(server.migrationUrl)).rejects.toThrow(/owns the database/);
    await expect(assertSafeLogin(server.url)).resolves.toBeUndefined();
  });
});
