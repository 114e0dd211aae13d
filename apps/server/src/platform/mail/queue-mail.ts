import type { CommandContext } from '#kernel/command';
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
      subject: message.subject,
      status: 'queued',
      body: ports.secrets.seal(JSON.stringify(renderMessage(message)), mailPurpose),
      created_at: clock.now(),
    })
    .execute();
  return event('mail.queued', null, { mailId: id });
}
