import type { MailId } from '@porttask/contracts';
import type { Selectable } from 'kysely';
import type { Tables } from '#kernel/database';
import type { SecretBox } from '#kernel/ports';
import type { RenderedMail } from '#platform/mail/message';
import { mailPurpose } from '#platform/mail/queue-mail';

export type MailRow = Selectable<Tables['mails']>;

/** A mail with its body; null where it was handed to an SMTP server and forgotten. */
export function mailFrom(row: MailRow, secrets: SecretBox, readable: boolean) {
  const body =
    row.body && readable ? (JSON.parse(secrets.open(row.body, mailPurpose)) as RenderedMail) : null;
  return {
    id: row.id as MailId,
    to: row.recipient,
    senderName: row.sender_name,
    subject: row.subject,
    status: row.status as 'queued' | 'sent' | 'kept' | 'failed',
    error: row.error,
    text: body?.text ?? null,
    html: body?.html ?? null,
    links: [...(body?.links ?? [])],
    createdAt: row.created_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
  };
}
