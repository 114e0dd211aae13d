import type { Passkey, PasskeyId, UserId } from '@porttask/contracts';
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { ReadDb, Tables, Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';

/** The most that one person may have. */
export const passkeysPerUser = 20;

export type PasskeyRow = Selectable<Tables['passkeys']> & { id: PasskeyId; user_id: UserId };

export const passkeyFrom = (row: PasskeyRow): Passkey => ({
  id: row.id,
  name: row.name,
  synced: row.synced,
  createdAt: row.created_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
});

/** Passkeys of a user, the oldest first. */
export async function passkeysOf(db: ReadDb, userId: UserId): Promise<PasskeyRow[]> {
  return (await db
    .selectFrom('passkeys')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()) as PasskeyRow[];
}

/** Whose a credential is. */
export async function findPasskey(db: ReadDb, credentialId: Buffer): Promise<PasskeyRow | undefined> {
  return (await db
    .selectFrom('passkeys')
    .selectAll()
    .where('credential_id', '=', credentialId)
    .executeTakeFirst()) as PasskeyRow | undefined;
}

/** One passkey of a user. @throws DomainError NOT_FOUND, also for somebody else's */
export async function getPasskey(db: ReadDb, userId: UserId, id: PasskeyId): Promise<PasskeyRow> {
  const found = (await passkeysOf(db, userId)).find((passkey) => passkey.id === id);
  if (!found) throw new DomainError('NOT_FOUND');
  return found;
}

/** @throws a violation of `passkeys_credential_key` when the credential is registered already */
export async function insertPasskey(tx: Tx, row: PasskeyRow, at: Date): Promise<void> {
  await tx.insertInto('passkeys').values(row).execute();
  await countPasskeys(tx, row.user_id, at);
}

export async function renamePasskeyRow(tx: Tx, id: PasskeyId, name: string): Promise<void> {
  await tx.updateTable('passkeys').set({ name }).where('id', '=', id).execute();
}

export async function noteUse(
  tx: Tx,
  id: PasskeyId,
  use: { readonly counter: number; readonly synced: boolean; readonly last_used_at: Date },
): Promise<void> {
  await tx.updateTable('passkeys').set(use).where('id', '=', id).execute();
}

/** Removes one passkey, or all of a user. */
export async function deletePasskeys(
  tx: Tx,
  { userId, id }: { readonly userId: UserId; readonly id?: PasskeyId },
  at: Date,
): Promise<void> {
  const all = tx.deleteFrom('passkeys').where('user_id', '=', userId);
  await (id ? all.where('id', '=', id) : all).execute();
  await countPasskeys(tx, userId, at);
}

/** Keeps the number on the user, from which the database derives the second factors. */
async function countPasskeys(tx: Tx, userId: UserId, at: Date): Promise<void> {
  await sql`update users set passkeys = (select count(*) from passkeys where user_id = users.id),
    updated_at = ${at}, version = version + 1 where id = ${userId}`.execute(tx);
}
