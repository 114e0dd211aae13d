import type { ErrorCode } from '@porttask/contracts';
import { errorCatalogue } from '@porttask/contracts';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Actor, Origin } from '#kernel/actor';
import { personBehind } from '#kernel/actor';
import type { AuditEntry, AuditOutcome, AuditTarget, Json } from '#kernel/audit-entry';
import type { Clock } from '#kernel/clock';
import type { Tables, Tx } from '#kernel/database';
import type { DomainEvent } from '#kernel/event';
import type { RandomSource } from '#kernel/ports';
import { newId } from './ids.ts';

/** A change as the ledger takes it: what was done, by whom, with which result, and which events follow. */
export type Change = {
  readonly action: string;
  readonly outcome: AuditOutcome;
  readonly actor: Actor;
  readonly origin: Origin;
  readonly entries: readonly AuditEntry[];
  readonly events: readonly DomainEvent[];
  /** Code of the error, for outcomes other than success. */
  readonly error?: string;
};

export type Ledger = {
  /** Appends to audit trail and outbox inside the transaction of the change: the last statement before its commit. */
  record(tx: Tx, change: Change): Promise<void>;
  /** Appends what was refused or failed, in a transaction of its own. */
  recordAlone(change: Change): Promise<void>;
};

type Sources = { readonly clock: Clock; readonly random: RandomSource };

const named = (actor: Actor): { id: string | null; name: string | null } => {
  switch (actor.type) {
    case 'user':
      return personBehind(actor);
    case 'system':
      return { id: actor.name, name: actor.name };
    default:
      return { id: null, name: null };
  }
};

type Acting = NonNullable<AuditEntry['impersonation']>;

/** In whose name it was done, when it was: unless the command found out that somebody else did it, e.g. by signing in. */
function inTheNameOf(actor: Actor, entry: AuditEntry): Acting | null {
  if (entry.impersonation) return entry.impersonation;
  if (actor.type !== 'user' || actor.impersonation === null || entry.actor) return null;
  const { id, reason } = actor.impersonation;
  return { id, reason, subject: { id: actor.id, name: actor.name } };
}

/** Why it was done, and why in somebody's name. */
const reasonOf = (own: string | undefined, impersonating: string | undefined): string | null =>
  own !== undefined && impersonating !== undefined
    ? `${own} (impersonating: ${impersonating})`
    : (own ?? impersonating ?? null);

/** Whoever was not allowed to was denied; whatever the state of things did not allow failed. */
export const outcomeOf = (code: ErrorCode): AuditOutcome =>
  errorCatalogue[code].status === 403 ? 'denied' : 'failed';

function auditRow(change: Change, entry: AuditEntry, { clock, random }: Sources): Json {
  const { actor, origin } = change;
  const who = entry.actor ?? named(actor);
  const acting = inTheNameOf(actor, entry);
  const reason = reasonOf(entry.reason, acting?.reason);
  const at = clock.now();
  const action = entry.action ?? change.action;
  const error = entry.refused ?? change.error;
  const after = error === undefined ? (entry.after ?? null) : { error, ...(entry.after as object) };
  // An address is personal, so it stands among the names, which can be erased: the chain only knows that it was one.
  const isAddress = ({ type }: AuditTarget) => type === 'email';
  const targetNames = entry.targets.map((target) => target.name ?? (isAddress(target) ? target.id : null));
  return {
    id: newId('auditEvent', at, random),
    at: at.toISOString(),
    action,
    outcome: entry.refused ? outcomeOf(entry.refused) : change.outcome,
    actorType: entry.actor ? 'user' : actor.type,
    actorId: who.id,
    subjectId: acting?.subject.id ?? null,
    impersonationId: acting?.id ?? null,
    organizationId: entry.organizationId ?? null,
    targets: entry.targets.map((target) => `${target.type}:${isAddress(target) ? '' : target.id}`),
    requestId: origin.requestId,
    traceId: origin.traceId,
    actor: { name: who.name, ip: origin.ip, userAgent: origin.userAgent },
    content: {
      targetNames,
      ...(acting ? { subjectName: acting.subject.name } : {}),
      before: entry.before ?? null,
      after,
      reason,
    },
    words: [
      action,
      action.replaceAll(/[._]/g, ' '),
      who.name,
      who.id,
      acting?.id,
      acting?.subject.id,
      acting?.subject.name,
      origin.requestId,
      entry.organizationId,
      ...entry.targets.flatMap(({ id, name }) => [id, name]),
      reason,
    ]
      .filter((word) => word)
      .join(' '),
  };
}

function outboxRow(change: Change, event: DomainEvent, { clock, random }: Sources): Json {
  const at = clock.now();
  return {
    id: newId('event', at, random),
    type: event.type,
    organizationId: event.organizationId,
    data: event.data as Json,
    occurredAt: at.toISOString(),
    requestId: change.origin.requestId,
    traceId: change.origin.traceId,
  };
}

/** The only writer of audit trail and outbox, through one call of the SQL function `record_changes`. */
export function createLedger(db: Kysely<Tables>, sources: Sources): Ledger {
  const append = async (handle: Kysely<Tables>, change: Change): Promise<void> => {
    const entries = JSON.stringify(change.entries.map((entry) => auditRow(change, entry, sources)));
    const events = JSON.stringify(change.events.map((event) => outboxRow(change, event, sources)));
    await sql`select record_changes(${entries}::jsonb, ${events}::jsonb)`.execute(handle);
  };
  return { record: append, recordAlone: (change) => append(db, change) };
}
