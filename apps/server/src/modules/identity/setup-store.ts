import type { Kysely } from 'kysely';
import type { ReadDb, Tables, Tx } from '#kernel/database';
import type { RandomSource } from '#kernel/ports';
import { sha256 } from '#platform/crypto/random';
import { superAdminExists } from './user-store.ts';

const name = 'setup';

export async function readSetupTokenHash(db: ReadDb): Promise<Buffer | null> {
  const row = await db.selectFrom('settings').select('value').where('name', '=', name).executeTakeFirst();
  const { tokenHash } = (row?.value ?? {}) as { tokenHash?: string };
  return tokenHash ? Buffer.from(tokenHash, 'hex') : null;
}

export async function forgetSetupToken(tx: Tx): Promise<void> {
  await tx.updateTable('settings').set({ value: '{}' }).where('name', '=', name).execute();
}

/**
 * A new one-time set-up token while nobody governs the platform; the one before is worthless.
 * @returns null when set-up is done
 */
export async function issueSetupToken(
  db: Kysely<Tables>,
  random: RandomSource,
  at: Date,
): Promise<string | null> {
  if (await superAdminExists(db)) return null;
  const token = random.bytes(32).toString('base64url');
  const value = JSON.stringify({ tokenHash: sha256(token).toString('hex') });
  await db
    .insertInto('settings')
    .values({ name, value, updated_at: at })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value, updated_at: at }))
    .execute();
  return token;
}
