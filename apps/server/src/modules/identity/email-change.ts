import type { UserId } from '@porttask/contracts';
import { after, hours, minutes } from '#kernel/clock';
import type { CommandContext } from '#kernel/command';
import type { ReadDb, Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import type { DomainEvent } from '#kernel/event';
import { sha256 } from '#platform/crypto/random';
import { queueMail } from '#platform/mail/queue-mail';
import { confirmEmailMessage, emailChangeRequestedMessage } from './messages.ts';
import { place } from './session-store.ts';
import type { UserRow } from './user-store.ts';

const linkLifeMs = hours(24);

/** More of them by one person, or to one address, only fill mailboxes. */
const mostChanges = 5;
const withinMs = minutes(15);

export type PendingEmail = { readonly email: string; readonly expiresAt: string };

/**
 * Mails a link to the new address of somebody whose row is locked, and tells the old one. The newest link alone is good.
 * An address that somebody has is treated like any other: that shows when it is confirmed, to who reads its mail.
 * @returns the events that send both mails; the command must return them among its own
 */
export async function requestEmailChange(
  ctx: CommandContext,
  user: UserRow,
  email: string,
): Promise<{ readonly pending: PendingEmail; readonly events: readonly DomainEvent[] }> {
  const { tx, clock, origin, ports } = ctx;
  const at = clock.wall();
  const token = ports.random.bytes(32).toString('base64url');
  const expiresAt = after(at, linkLifeMs);
  await withdrawEmailChange(tx, user.id, at);
  await tx
    .insertInto('email_changes')
    .values({
      id: ctx.newId('emailChange'),
      user_id: user.id,
      email,
      token_hash: sha256(token),
      expires_at: expiresAt,
      created_at: at,
    })
    .execute();
  const url = `${ports.deployment.publicUrl}/confirm-email?token=${token}`;
  return {
    pending: { email, expiresAt: expiresAt.toISOString() },
    events: [
      await queueMail(ctx, email, confirmEmailMessage(user.name, url)),
      await queueMail(ctx, user.email, emailChangeRequestedMessage(user.name, email, place(origin))),
    ],
  };
}

/** @throws DomainError RATE_LIMITED when this person asked often, or the address was asked for often */
export async function assertFewChanges(tx: Tx, userId: UserId, email: string, at: Date): Promise<void> {
  const { made } = await tx
    .selectFrom('email_changes')
    .select((eb) => eb.fn.countAll<number>().as('made'))
    .where('created_at', '>', after(at, -withinMs))
    .where((eb) => eb.or([eb('user_id', '=', userId), eb('email', '=', email)]))
    .executeTakeFirstOrThrow();
  if (made >= mostChanges) throw new DomainError('RATE_LIMITED', { retryAfterSeconds: withinMs / 1000 });
}

/** Makes the link that waits worthless, if there is one. */
export async function withdrawEmailChange(tx: Tx, userId: UserId, at: Date): Promise<void> {
  await tx
    .updateTable('email_changes')
    .set({ replaced_at: at })
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .where('replaced_at', 'is', null)
    .execute();
}

/** Uses up a link. Of many redemptions at once one gets it. @returns null when it is not good any more */
export async function redeemEmailChange(
  tx: Tx,
  token: string,
  at: Date,
): Promise<{ readonly userId: UserId; readonly email: string } | null> {
  const row = await tx
    .updateTable('email_changes')
    .set({ used_at: at })
    .where('token_hash', '=', sha256(token))
    .where('used_at', 'is', null)
    .where('replaced_at', 'is', null)
    .where('expires_at', '>', at)
    .returning(['user_id', 'email'])
    .executeTakeFirst();
  return row ? { userId: row.user_id as UserId, email: row.email } : null;
}

/** The address of somebody that waits to be confirmed. */
export async function pendingEmailOf(db: ReadDb, userId: UserId, at: Date): Promise<PendingEmail | null> {
  const row = await db
    .selectFrom('email_changes')
    .select(['email', 'expires_at'])
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .where('replaced_at', 'is', null)
    .where('expires_at', '>', at)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  return row ? { email: row.email, expiresAt: row.expires_at.toISOString() } : null;
}
