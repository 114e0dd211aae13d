import type { ApprovalId, ApprovalStatus, UserId } from '@porttask/contracts';
import { sql } from 'kysely';
import { hours } from '#kernel/clock';
import type { ReadDb, Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import { canonicalJson } from '#platform/canonical-json';
import { sha256 } from '#platform/crypto/random';

/** How long a request is open, approved or not. */
export const approvalLifeMs = hours(24);

/** What an approval is bound to: the command, and its whole input as it was parsed. */
export const digestOf = (action: string, input: unknown): Buffer => sha256(canonicalJson([action, input]));

/** Whether somebody has been an active Super Admin since an instant, without a break: the grant is not younger. */
const standsSince = (person: string, at: string) =>
  sql<boolean>`(${sql.ref(`${person}.status`)} = 'active' and ${sql.ref(`${person}.platform_role`)} is not null
    and coalesce(${sql.ref(`${person}.platform_role_granted_at`)} <= ${sql.ref(at)}, true))`;

/** The one selection every reading of approvals is made from, with the status as it is at an instant. */
export function selectApprovals(db: ReadDb, at: Date) {
  const open = sql`a.status in ('pending', 'approved')`;
  return db
    .selectFrom('approvals as a')
    .innerJoin('users as r', 'r.id', 'a.requested_by')
    .leftJoin('users as d', 'd.id', 'a.decided_by')
    .select([
      'a.id',
      'a.action',
      'a.input',
      'a.reason',
      'a.created_at',
      'a.expires_at',
      'a.decided_at',
      'a.decision_reason',
      'a.used_at',
      'a.requested_by',
      'r.name as requester_name',
      'a.decided_by',
      'd.name as decider_name',
    ])
    .select(
      sql<ApprovalStatus>`case when ${open} and a.expires_at <= ${at} then 'expired'
        when ${open} and not ${standsSince('r', 'a.created_at')} then 'void'
        when a.status = 'approved' and not ${standsSince('d', 'a.decided_at')} then 'void'
        else a.status end`.as('status'),
    );
}

export type ApprovalRow = Awaited<ReturnType<ReturnType<typeof selectApprovals>['executeTakeFirstOrThrow']>>;

/** An approval locked for a decision. @throws DomainError NOT_FOUND */
export async function lockApproval(tx: Tx, id: ApprovalId, at: Date): Promise<ApprovalRow> {
  await tx.selectFrom('approvals').select('id').where('id', '=', id).forUpdate().execute();
  const row = await selectApprovals(tx, at).where('a.id', '=', id).executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

/** The approved one of somebody for exactly this, locked: calls at the same time wait, and find it used. */
export async function lockUsable(
  tx: Tx,
  requester: UserId,
  digest: Buffer,
  at: Date,
): Promise<ApprovalId | null> {
  const found = await tx
    .selectFrom('approvals')
    .select('id')
    .where('requested_by', '=', requester)
    .where('digest', '=', digest)
    .where('status', '=', 'approved')
    .forUpdate()
    .executeTakeFirst();
  if (!found) return null;
  const id = found.id as ApprovalId;
  return (await lockApproval(tx, id, at)).status === 'approved' ? id : null;
}

type NewApproval = {
  readonly id: ApprovalId;
  readonly action: string;
  readonly input: object;
  readonly reason: string;
  readonly requestedBy: UserId;
  readonly at: Date;
  readonly expiresAt: Date;
};

export async function insertApproval(tx: Tx, approval: NewApproval): Promise<void> {
  await tx
    .insertInto('approvals')
    .values({
      id: approval.id,
      action: approval.action,
      input: JSON.stringify(approval.input),
      digest: digestOf(approval.action, approval.input),
      reason: approval.reason,
      status: 'pending',
      requested_by: approval.requestedBy,
      created_at: approval.at,
      expires_at: approval.expiresAt,
    })
    .execute();
}

/** The open request of somebody for exactly this; one that stands open in writing alone is closed. */
export async function findOpen(
  tx: Tx,
  requester: UserId,
  digest: Buffer,
  at: Date,
): Promise<ApprovalRow | null> {
  const row = await selectApprovals(tx, at)
    .where('a.requested_by', '=', requester)
    .where('a.digest', '=', digest)
    .where('a.status', 'in', ['pending', 'approved'])
    .executeTakeFirst();
  if (!row) return null;
  if (row.status === 'pending' || row.status === 'approved') return row;
  await tx.updateTable('approvals').set({ status: 'expired' }).where('id', '=', row.id).execute();
  return null;
}

type Decision = {
  readonly status: 'approved' | 'rejected' | 'cancelled';
  readonly by: UserId;
  readonly at: Date;
  readonly reason: string | null;
};

export async function writeDecision(tx: Tx, id: ApprovalId, decision: Decision): Promise<void> {
  await tx
    .updateTable('approvals')
    .set({
      status: decision.status,
      decided_by: decision.by,
      decided_at: decision.at,
      decision_reason: decision.reason,
    })
    .where('id', '=', id)
    .execute();
}

export async function markUsed(tx: Tx, id: ApprovalId, at: Date): Promise<void> {
  await tx.updateTable('approvals').set({ status: 'used', used_at: at }).where('id', '=', id).execute();
}
