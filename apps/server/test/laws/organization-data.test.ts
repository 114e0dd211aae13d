/** Law: everything that belongs to organizations is registered, so that closing, exporting and purging reach it. */
import pg from 'pg';
import { afterAll, beforeAll, inject, it } from 'vitest';
import { modules, organizations } from '#app/modules';
import { uphold } from './law.ts';

let owner: pg.Client;
beforeAll(async () => {
  owner = new pg.Client({ connectionString: inject('testDatabase').migrationUrl });
  await owner.connect();
});
afterAll(() => owner.end());

const columnsOfTenants = async () =>
  (
    await owner.query<{ table: string; columns: string[] }>(`
      select c.relname as table, array_agg(a.attname::text) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      group by 1 having bool_or(a.attname = 'organization_id') order by 1`)
  ).rows;

it('every table of organizations is registered by one module', async () => {
  const registered = modules.flatMap(({ name, organizationData }) =>
    (organizationData?.tables ?? []).map(({ table }) => ({ name, table })),
  );
  const existing = new Set((await columnsOfTenants()).map(({ table }) => table));
  uphold({
    rule: 'a table with organization_id stands in the `organizationData` of exactly one module, and nothing else does.',
    why: 'What is not registered outlives a suspension, misses from an export, and survives a purge.',
    of: [...new Set([...existing, ...registered.map(({ table }) => table)])],
    breaches: (table) => {
      const by = registered.filter((entry) => entry.table === table).map(({ name }) => name);
      if (!existing.has(table))
        return [`${table}, registered by ${by.join(', ')}, is no table of organizations`];
      return by.length === 1 ? [] : [`${table} is registered by ${by.join(' and ') || 'no module'}`];
    },
  });
});

it('an export names columns that exist, and no secret', async () => {
  const columns = new Map((await columnsOfTenants()).map((found) => [found.table, found.columns]));
  const secret = /hash|secret|salt|token|password|commitment/;
  uphold({
    rule: 'exported columns exist and hold no secret.',
    why: 'An export leaves the platform as a file: a hash or a token in it is out of reach for ever.',
    of: [
      ...organizations.tables.flatMap(({ table, export: names }) =>
        'leaveOut' in names ? [] : names.map((column) => ({ table, column, of: columns.get(table) ?? [] })),
      ),
      ...organizations.exportedViews.flatMap(({ name, columns: names }) =>
        names.map((column) => ({ table: name, column, of: names })),
      ),
    ],
    breaches: ({ table, column, of }) => [
      ...(of.includes(column) ? [] : [`${table} has no column ${column}`]),
      ...(secret.test(column) ? [`${table}.${column} reads like a secret`] : []),
    ],
  });
});

it('every table of people is registered by one module', async () => {
  const registered = modules.flatMap(({ name, organizationData }) =>
    (organizationData?.personTables ?? []).map(({ table, column }) => ({ name, table, column })),
  );
  const { rows } = await owner.query<{ table: string; columns: string[] }>(`
    select c.relname as table, array_agg(a.attname::text) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition group by 1`);
  const existing = new Map(rows.map((found) => [found.table, found.columns]));
  const ofPeople = rows.filter(({ columns }) => columns.includes('user_id')).map(({ table }) => table);
  uphold({
    rule: 'a table with user_id stands in the `personTables` of exactly one module, and what stands there exists.',
    why: 'A person whose only organization is purged is made unrecognisable everywhere, or not at all.',
    of: [...new Set([...ofPeople, ...registered.map(({ table }) => table)])],
    breaches: (table) => {
      const by = registered.filter((entry) => entry.table === table);
      return [
        ...(by.length === 1
          ? []
          : [`${table} is registered by ${by.map(({ name }) => name).join(' and ') || 'no module'}`]),
        ...by
          .filter(({ column }) => !existing.get(table)?.includes(column))
          .map(({ column }) => `${table} has no column ${column}`),
      ];
    },
  });
});

it('what a purge erases can be erased', async () => {
  const { rows } = await owner.query<{ table: string }>(`
    select c.relname as table from pg_class c where c.relnamespace = 'public'::regnamespace
      and has_table_privilege('porttask_platform', c.oid, 'SELECT') and has_table_privilege('porttask_platform', c.oid, 'DELETE')`);
  const erasable = new Set(rows.map(({ table }) => table));
  uphold({
    rule: 'porttask_platform may select and delete in every table that is registered with `purge: "erase"`.',
    why: 'A purge that lacks a right stops in the middle, ninety days after anybody thought of it.',
    of: [...organizations.tables, ...organizations.personTables].filter(({ purge }) => purge === 'erase'),
    breaches: ({ table }) => (erasable.has(table) ? [] : [`${table} cannot be erased; grant delete on it`]),
  });
});
