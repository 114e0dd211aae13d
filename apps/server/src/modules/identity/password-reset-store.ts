import type { UserId } from '@porttask/contracts';
import { after, minutes } from '#kernel/clock';
import type { CommandContext } from '#kernel/command';
import type { ReadDb, Tx } from '#kernel/database';
import type { DomainEvent } from '#kernel/event';
import { sha256 } from '#platform/crypto/random';
import type { MailBrand, Message } from '#platform/mail/message';
import { queueMail } from '#platform/mail/queue-mail';
import { onlyOrganizationOf } from './only-organization.ts';
import type { UserRow } from './user-store.ts';

/** Life of a reset link (P5). */
const linkLifeMs = minutes(30);

/**
 * Mails somebody, whose row is locked, a link to choose a new password. The newest link alone is good.
 * @returns the event that has it sent
 */
export async function mailResetLink(
  ctx: CommandContext,
  user: UserRow,
  message: (name: string, url: string, brand?: MailBrand) => Message,
): Promise<DomainEvent> {
  const { tx, clock, ports, newId } = ctx;
  const at = clock.wall();
  const token = ports.random.bytes(32).toString('base64url');
  await forgetPasswordResets(tx, user.id, at);
  await tx
    .insertInto('password_resets')
    .values({
      id: newId('passwordReset'),
      user_id: user.id,
      token_hash: sha256(token),
      created_at: at,
      expires_at: after(at, linkLifeMs),
    })
    .execute();
  const home = await onlyOrganizationOf(ctx, user);
  const url = `${ports.deployment.publicUrl}/reset?token=${token}${home ? `&organization=${home.slug}` : ''}`;
  return queueMail(ctx, user.email, message(user.name, url, home?.brand));
}

/** Makes the links to a new password that are on their way to somebody worthless. */
export async function forgetPasswordResets(tx: Tx, userId: UserId, at: Date): Promise<void> {
  await tx
    .updateTable('password_resets')
    .set({ replaced_at: at })
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .where('replaced_at', 'is', null)
    .execute();
}

/** Whether somebody has a link that works. */
export async function hasPendingReset(db: ReadDb, userId: UserId, at: Date): Promise<boolean> {
  const row = await db
    .selectFrom('password_resets')
    .select('id')
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .where('replaced_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row !== undefined;
}
