import type {
  Impersonation,
  ImpersonationEnd,
  ImpersonationId,
  ImpersonationMode,
  OrganizationId,
  UserId,
} from '@porttask/contracts';
import { sql } from 'kysely';
import type { ReadDb } from '#kernel/database';

/**
 * Why one is over at an instant, by the state of sessions and people; null while it is alive. Says the same as the
 * reading of each request in identity, but for locks and second factors, which may pass.
 */
const endBecause = (at: Date) => sql<ImpersonationEnd | null>`case
  when i.ended_because is not null then i.ended_because
  when s.ended_because = 'sign_out' then 'signed_out'
  when coalesce(s.ended_at, p.ended_at) is not null and (a.status <> 'active' or a.platform_role is null) then 'actor_changed'
  when s.ended_at is not null and (u.status <> 'active' or u.platform_role is not null) then 'subject_changed'
  when s.ended_at is not null then 'session_ended'
  when p.ended_at < i.expires_at then 'parent_ended'
  when i.expires_at <= ${at} then 'expired'
  when s.id is null then 'session_ended'
  when p.id is null or p.expires_at <= ${at} or p.last_used_at + make_interval(secs => p.idle_timeout_seconds) <= ${at}
    then 'parent_ended'
  when a.status <> 'active' or a.platform_role is null then 'actor_changed'
  when u.status <> 'active' or u.platform_role is not null or m.role is null or o.status <> 'active' then 'subject_changed'
end`;

const endAt = (at: Date) =>
  sql<Date | null>`coalesce(i.ended_at, least(s.ended_at, p.ended_at, i.expires_at, ${at}))`;

/** The one selection every reading of impersonations is made from. */
export function selectImpersonations(db: ReadDb, at: Date) {
  return db
    .selectFrom('impersonations as i')
    .innerJoin('users as a', 'a.id', 'i.actor_id')
    .innerJoin('users as u', 'u.id', 'i.subject_id')
    .innerJoin('organizations as o', 'o.id', 'i.organization_id')
    .leftJoin('memberships as m', (join) =>
      join.onRef('m.organization_id', '=', 'i.organization_id').onRef('m.user_id', '=', 'i.subject_id'),
    )
    .leftJoin('sessions as s', 's.id', 'i.session_id')
    .leftJoin('sessions as p', 'p.id', 'i.parent_session_id')
    .leftJoin('users as e', 'e.id', 'i.ended_by')
    .select([
      'i.id',
      'i.actor_id',
      'a.name as actor_name',
      'i.subject_id',
      'u.name as subject_name',
      'u.email as subject_email',
      'i.organization_id',
      'o.name as organization_name',
      'i.mode',
      'i.reason',
      'i.ticket',
      'i.session_id',
      'i.started_at',
      'i.expires_at',
      'i.ended_by',
      'e.name as ended_by_name',
      endBecause(at).as('end_because'),
      endAt(at).as('end_at'),
      sql<number>`(select count(*) from audit_events v where v.impersonation_id = i.id)`.as('events'),
    ]);
}

export type ImpersonationRow = Awaited<
  ReturnType<ReturnType<typeof selectImpersonations>['executeTakeFirstOrThrow']>
>;

export function impersonationFrom(row: ImpersonationRow): Impersonation {
  const over = row.end_because !== null && row.end_at !== null;
  return {
    id: row.id as ImpersonationId,
    actor: { id: row.actor_id as UserId, name: row.actor_name },
    subject: { id: row.subject_id as UserId, name: row.subject_name, email: row.subject_email },
    organization: { id: row.organization_id as OrganizationId, name: row.organization_name },
    mode: row.mode as ImpersonationMode,
    reason: row.reason,
    ticket: row.ticket,
    startedAt: row.started_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    active: !over,
    ended:
      row.end_because === null || row.end_at === null
        ? null
        : {
            at: row.end_at.toISOString(),
            because: row.end_because,
            by: row.ended_by === null ? null : { id: row.ended_by as UserId, name: row.ended_by_name ?? '' },
          },
    events: Number(row.events),
  };
}
