import type { PasskeyId, SecondFactor, UserId } from '@porttask/contracts';
import type { CommandContext } from '#kernel/command';
import type { ReadDb, Tx } from '#kernel/database';
import { sha256 } from '#platform/crypto/random';
import { deletePasskeys } from './passkey-store.ts';
import { newRecoveryCodes, normalizeRecoveryCode, stepOfCode } from './totp.ts';
import type { UserRow } from './user-store.ts';
import { lockUser, updateUser } from './user-store.ts';

export const totpPurpose = 'totp-secret';

/**
 * Uses up a code of a user whose row is locked: a TOTP code of a new step, or an unused recovery code. Each works once,
 * also in parallel and across sessions, because the row is locked (P9).
 */
export async function redeemCode(
  ctx: CommandContext,
  user: UserRow,
  code: string,
): Promise<'totp' | 'recovery_code' | null> {
  const { tx, clock, ports } = ctx;
  if (user.mfa_methods.length === 0) return null;
  const step =
    user.totp_secret && stepOfCode(ports.secrets.open(user.totp_secret, totpPurpose), code, clock.wall());
  if (step !== null) {
    if (user.totp_last_step !== null && step <= user.totp_last_step) return null;
    await updateUser(tx, user.id, { totp_last_step: step }, clock.now());
    return 'totp';
  }
  const { numUpdatedRows } = await tx
    .updateTable('recovery_codes')
    .set({ used_at: clock.now() })
    .where('user_id', '=', user.id)
    .where('code_hash', '=', sha256(normalizeRecoveryCode(code)))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n ? 'recovery_code' : null;
}

/** Replaces all recovery codes. @returns the new ones, to be shown once */
export async function replaceRecoveryCodes({ tx, ports }: CommandContext, userId: UserId): Promise<string[]> {
  await removeRecoveryCodes(tx, userId);
  const codes = newRecoveryCodes(ports.random);
  const rows = codes.map((code) => ({ user_id: userId, code_hash: sha256(normalizeRecoveryCode(code)) }));
  await tx.insertInto('recovery_codes').values(rows).execute();
  return codes;
}

/** Recovery codes come with the first factor; with the ones after it they go on being good. */
export const codesForNewFactor = async (ctx: CommandContext, user: UserRow): Promise<string[]> =>
  user.mfa_methods.length === 0 ? replaceRecoveryCodes(ctx, user.id) : [];

async function removeRecoveryCodes(tx: Tx, userId: UserId): Promise<void> {
  await tx.deleteFrom('recovery_codes').where('user_id', '=', userId).execute();
}

const noTotp = { totp_secret: null, totp_pending_secret: null, totp_enrolled_at: null, totp_last_step: null };

/** Takes the authenticator away, or one passkey; with the last factor the recovery codes go, too. */
export async function removeFactor(
  tx: Tx,
  userId: UserId,
  factor: 'totp' | { readonly passkey: PasskeyId },
  at: Date,
): Promise<void> {
  if (factor === 'totp') await updateUser(tx, userId, noTotp, at);
  else await deletePasskeys(tx, { userId, id: factor.passkey }, at);
  const { mfa_methods } = await lockUser(tx, userId);
  if (mfa_methods.length === 0) await removeRecoveryCodes(tx, userId);
}

/**
 * Takes all second factors of somebody away, for those who lost them. The caller ends the sessions and tells the person.
 * @returns which kinds there were
 */
export async function removeAllFactors(tx: Tx, userId: UserId, at: Date): Promise<readonly SecondFactor[]> {
  const { mfa_methods } = await lockUser(tx, userId);
  await updateUser(tx, userId, noTotp, at);
  await deletePasskeys(tx, { userId }, at);
  await removeRecoveryCodes(tx, userId);
  return mfa_methods as SecondFactor[];
}

export async function countRecoveryCodes(db: ReadDb, userId: UserId): Promise<number> {
  const row = await db
    .selectFrom('recovery_codes')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}
