import type { MailId } from '@porttask/contracts';
import type { Kysely } from 'kysely';
import type { CommandContext } from '#kernel/command';
import type { Tables } from '#kernel/database';
import type { DomainEvent } from '#kernel/event';
import { event } from '#kernel/event';
import type { Message } from './message.ts';
import { renderMessage } from './message.ts';

export const mailPurpose = 'mail-body';

/**
 * Writes a mail in the transaction of the change it tells of. The body is sealed: it may hold a link that opens an account.
 * @returns the event that has it sent (or kept) after the commit; the command must return it among its events
 */
export async function queueMail(
  { tx, clock, ports, newId }: CommandContext,
  recipient: string,
  message: Message,
): Promise<DomainEvent> {
  const id = newId('mail');
  await tx
    .insertInto('mails')
    .values({
      id,
      recipient,
      sender_name: message.brand?.senderName ?? null,
      subject: message.subject,
      status: 'queued',
      body: ports.secrets.seal(JSON.stringify(renderMessage(message)), mailPurpose),
      created_at: clock.now(),
    })
    .execute();
  return event('mail.queued', null, { mailId: id });
}

/** What became of a mail. Once it was handed over its body is forgotten. */
export type MailState =
  | { readonly status: 'kept' }
  | { readonly status: 'failed'; readonly error: string }
  | { readonly status: 'sent'; readonly sent_at: Date; readonly body: null; readonly error: null };

export async function markMail(db: Kysely<Tables>, id: MailId, state: MailState): Promise<void> {
  await db.updateTable('mails').set(state).where('id', '=', id).execute();
}
