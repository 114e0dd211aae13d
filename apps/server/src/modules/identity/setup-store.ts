import type { Kysely } from 'kysely';
import type { ReadDb, Tables, Tx } from '#kernel/database';
import type { RandomSource } from '#kernel/ports';
import { readValue, writeValue } from '#modules/settings';
import { sha256 } from '#platform/crypto/random';
import { superAdminExists } from './user-store.ts';

const name = 'setup';

export async function readSetupTokenHash(db: ReadDb): Promise<Buffer | null> {
  const { tokenHash } = ((await readValue(db, name)) ?? {}) as { tokenHash?: string };
  return tokenHash ? Buffer.from(tokenHash, 'hex') : null;
}

export const forgetSetupToken = (tx: Tx, at: Date): Promise<void> => writeValue(tx, name, {}, at);

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
  await writeValue(db, name, { tokenHash: sha256(token).toString('hex') }, at);
  return token;
}
