import type { UserId } from '@porttask/contracts';
import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import type { ReadDb, Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import { endImpersonatedSessions } from './impersonated-session.ts';
import type { UserRow } from './user-store.ts';

/**
 * Locks people as `lockUsers` does and, when a Super Admin is among them, all Super Admins with them, so that of those who
 * demote or deactivate each other at once the second sees what the first did.
 */
export async function lockWithSuperAdmins(
  tx: Tx,
  ids: readonly UserId[],
): Promise<ReadonlyMap<UserId, UserRow>> {
  const rows = (await tx
    .selectFrom('users')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('id', 'in', ids),
        eb.and([
          eb('platform_role', 'is not', null),
          sql<boolean>`exists (select from users t where t.id in (${sql.join(ids)}) and t.platform_role is not null)`,
        ]),
      ]),
    )
    .where('status', '!=', 'erased')
    .orderBy('id')
    .forUpdate()
    .execute()) as UserRow[];
  return new Map(rows.filter(({ id }) => ids.includes(id)).map((row) => [row.id, row]));
}

const activeSuperAdminsBut = (db: ReadDb, id: UserId) =>
  db
    .selectFrom('users')
    .select('id')
    .where('platform_role', 'is not', null)
    .where('status', '=', 'active')
    .where('id', '!=', id);

/** Whether nobody else governs the platform. */
export const isLastSuperAdmin = async (db: ReadDb, id: UserId): Promise<boolean> =>
  (await activeSuperAdminsBut(db, id).limit(1).executeTakeFirst()) === undefined;

/**
 * Sees to it that somebody governs the platform when this person ceases to, and that whoever asks still does (A4, A5).
 * @throws DomainError LAST_SUPER_ADMIN, CANNOT_TARGET_SELF, FORBIDDEN
 */
export async function assertSuperAdminRemains(tx: Tx, actor: Actor, leaving: UserId): Promise<void> {
  const others = await activeSuperAdminsBut(tx, leaving).execute();
  if (others.length === 0) throw new DomainError('LAST_SUPER_ADMIN');
  assertNotSelf(actor, leaving);
  // Between authentication and the lock the one who asks may have been demoted, perhaps by the very person concerned.
  if (actor.type === 'user' && !others.some(({ id }) => id === actor.id)) throw new DomainError('FORBIDDEN');
}

/** @throws DomainError CANNOT_TARGET_SELF */
export function assertNotSelf(actor: Actor, id: UserId): void {
  if (actor.type === 'user' && actor.id === id) throw new DomainError('CANNOT_TARGET_SELF');
}

export type PlatformRoleGrant = {
  readonly by: string;
  readonly byName: string | null;
  readonly reason: string;
};

/** Gives somebody the platform role, or takes it away. */
export async function setPlatformRole(
  tx: Tx,
  id: UserId,
  grant: PlatformRoleGrant | null,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('users')
    .set((eb) => ({
      platform_role: grant && 'super_admin',
      platform_role_granted_at: grant && at,
      platform_role_granted_by: grant?.by ?? null,
      platform_role_granted_by_name: grant?.byName ?? null,
      platform_role_reason: grant?.reason ?? null,
      updated_at: at,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
  // What they did in other people's names ends for good, and so does what others did in theirs (I2, I3).
  await endImpersonatedSessions(tx, id, at);
}
