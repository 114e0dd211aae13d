import type { UserId } from '@porttask/contracts';
import type { Clock } from '#kernel/clock';
import type { Tx } from '#kernel/database';
import { withdrawEmailChange } from './email-change.ts';
import { forgetPasswordResets } from './password-reset-store.ts';
import { updateUser } from './user-store.ts';

/**
 * Sets a password that its owner chose. Whoever knew the old one, or read the mails, may have asked for another address or
 * a link: both are withdrawn.
 * The caller ends the sessions and tells the person.
 */
export async function replacePassword(tx: Tx, userId: UserId, hash: string, clock: Clock): Promise<void> {
  const change = { password_hash: hash, password_changed_at: clock.wall(), password_change_required: false };
  await updateUser(tx, userId, change, clock.now());
  await withdrawEmailChange(tx, userId, clock.wall());
  await forgetPasswordResets(tx, userId, clock.wall());
}

/** From the next request on nothing is possible but to choose a new password. The caller ends the sessions. */
export async function requirePasswordChange(tx: Tx, userId: UserId, clock: Clock): Promise<void> {
  await updateUser(tx, userId, { password_change_required: true }, clock.now());
}
