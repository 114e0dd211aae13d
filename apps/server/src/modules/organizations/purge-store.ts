import type { OrganizationId } from '@porttask/contracts';
import type { Updateable } from 'kysely';
import { defaultBranding } from '#kernel/branding';
import type { ReadDb, Tables, Tx } from '#kernel/database';
import { defaultBusinessHours } from './defaults.ts';

/** How much of each table was erased. */
export type PurgeCounts = Readonly<Record<string, number>>;

/** What stays of a purged organization: that it was, when, and what must not be given to another one. */
type Kept =
  | 'id'
  | 'slug'
  | 'status'
  | 'timezone'
  | 'currency'
  | 'country'
  | 'created_at'
  | 'updated_at'
  | 'version'
  | 'deactivated_at'
  | 'purge_at'
  | 'purge_counts';

/** Everything else. A column that is added to the table has to be named here or above, else this does not compile. */
type Tombstone = Required<
  Pick<Updateable<Tables['organizations']>, Exclude<keyof Tables['organizations'], Kept>>
>;

const name = 'Purged organization';

const tombstone = (at: Date): Tombstone => ({
  name,
  branding: JSON.stringify(defaultBranding()),
  business_hours: JSON.stringify(defaultBusinessHours('Etc/UTC')),
  vat_id: null,
  billing_address: null,
  contacts: '[]',
  suspension_category: null,
  suspension_reason: null,
  suspended_at: null,
  suspended_by: null,
  suspended_by_name: null,
  deactivated_by: null,
  deactivated_by_name: null,
  deactivation_reason: null,
  last_active_at: null,
  purged_at: at,
});

/** Organizations whose time is over, and those whose purge was interrupted. */
export async function organizationsToPurge(db: ReadDb, at: Date): Promise<readonly OrganizationId[]> {
  const rows = await db
    .selectFrom('organizations')
    .select('id')
    .where('purge_at', '<=', at)
    .where('purged_at', 'is', null)
    .orderBy('purge_at')
    .execute();
  return rows.map(({ id }) => id as OrganizationId);
}

/** Takes an organization out of everybody's sight, for ever. @returns false when its time has not come */
export async function beginPurge(tx: Tx, id: OrganizationId, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('organizations')
    .set({ status: 'purged', updated_at: at })
    .where('id', '=', id)
    .where('status', '=', 'deactivated')
    .where('purge_at', '<=', at)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Locks an organization whose purge is under way, so that its steps come one after the other. @returns what it erased so far */
export async function lockPurge(tx: Tx, id: OrganizationId): Promise<PurgeCounts | undefined> {
  const row = await tx
    .selectFrom('organizations')
    .select('purge_counts')
    .where('id', '=', id)
    .where('status', '=', 'purged')
    .where('purged_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row && ((row.purge_counts ?? {}) as PurgeCounts);
}

/** Writes down what a step erased, with the step itself. */
export async function notePurged(
  tx: Tx,
  id: OrganizationId,
  before: PurgeCounts,
  step: PurgeCounts,
): Promise<void> {
  const counts = { ...before };
  for (const [what, count] of Object.entries(step)) counts[what] = (counts[what] ?? 0) + count;
  await tx
    .updateTable('organizations')
    .set({ purge_counts: JSON.stringify(counts) })
    .where('id', '=', id)
    .execute();
}

/** Leaves a tombstone. */
export async function finishPurge(tx: Tx, id: OrganizationId, at: Date): Promise<void> {
  await tx
    .updateTable('organizations')
    .set((eb) => ({ ...tombstone(at), updated_at: at, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}
