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
    of: organizations.tables.flatMap(({ table, export: names }) =>
      'leaveOut' in names ? [] : names.map((column) => ({ table, column })),
    ),
    breaches: ({ table, column }) => [
      ...(columns.get(table)?.includes(column) ? [] : [`${table} has no column ${column}`]),
      ...(secret.test(column) ? [`${table}.${column} reads like a secret`] : []),
    ],
  });
});
