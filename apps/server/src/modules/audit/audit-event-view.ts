import type { AuditEvent, AuditEventId, OrganizationId } from '@porttask/contracts';
import { sql } from 'kysely';
import type { ReadDb } from '#kernel/database';

type ActorDetails = { name: string | null; ip: string | null; userAgent: string | null };
type Content = {
  targetNames: (string | null)[];
  subjectName?: string | null;
  before: AuditEvent['before'];
  after: AuditEvent['after'];
  reason: string | null;
};

/** The one selection every reading of the audit trail is made from. */
export function selectAuditEvents(db: ReadDb) {
  return db
    .selectFrom('audit_events as e')
    .select([
      'e.id',
      'e.seq',
      'e.chain',
      'e.at',
      'e.action',
      'e.outcome',
      'e.actor_type',
      'e.actor_id',
      'e.subject_id',
      'e.impersonation_id',
      'e.organization_id',
      'e.target_ids',
      'e.request_id',
      'e.actor_details',
      'e.content',
      sql<string>`encode(e.hash, 'hex')`.as('hash'),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectAuditEvents>['executeTakeFirstOrThrow']>>;

/** A target of an event. The id of an email address is the address itself, which stands among the names. */
const targetFrom = (target: string, name: string | null) => {
  const colon = target.indexOf(':');
  return { type: target.slice(0, colon), id: target.slice(colon + 1) || (name ?? 'erased'), name };
};

/** Erased personal data shows as null; everything that is in the chain stays. */
export function auditEventFrom(row: Row): AuditEvent {
  const details = row.actor_details as ActorDetails | null;
  const content = row.content as Content | null;
  return {
    id: row.id as AuditEventId,
    seq: Number(row.seq),
    chain: row.chain,
    at: row.at.toISOString(),
    action: row.action,
    outcome: row.outcome as AuditEvent['outcome'],
    actor: { type: row.actor_type as never, id: row.actor_id, name: details?.name ?? null },
    subject: row.subject_id ? { id: row.subject_id, name: content?.subjectName ?? null } : null,
    impersonationId: row.impersonation_id,
    organizationId: row.organization_id as OrganizationId | null,
    targets: row.target_ids.map((target, position) =>
      targetFrom(target, content?.targetNames[position] ?? null),
    ),
    before: content?.before ?? null,
    after: content?.after ?? null,
    reason: content?.reason ?? null,
    ip: details?.ip ?? null,
    userAgent: details?.userAgent ?? null,
    requestId: row.request_id,
    hash: row.hash,
  };
}
