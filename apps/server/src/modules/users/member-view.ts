import type { Member, OrganizationId, UserId } from '@porttask/contracts';
import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import type { ReadDb } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import { workplaceOf } from '#kernel/signed-in-user';

/** The one selection every reading of an organization's people is made from. Who was erased is nobody any more. */
export function selectMembers(db: ReadDb, organizationId: OrganizationId) {
  return db
    .selectFrom('memberships as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .where('m.organization_id', '=', organizationId)
    .where('u.status', '!=', 'erased')
    .select([
      'u.id',
      'u.name',
      'u.email',
      'u.status',
      'u.mfa_methods',
      'm.role',
      'm.created_at',
      // Work in other organizations, and of those who worked in their name, is left out.
      sql<Date | null>`(select max(s.last_used_at) from sessions s
        where s.user_id = u.id and s.organization_id = m.organization_id and s.impersonation_id is null)`.as(
        'last_seen_at',
      ),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectMembers>['executeTakeFirstOrThrow']>>;

/** Admins see how their people are reached and how safe their accounts are; everybody else sees who is there. */
export const memberFor =
  (actor: Actor) =>
  (row: Row): Member => {
    const admin = workplaceOf(actor).role === 'admin';
    return {
      id: row.id as UserId,
      name: row.name,
      role: row.role as Member['role'],
      email: admin ? row.email : null,
      status: admin ? (row.status as Member['status']) : null,
      mfa: admin ? { enrolled: row.mfa_methods.length > 0 } : null,
      lastSeenAt: admin ? (row.last_seen_at?.toISOString() ?? null) : null,
      createdAt: row.created_at.toISOString(),
    };
  };

/** @throws DomainError NOT_FOUND */
export async function readMember(
  db: ReadDb,
  organizationId: OrganizationId,
  id: UserId,
  actor: Actor,
): Promise<Member> {
  const row = await selectMembers(db, organizationId).where('u.id', '=', id).executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND');
  return memberFor(actor)(row);
}
