import type { EntitlementKey, EntitlementValue, OrganizationId } from '@porttask/contracts';
import { sql } from 'kysely';
import type { ReadDb, Tx } from '#kernel/database';
import { executeKept } from '#platform/db/kept-plan';
import type { EntitlementOverride } from './effective-value.ts';

type Overrides = ReadonlyMap<EntitlementKey, EntitlementOverride>;

/** Overrides of organizations by their keys, expired ones too; an organization without any is left out. */
export async function readOverrides(
  db: ReadDb,
  ids: readonly OrganizationId[],
): Promise<ReadonlyMap<OrganizationId, Overrides>> {
  const statement = db
    .selectFrom('entitlement_overrides')
    .select([
      'organization_id',
      'key',
      'value',
      'reason',
      'set_by',
      'set_by_name',
      'created_at',
      'updated_at',
    ])
    // As text: a date would become midnight of the server's zone.
    .select(sql<string | null>`expires_on::text`.as('expires_on'))
    .where(sql<boolean>`organization_id = any (${ids}::text[])`);
  const rows = await executeKept(db, 'overrides of organizations', statement);
  const found = new Map<OrganizationId, Map<EntitlementKey, EntitlementOverride>>();
  for (const row of rows) {
    const id = row.organization_id as OrganizationId;
    const own = found.get(id) ?? new Map<EntitlementKey, EntitlementOverride>();
    found.set(id, own);
    own.set(row.key as EntitlementKey, {
      value: row.value as EntitlementValue,
      reason: row.reason,
      expiresOn: row.expires_on,
      setBy: { id: row.set_by, name: row.set_by_name },
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    });
  }
  return found;
}

export type NewOverride<V> = {
  readonly organizationId: OrganizationId;
  readonly key: string;
  readonly value: V;
  readonly reason: string;
  readonly expiresOn: string | null;
  readonly setBy: { readonly id: string | null; readonly name: string };
};

/** Sets an override, in place of the one there was. */
export async function writeOverride(
  tx: Tx,
  override: NewOverride<EntitlementValue>,
  at: Date,
): Promise<void> {
  const said = {
    value: JSON.stringify(override.value),
    reason: override.reason,
    expires_on: override.expiresOn,
    set_by: override.setBy.id,
    set_by_name: override.setBy.name,
    updated_at: at,
  };
  await tx
    .insertInto('entitlement_overrides')
    .values({ organization_id: override.organizationId, key: override.key, ...said, created_at: at })
    .onConflict((conflict) => conflict.columns(['organization_id', 'key']).doUpdateSet(said))
    .execute();
}

export async function deleteOverride(tx: Tx, id: OrganizationId, key: EntitlementKey): Promise<void> {
  await tx
    .deleteFrom('entitlement_overrides')
    .where('organization_id', '=', id)
    .where('key', '=', key)
    .execute();
}
