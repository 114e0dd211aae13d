/** L2: nobody changes or removes audit rows: the running roles have no right to, and triggers refuse the owner. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApp } from '../support/test-app.ts';
import { startTestApp } from '../support/test-app.ts';
import { append, entryOf, ownerDatabase } from './trail.ts';

let app: TestApp;
const month = 'audit_events_203101';
beforeAll(async () => {
  app = await startTestApp();
  const owner = ownerDatabase(app.ownerUrl);
  await app.owner.query("select ensure_audit_partitions('2031-02-01')");
  const at = new Date('2031-01-15T12:00:00Z');
  await append(owner, [
    { organizationId: 'org_kept' },
    { organizationId: 'org_kept', at },
    { organizationId: 'org_kept', at: new Date('2040-01-15T12:00:00Z') },
    { organizationId: null },
  ]);
  await owner.destroy();
  await app.owner.query(
    `insert into audit_checkpoints values ('platform', 1, '\\x00', now(), 'key', '\\x00')`,
  );
});
afterAll(() => app.close());

const refused = { code: '42501' };
const guarded = ['audit_events', 'audit_events_other', month, 'audit_checkpoints'];

const attempts = (table: string) => {
  const column = table === 'audit_checkpoints' ? 'key_id' : 'action';
  return [
    `update ${table} set ${column} = 'forged'`,
    `update ${table} set ${column} = 'forged' where seq > 0`,
    `delete from ${table}`,
    `truncate ${table}`,
    `truncate ${table} cascade`,
  ];
};

it('there are rows to keep in the table, in a month and in the rest', async () => {
  for (const table of guarded) {
    const { rowCount } = await app.owner.query(`select from ${table}`);
    expect(rowCount, table).toBeGreaterThan(0);
  }
});

describe.each(['porttask_platform', 'porttask_app'])('L2: the role %s', (role) => {
  let client: pg.Client;
  beforeAll(async () => {
    client = new pg.Client({ connectionString: app.databaseUrl, options: `-c role=${role}` });
    await client.connect();
  });
  afterAll(() => client.end());

  it.each(guarded.flatMap(attempts))('may not %s', async (statement) => {
    await expect(client.query(statement)).rejects.toMatchObject(refused);
  });

  it.each([
    'insert into audit_events select * from audit_events where false',
    `insert into ${month} select * from audit_events where false`,
    "insert into audit_chains (chain) values ('org_new')",
    'update audit_chains set seq = 0',
    'delete from audit_chains',
    "insert into outbox (id, type, data, occurred_at) values ('evt_1', 'user.created', '{}', now())",
    'alter table audit_events disable trigger all',
    'drop trigger append_only on audit_events',
    `drop table ${month}`,
    `alter table audit_events detach partition ${month}`,
    "create or replace function record_changes(entries jsonb, events jsonb) returns void language sql as 'select null'",
    "set session_replication_role = 'replica'",
  ])('may not %s', async (statement) => {
    await expect(client.query(statement)).rejects.toMatchObject(refused);
  });

  it('reads no partition past the policies of its table', async () => {
    await expect(client.query(`select from ${month}`)).rejects.toMatchObject(refused);
  });

  it('cannot catch the trail in tables of its own session', async () => {
    const tables = ['audit_chains', 'audit_events', 'outbox'];
    const { rows: copies } = await app.owner.query<{ table: string; columns: string }>(
      `select attrelid::regclass::text as table, string_agg(format('%I %s', attname, format_type(atttypid, null)), ',') as columns
       from pg_attribute where attrelid = any($1::regclass[]) and attnum > 0 group by 1`,
      [tables],
    );
    for (const { table, columns } of copies) {
      await client.query(`create temp table ${table} (${columns})`);
      await client.query(`grant all on pg_temp.${table} to public`);
    }
    const entry = entryOf({ organizationId: null });
    await client.query("select record_changes($1::jsonb, '[]')", [JSON.stringify([entry])]);
    const { rows } = await app.owner.query('select id from audit_events where id = $1', [entry.id]);
    expect(rows).toEqual([{ id: entry.id }]);
    for (const table of tables) await client.query(`drop table pg_temp.${table}`);
  });
});

describe('L2: the owner', () => {
  it.each(guarded.flatMap(attempts))('may not %s', async (statement) => {
    await expect(app.owner.query(statement)).rejects.toMatchObject({
      ...refused,
      message: expect.stringContaining('append only'),
    });
  });

  it('may not turn an insert into an update', async () => {
    const statement = `insert into audit_checkpoints select * from audit_checkpoints
      on conflict (chain, seq) do update set key_id = 'forged'`;
    await expect(app.owner.query(statement)).rejects.toMatchObject(refused);
  });
});

describe('months', () => {
  it('are made ahead, once, and guarded like the table', async () => {
    for (let time = 0; time < 2; time += 1)
      await app.owner.query("select ensure_audit_partitions('2031-04-20')");
    const { rows } = await app.owner.query<{ name: string }>(
      "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'audit_events'::regclass",
    );
    const names = rows.map(({ name }) => name);
    expect(names).toContain('audit_events_203104');
    expect(names).not.toContain('audit_events_203105');
    await expect(app.owner.query('truncate audit_events_203104')).rejects.toMatchObject(refused);
  });

  it('are the same in every time zone', async () => {
    const client = new pg.Client({ connectionString: app.ownerUrl, options: '-c timezone=Pacific/Auckland' });
    await client.connect();
    try {
      await client.query("select ensure_audit_partitions('2031-06-30')");
      const { rows } = await app.owner
        .query<{ bound: string }>(
          "set timezone = 'UTC'; select pg_get_expr(relpartbound, oid) as bound from pg_class where relname = 'audit_events_203105'",
        )
        .then((results) => (results as unknown as pg.QueryResult<{ bound: string }>[])[1] ?? { rows: [] });
      expect(rows[0]?.bound).toContain("('2031-05-01 00:00:00+00') TO ('2031-06-01 00:00:00+00')");
    } finally {
      await client.end();
    }
  });

  it('that have events already, because a clock was moved, do not stop the next ones from being made', async () => {
    const owner = ownerDatabase(app.ownerUrl);
    await append(owner, [{ organizationId: null, at: new Date('2031-08-10T00:00:00Z') }]);
    await app.owner.query("select ensure_audit_partitions('2031-09-30')");
    const { rows } = await app.owner.query(
      "select to_regclass('audit_events_203108') is null as august, to_regclass('audit_events_203109') is not null as september",
    );
    expect(rows).toEqual([{ august: true, september: true }]);
    await owner.destroy();
  });
});
