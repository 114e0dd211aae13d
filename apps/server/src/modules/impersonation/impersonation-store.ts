import type { ImpersonationEnd, ImpersonationId, OrganizationId, UserId } from '@porttask/contracts';
import type { Insertable } from 'kysely';
import type { Tables, Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import type { ImpersonationRow } from './impersonation-view.ts';
import { selectImpersonations } from './impersonation-view.ts';

export async function insertImpersonation(tx: Tx, row: Insertable<Tables['impersonations']>): Promise<void> {
  await tx.insertInto('impersonations').values(row).execute();
}

/** One locked for a change, as it stands at an instant. @throws DomainError NOT_FOUND */
export async function lockImpersonation(tx: Tx, id: ImpersonationId, at: Date): Promise<ImpersonationRow> {
  await tx.selectFrom('impersonations').select('id').where('id', '=', id).forUpdate().execute();
  const row = await selectImpersonations(tx, at).where('i.id', '=', id).executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND');
  return row;
}

type End = {
  readonly at: Date;
  readonly because: ImpersonationEnd;
  /** Null when nobody ordered it. */
  readonly by: UserId | null;
};

/** Writes down how one ended. @returns whether it was open in writing */
export async function writeEnd(tx: Tx, id: ImpersonationId, { at, because, by }: End): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('impersonations')
    .set({ ended_at: at, ended_because: because, ended_by: by })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Those that are open in writing: all, or of one Super Admin; locked in one order. */
export async function lockOpen(tx: Tx, at: Date, actorId?: UserId): Promise<ImpersonationRow[]> {
  let open = tx
    .selectFrom('impersonations')
    .select('id')
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forUpdate();
  if (actorId) open = open.where('actor_id', '=', actorId);
  const ids = (await open.execute()).map(({ id }) => id);
  if (ids.length === 0) return [];
  return selectImpersonations(tx, at).where('i.id', 'in', ids).orderBy('i.id').execute();
}

/** Writes down those of some that ended by themselves. @returns them */
export async function noteEnds(tx: Tx, rows: readonly ImpersonationRow[]): Promise<ImpersonationRow[]> {
  const noted: ImpersonationRow[] = [];
  for (const row of rows) {
    const { end_at: at, end_because: because } = row;
    if (at === null || because === null) continue;
    if (await writeEnd(tx, row.id as ImpersonationId, { at, because, by: null })) noted.push(row);
  }
  return noted;
}

/** How the audit trail names one. */
export const auditOf = (row: ImpersonationRow) => ({
  organizationId: row.organization_id as OrganizationId,
  impersonation: {
    id: row.id,
    subject: { id: row.subject_id, name: row.subject_name },
    reason: row.reason,
  },
  targets: [
    { type: 'impersonation', id: row.id },
    { type: 'user', id: row.subject_id, name: row.subject_name },
  ] as const,
});
