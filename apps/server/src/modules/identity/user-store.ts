import type { OrganizationId, UserId } from '@porttask/contracts';
import type { Selectable } from 'kysely';
import type { ReadDb, Tables, Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import { endImpersonatedSessions } from './impersonated-session.ts';
import { addressDigest } from './lockout-store.ts';

export type UserRow = Selectable<Tables['users']> & { id: UserId };

export async function findUserByEmail(db: ReadDb, email: string): Promise<UserRow | undefined> {
  return (await db.selectFrom('users').selectAll().where('email', '=', email).executeTakeFirst()) as
    | UserRow
    | undefined;
}

/** A user locked for a change; one who was erased is like one who never was. @throws DomainError NOT_FOUND */
export async function lockUser(tx: Tx, id: UserId): Promise<UserRow> {
  const row = await tx
    .selectFrom('users')
    .selectAll()
    .where('id', '=', id)
    .where('status', '!=', 'erased')
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND');
  return row as UserRow;
}

/** A user as they are once everything under way about them is done, and who stays so until this is done, too. */
export async function holdUser(tx: Tx, id: UserId): Promise<UserRow> {
  const row = await tx
    .selectFrom('users')
    .selectAll()
    .where('id', '=', id)
    .forKeyShare()
    .executeTakeFirstOrThrow();
  return row as UserRow;
}

/** Several users locked for a change, in the order of their ids, so that two who lock the same never wait in a circle. */
export async function lockUsers(tx: Tx, ids: readonly UserId[]): Promise<ReadonlyMap<UserId, UserRow>> {
  const rows = (await tx
    .selectFrom('users')
    .selectAll()
    .where('id', 'in', ids)
    .where('status', '!=', 'erased')
    .orderBy('id')
    .forUpdate()
    .execute()) as UserRow[];
  return new Map(rows.map((row) => [row.id, row]));
}

export type NewUser = {
  readonly id: UserId;
  readonly email: string;
  readonly name: string;
  /** Null for somebody who is only invited. */
  readonly passwordHash: string | null;
  readonly superAdmin?: { readonly by: string; readonly reason: string };
};

/** @throws a violation of `users_email_key` when the address has an account */
export async function insertUser(tx: Tx, user: NewUser, at: Date): Promise<void> {
  await tx
    .insertInto('users')
    .values({
      id: user.id,
      email: user.email,
      address_digest: addressDigest(user.email),
      name: user.name,
      status: user.passwordHash === null ? 'invited' : 'active',
      password_hash: user.passwordHash,
      password_changed_at: user.passwordHash === null ? null : at,
      ...(user.superAdmin
        ? {
            platform_role: 'super_admin',
            platform_role_granted_at: at,
            platform_role_granted_by: user.superAdmin.by,
            platform_role_reason: user.superAdmin.reason,
          }
        : {}),
      created_at: at,
      updated_at: at,
    })
    .execute();
}

export type UserChange = Partial<{
  name: string;
  email: string;
  address_digest: Buffer;
  status: 'invited' | 'active' | 'deactivated';
  deactivated_at: Date | null;
  deactivated_by: string | null;
  deactivated_by_name: string | null;
  deactivation_reason: string | null;
  password_hash: string;
  password_changed_at: Date;
  password_change_required: boolean;
  totp_secret: Buffer | null;
  totp_enrolled_at: Date | null;
  totp_last_step: number | null;
  totp_pending_secret: Buffer | null;
}>;

/** Writes fields of a user and moves its version. */
export async function updateUser(tx: Tx, id: UserId, change: UserChange, at: Date): Promise<void> {
  await tx
    .updateTable('users')
    .set((eb) => ({ ...change, updated_at: at, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
  // Who acts in whose name was decided for the people as they were: it does not come back when they are so again (I2, I3).
  if ('status' in change) await endImpersonatedSessions(tx, id, at);
}

export type OrganizationOfUser = {
  readonly id: OrganizationId;
  readonly name: string;
  readonly status: 'active' | 'suspended' | 'deactivated';
  readonly category: string | null;
};

/** Organizations somebody belongs to, the one they worked in last first. */
export async function organizationsOf(db: ReadDb, userId: UserId): Promise<OrganizationOfUser[]> {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('organizations', 'organizations.id', 'memberships.organization_id')
    .select([
      'organizations.id',
      'organizations.name',
      'organizations.status',
      'organizations.suspension_category as category',
    ])
    .where('memberships.user_id', '=', userId)
    .orderBy(
      (eb) =>
        eb
          .selectFrom('sessions')
          .select((s) => s.fn.max('sessions.last_used_at').as('used'))
          .whereRef('sessions.organization_id', '=', 'organizations.id')
          .where('sessions.user_id', '=', userId)
          .where('sessions.impersonation_id', 'is', null),
      (order) => order.desc().nullsLast(),
    )
    .orderBy('organizations.name')
    .execute();
  return rows as OrganizationOfUser[];
}

/**
 * The closed organization that keeps somebody out: they belong to organizations, and none is open. An open invitation of
 * an active organization lets them in all the same, as somebody of no organization, because it is accepted by signing in.
 */
export async function closedFor(
  db: ReadDb,
  user: Pick<UserRow, 'id' | 'email' | 'platform_role'>,
  at: Date,
): Promise<OrganizationOfUser | null> {
  if (user.platform_role !== null) return null;
  const organizations = await organizationsOf(db, user.id);
  const [closed] = organizations;
  if (!closed || organizations.some(({ status }) => status === 'active')) return null;
  const invited = await db
    .selectFrom('invitations')
    .innerJoin('organizations', 'organizations.id', 'invitations.organization_id')
    .select('invitations.id')
    .where('invitations.email', '=', user.email)
    .where('accepted_at', 'is', null)
    .where('replaced_at', 'is', null)
    .where('expires_at', '>', at)
    .where('organizations.status', '=', 'active')
    .limit(1)
    .executeTakeFirst();
  return invited ? null : closed;
}

/** Whether anybody governs this platform yet. */
export async function superAdminExists(db: ReadDb): Promise<boolean> {
  const row = await db
    .selectFrom('users')
    .select('id')
    .where('platform_role', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
