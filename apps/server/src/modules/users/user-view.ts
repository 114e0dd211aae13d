import type { User, UserId } from '@porttask/contracts';
import { sql } from 'kysely';
import type { ReadDb } from '#kernel/database';

/** The one selection every reading of users is made from. */
export function selectUsers(db: ReadDb, at: Date) {
  return db
    .selectFrom('users as u')
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
      'u.last_seen_at',
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
    memberships: row.memberships ?? [],
    mfa: { enrolled: row.mfa_methods.length > 0, methods: row.mfa_methods as User['mfa']['methods'] },
    lock: row.locked_until && {
      until: row.locked_until.toISOString(),
      reason: 'Too many wrong passwords or codes',
    },
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
  };
}
