import type { Client } from 'pg';
import type { Credentials } from './credentials.ts';

const attributes = {
  porttask_owner: 'login inherit createdb nocreaterole nosuperuser nobypassrls noreplication',
  porttask: 'login noinherit nocreatedb nocreaterole nosuperuser nobypassrls noreplication',
  porttask_app: 'nologin nocreatedb nocreaterole nosuperuser nobypassrls noreplication',
  porttask_platform: 'nologin nocreatedb nocreaterole nosuperuser nobypassrls noreplication',
} as const;

type Role = keyof typeof attributes;

/** The database of the product. */
export const databaseName = 'porttask';

/** Makes what is missing of the roles and the database, so that each start ends with all of them as they must be. */
export async function ensureRoles(
  superuser: Client,
  credentials: Credentials,
  newPasswords: boolean,
): Promise<void> {
  const roles = Object.keys(attributes) as Role[];
  const found = await superuser.query<{ rolname: Role }>(
    'select rolname::text from pg_roles where rolname = any($1)',
    [roles],
  );
  const existing = new Set(found.rows.map((row) => row.rolname));
  await superuser.query('begin');
  for (const role of roles) {
    const isNew = !existing.has(role);
    if (isNew) await superuser.query(`create role ${role}`);
    await superuser.query(`alter role ${role} with ${attributes[role]}`);
    if (isLogin(role) && (isNew || newPasswords)) {
      await superuser.query(`alter role ${role} password ${superuser.escapeLiteral(credentials[role])}`);
    }
  }
  await superuser.query('grant porttask_app, porttask_platform to porttask with inherit false, set true');
  await superuser.query('commit');

  const databases = await superuser.query('select from pg_database where datname = $1', [databaseName]);
  if (databases.rowCount === 0) await superuser.query(`create database ${databaseName} owner porttask_owner`);
  await superuser.query(`revoke connect on database ${databaseName} from public`);
  await superuser.query(`grant connect on database ${databaseName} to porttask`);
}

function isLogin(role: Role): role is 'porttask' | 'porttask_owner' {
  return role === 'porttask' || role === 'porttask_owner';
}
