import type { FlagOverride, OrganizationId } from '@porttask/contracts';
import { sql } from 'kysely';
import type { ReadDb, Tx } from '#kernel/database';
import type { NewOverride } from './entitlement-override-store.ts';
import type { OverrideFacts } from './override.ts';
import { factsShown } from './override.ts';

export type FlagValue = FlagOverride['value'];
export type StoredFlagOverride = OverrideFacts & { readonly key: string; readonly value: FlagValue };

/** The one selection that overrides of flags are read by. */
export const selectFlagOverrides = (db: ReadDb, id: OrganizationId) =>
  db
    .selectFrom('flag_overrides as f')
    .select(['f.key', 'f.value', 'f.reason', 'f.set_by', 'f.set_by_name', 'f.created_at', 'f.updated_at'])
    // As text: a date would become midnight of the server's zone.
    .select(sql<string | null>`f.expires_on::text`.as('expires_on'))
    .where('f.organization_id', '=', id);

type Row = Awaited<ReturnType<ReturnType<typeof selectFlagOverrides>['executeTakeFirstOrThrow']>>;

export const storedFlagOverride = (row: Row): StoredFlagOverride => ({
  key: row.key,
  value: row.value as FlagValue,
  reason: row.reason,
  expiresOn: row.expires_on,
  setBy: { id: row.set_by, name: row.set_by_name },
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

export const flagOverrideFrom = (stored: StoredFlagOverride, today: string): FlagOverride => ({
  key: stored.key,
  value: stored.value,
  ...factsShown(stored, today),
});

export async function readFlagOverride(
  db: ReadDb,
  id: OrganizationId,
  key: string,
): Promise<StoredFlagOverride | null> {
  const row = await selectFlagOverrides(db, id).where('f.key', '=', key).executeTakeFirst();
  return row ? storedFlagOverride(row) : null;
}

/** Sets an override, in place of the one there was. */
export async function writeFlagOverride(tx: Tx, override: NewOverride<FlagValue>, at: Date): Promise<void> {
  const said = {
    value: JSON.stringify(override.value),
    reason: override.reason,
    expires_on: override.expiresOn,
    set_by: override.setBy.id,
    set_by_name: override.setBy.name,
    updated_at: at,
  };
  await tx
    .insertInto('flag_overrides')
    .values({ organization_id: override.organizationId, key: override.key, ...said, created_at: at })
    .onConflict((conflict) => conflict.columns(['organization_id', 'key']).doUpdateSet(said))
    .execute();
}

export async function deleteFlagOverride(tx: Tx, id: OrganizationId, key: string): Promise<void> {
  await tx.deleteFrom('flag_overrides').where('organization_id', '=', id).where('key', '=', key).execute();
}
