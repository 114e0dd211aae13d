import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import pg from 'pg';
import type { Tables } from '#kernel/database';

/** A database that must not be served from, and what would make it right. */
export class UnsafeDatabaseError extends Error {}

const roleSql = (login: string, database: string) => `
  create role porttask_app nologin;
  create role porttask_platform nologin;
  create role porttask_owner login password '…' noinherit;
  create role porttask login password '…' noinherit;
  grant porttask_app, porttask_platform to porttask with inherit false, set true;
  alter database "${database}" owner to porttask_owner;

Then set DATABASE_URL to the login "porttask" (now: "${login}") and DATABASE_MIGRATION_URL to "porttask_owner".`;

type Login = {
  login: string;
  database: string;
  version: number;
  super: boolean;
  bypass: boolean;
  inherits: boolean;
  member: boolean;
  owns: boolean;
};

/**
 * Refuses logins that row-level security would not bind, and proves that it filters before the first request.
 * @throws UnsafeDatabaseError with the SQL that makes the right roles
 */
export async function assertSafeLogin(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'porttask self-test' });
  await client.connect();
  try {
    const { rows } = await client.query<Login>(`
      select current_user as login, current_database() as database,
        current_setting('server_version_num')::int as version,
        r.rolsuper or r.rolreplication or exists (select from pg_roles p where p.rolsuper
          and p.rolname in ('porttask_app', 'porttask_platform')) as super,
        r.rolbypassrls or exists (select from pg_roles p where p.rolbypassrls
          and p.rolname in ('porttask_app', 'porttask_platform')) as bypass,
        exists (select from pg_auth_members g join pg_roles p on p.oid = g.roleid
          where g.member = r.oid and g.inherit_option and p.rolname in ('porttask_app', 'porttask_platform')) as inherits,
        coalesce((select bool_and(pg_has_role(r.oid, p.oid, 'set')) and count(*) = 2 from pg_roles p
          where p.rolname in ('porttask_app', 'porttask_platform')), false) as member,
        exists (select from pg_database d where d.datname = current_database() and pg_has_role(r.oid, d.datdba, 'member'))
          or exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relowner = r.oid) as owns
      from pg_roles r where r.rolname = current_user`);
    const login = rows[0];
    if (!login) throw new UnsafeDatabaseError('The login of DATABASE_URL is not a role of this server.');
    const problem = unsafe(login);
    if (problem)
      throw new UnsafeDatabaseError(
        `${problem}\nAs a superuser of that server run:\n${roleSql(login.login, login.database)}`,
      );
  } finally {
    await client.end();
  }
}

function unsafe(login: Login): string | null {
  if (login.version < 160_000)
    return `PostgreSQL 16 or newer is needed; this server is ${Math.floor(login.version / 10_000)}.`;
  const name = `The login "${login.login}"`;
  if (login.super)
    return `${name} or a role of it is a superuser or may replicate: row-level security would not hold for it.`;
  if (login.bypass) return `${name} or a role of it has BYPASSRLS: row-level security would not hold for it.`;
  if (login.owns)
    return `${name} owns the database or its tables: the server must not be able to change its own rules.`;
  if (!login.member) return `${name} is no member of the roles porttask_app and porttask_platform.`;
  if (login.inherits)
    return `${name} inherits the rights of its roles (make it NOINHERIT), so tenant requests could see all.`;
  return null;
}

/**
 * Shows that a tenant connection sees nothing without an organization. Writes nothing, also on an empty database.
 * @throws UnsafeDatabaseError
 */
export async function assertRowLevelSecurity(tenant: Kysely<Tables>): Promise<void> {
  const open = await sql<{ relname: string }>`
    select c.relname from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and not (c.relrowsecurity and c.relforcerowsecurity)`.execute(tenant);
  if (open.rows.length > 0) {
    const names = open.rows.map(({ relname }) => relname).join(', ');
    throw new UnsafeDatabaseError(
      `Row-level security is off for: ${names}. Restore the schema from the migrations.`,
    );
  }
  const seen = await tenant.selectFrom('organizations').select('id').limit(1).executeTakeFirst();
  if (seen) {
    throw new UnsafeDatabaseError(
      'A connection without an organization sees one: row-level security does not filter.',
    );
  }
}
