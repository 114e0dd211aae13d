import { idSchema } from '@porttask/contracts';
import { z } from 'zod';
import type { Job, Subscriber } from '#kernel/job';
import { job } from '#kernel/job';
import type { RenderedMail } from '#platform/mail/message';
import { mailPurpose, markMail } from '#platform/mail/queue-mail';
import type { MailTransport } from '#platform/mail/transport';

/** Attempts before a mail counts as failed: about a day with the queue's growing pauses. */
const maxAttempts = 12;

/** Sends queued mails, or keeps them when there is no SMTP server. Running twice sends once: the status says it was sent. */
export function mailJobs(transport: MailTransport): readonly Job[] {
  return [
    job({
      name: 'mail.send',
      payload: z.strictObject({ mailId: idSchema('mail') }),
      maxAttempts,
      async run({ db, clock, ports }, { mailId }) {
        const mail = await db.selectFrom('mails').selectAll().where('id', '=', mailId).executeTakeFirst();
        if (!mail?.body || (mail.status !== 'queued' && mail.status !== 'failed')) return;
        if (transport.kind === 'kept') return markMail(db, mailId, { status: 'kept' });
        const body = JSON.parse(ports.secrets.open(mail.body, mailPurpose)) as RenderedMail;
        try {
          await transport.send({
            id: mailId,
            to: mail.recipient,
            senderName: mail.sender_name,
            subject: mail.subject,
            ...body,
          });
        } catch (error) {
          const reason = error instanceof Error ? error.message.slice(0, 300) : 'unknown';
          await markMail(db, mailId, { status: 'failed', error: reason });
          throw error;
        }
        await markMail(db, mailId, { status: 'sent', sent_at: clock.now(), body: null, error: null });
      },
    }),
  ];
}

export const subscribers: readonly Subscriber[] = [
  { to: 'mail.queued', job: 'mail.send', payload: ({ data }) => data },
];
