import type { User, UserId } from '@porttask/contracts';
import { sql } from 'kysely';
import type { ReadDb } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';

/** The one selection every reading of users is made from. Who was erased is nobody any more. */
export function selectUsers(db: ReadDb, at: Date) {
  return db
    .selectFrom('users as u')
    .where('u.status', '!=', 'erased')
    .leftJoin('sign_in_failures as f', (join) =>
      join.onRef('f.address_digest', '=', 'u.address_digest').on('f.locked_until', '>', at),
    )
    .select([
      'u.id',
      'u.email',
      'u.name',
      'u.status',
      'u.platform_role',
      'u.mfa_methods',
      'u.platform_role_granted_at',
      'u.platform_role_granted_by',
      'u.platform_role_granted_by_name',
      'u.platform_role_reason',
      'u.deactivated_at',
      'u.deactivated_by',
      'u.deactivated_by_name',
      'u.deactivation_reason',
      'u.last_seen_at',
      'u.version',
      'u.created_at',
      'f.locked_until',
      sql<User['memberships'] | null>`(
        select jsonb_agg(jsonb_build_object('organizationId', o.id, 'organizationName', o.name, 'role', m.role) order by o.name)
        from memberships m join organizations o on o.id = m.organization_id where m.user_id = u.id)`.as(
        'memberships',
      ),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectUsers>['executeTakeFirstOrThrow']>>;

export function userFrom(row: Row): User {
  return {
    id: row.id as UserId,
    email: row.email,
    name: row.name,
    status: row.status as User['status'],
    platformRole: row.platform_role as User['platformRole'],
    platformRoleGrant: grantOf(row),
    deactivation: deactivationOf(row),
    memberships: row.memberships ?? [],
    mfa: { enrolled: row.mfa_methods.length > 0, methods: row.mfa_methods as User['mfa']['methods'] },
    lock: row.locked_until && {
      until: row.locked_until.toISOString(),
      reason: 'Too many wrong passwords or codes',
    },
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    version: row.version,
    createdAt: row.created_at.toISOString(),
  };
}

function grantOf(row: Row): User['platformRoleGrant'] {
  if (row.platform_role === null || !row.platform_role_granted_at) return null;
  const { platform_role_granted_by: by, platform_role_granted_by_name: byName } = row;
  return {
    reason: row.platform_role_reason ?? '',
    since: row.platform_role_granted_at.toISOString(),
    // Without a name it was the set-up or the command line.
    by: { id: byName === null ? null : by, name: byName ?? by ?? 'PortTask' },
  };
}

function deactivationOf(row: Row): User['deactivation'] {
  if (row.status !== 'deactivated' || !row.deactivated_at) return null;
  return {
    reason: row.deactivation_reason ?? '',
    since: row.deactivated_at.toISOString(),
    by: { id: row.deactivated_by, name: row.deactivated_by_name ?? 'PortTask' },
  };
}

/** @throws DomainError NOT_FOUND */
export async function readUser(db: ReadDb, id: UserId, at: Date): Promise<User> {
  const row = await selectUsers(db, at).where('u.id', '=', id).executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND');
  return userFrom(row);
}
