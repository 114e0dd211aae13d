/** Law: the migrated database keeps tenants apart, and the running server cannot change its own rules. */
import pg from 'pg';
import { afterAll, beforeAll, inject, it } from 'vitest';
import { uphold } from './law.ts';

let owner: pg.Client;
beforeAll(async () => {
  owner = new pg.Client({ connectionString: inject('testDatabase').migrationUrl });
  await owner.connect();
});
afterAll(() => owner.end());

type Table = {
  name: string;
  comment: string | null;
  is_tenant: boolean;
  enabled: boolean;
  forced: boolean;
  /** Expression by which the tenant's role is bound. */
  tenant_policy: string | null;
  indexed: boolean;
};

/** Tables of ours; those of the job queue belong to its library, and partitions to their table. */
const tables = async (): Promise<Table[]> =>
  (
    await owner.query<Table>(`
      select c.relname as name, obj_description(c.oid, 'pg_class') as comment, t.attnum is not null as is_tenant,
        c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
        (select pg_get_expr(p.polqual, p.polrelid) || ' / ' || pg_get_expr(p.polwithcheck, p.polrelid) from pg_policy p
          where p.polrelid = c.oid and p.polname = 'tenant' and p.polroles = array['porttask_app'::regrole::oid]) as tenant_policy,
        exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] = t.attnum) as indexed
      from pg_class c
      left join pg_attribute t on t.attrelid = c.oid and t.attname = 'organization_id' and not t.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      order by 1`)
  ).rows;

it('every table of tenants is isolated', async () => {
  const bound = '(organization_id = current_organization_id())';
  uphold({
    rule: 'a table with organization_id has row-level security enabled and forced, a tenant policy, and an index that begins with it.',
    why: 'One forgotten condition in a query must not show an agency the data of another (A10).',
    of: (await tables()).filter((table) => table.is_tenant),
    breaches: ({ name, enabled, forced, tenant_policy, indexed }) => [
      ...(enabled ? [] : [`${name}: row-level security is not enabled; call isolate_tenants('${name}')`]),
      ...(forced ? [] : [`${name}: row-level security is not forced, so its owner passes it`]),
      ...(tenant_policy === `${bound} / ${bound}` ? [] : [`${name}: the tenant policy is ${tenant_policy}`]),
      ...(indexed ? [] : [`${name}: no index begins with organization_id`]),
    ],
  });
});

it('every table says what it is for', async () => {
  uphold({
    rule: 'every table has a comment.',
    why: 'Who restores, reports or migrates at three in the morning reads the database and not our source.',
    of: await tables(),
    breaches: ({ name, comment }) => (comment ? [] : [`${name} has no comment`]),
  });
});

it('partitions are reached by their table alone', async () => {
  const { rows } = await owner.query<{ name: string; granted: string[] }>(`
    select c.relname as name, array(select distinct coalesce(pg_get_userbyid(nullif(a.grantee, 0))::text, 'public') from aclexplode(c.relacl) a
      where a.grantee <> c.relowner) as granted
    from pg_class c where c.relispartition and c.relkind = 'r' order by 1`);
  uphold({
    rule: 'no role but its owner has a right on a partition.',
    why: 'Policies of a partitioned table do not bind who queries the partition itself.',
    of: rows,
    breaches: ({ name, granted }) =>
      granted.length > 0 ? [`${name} is granted to ${granted.join(', ')}`] : [],
  });
});

it('the running roles own nothing', async () => {
  const { rows } = await owner.query<{ role: string; owns: string[] }>(`
    select r.rolname as role, array(
      select 'database ' || datname from pg_database where datdba = r.oid
      union all select 'schema ' || nspname from pg_namespace where nspowner = r.oid
      union all select 'relation ' || oid::regclass from pg_class where relowner = r.oid
      union all select 'function ' || oid::regprocedure from pg_proc where proowner = r.oid
      union all select 'type ' || oid::regtype from pg_type where typowner = r.oid
      union all select 'extension ' || extname from pg_extension where extowner = r.oid) as owns
    from pg_roles r where r.rolname in ('porttask', 'porttask_app', 'porttask_platform') order by 1`);
  uphold({
    rule: 'neither the login of the server nor the roles it takes own anything.',
    why: 'An owner may drop triggers and policies: the audit trail would be as safe as the last injection.',
    of: rows,
    breaches: ({ role, owns }) => owns.map((what) => `${role} owns ${what}`),
  });
});

it('the running roles may not empty, rewire or reference tables', async () => {
  const { rows } = await owner.query<{ name: string; role: string; privilege: string }>(`
    select c.oid::regclass::text as name, r.rolname as role, p.privilege
    from pg_class c
    cross join (values ('TRUNCATE'), ('REFERENCES'), ('TRIGGER')) p(privilege)
    join pg_roles r on r.rolname in ('porttask', 'porttask_app', 'porttask_platform')
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and has_table_privilege(r.oid, c.oid, p.privilege)`);
  uphold({
    rule: 'the running roles have no TRUNCATE, REFERENCES or TRIGGER anywhere.',
    why: 'TRUNCATE passes row-level security, and a trigger of a caller runs with the rights of others.',
    of: [rows],
    breaches: (found) => found.map(({ role, privilege, name }) => `${role} has ${privilege} on ${name}`),
  });
});

it('functions of the owner are called on the tables they mean', async () => {
  const { rows } = await owner.query<{ name: string; settings: string[] | null }>(`
    select oid::regprocedure::text as name, proconfig as settings
    from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`);
  uphold({
    rule: 'a SECURITY DEFINER function sets its search path, with pg_temp last.',
    why: 'Temporary tables stand first in a path that does not name them, so a caller could catch the audit trail in one.',
    of: rows,
    breaches: ({ name, settings }) =>
      settings?.some((setting) => /^search_path=.*, ?pg_temp$/.test(setting))
        ? []
        : [`${name} runs with ${settings?.join(', ') ?? 'the search path of its caller'}`],
  });
});
