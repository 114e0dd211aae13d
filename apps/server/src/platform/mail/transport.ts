import nodemailer from 'nodemailer';

export type OutgoingMail = {
  readonly id: string;
  readonly to: string;
  /** Instead of the name beside the platform's address. */
  readonly senderName: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** Where mails go: to an SMTP server, or nowhere but the mail log. */
export type MailTransport =
  | { readonly kind: 'kept' }
  | { readonly kind: 'smtp'; send(mail: OutgoingMail): Promise<void> };

/** The address of `PortTask <no-reply@porttask.example>`, or of an address alone. */
const addressOf = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();

/**
 * @param smtpUrl e.g. `smtps://user:password@mail.example:465`; without it mails are kept
 */
export function createMailTransport(smtpUrl: string | undefined, from: string): MailTransport {
  if (smtpUrl === undefined) return { kind: 'kept' };
  const server = nodemailer.createTransport(smtpUrl, {
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  } as never);
  return {
    kind: 'smtp',
    async send({ id, to, senderName, subject, text, html }) {
      // The same Message-ID at every attempt, so that a mail sent twice shows once.
      await server.sendMail({
        from: senderName === null ? from : { name: senderName, address: addressOf(from) },
        to: { address: to, name: '' },
        subject,
        text,
        html,
        messageId: `<${id}@porttask>`,
      });
    },
  };
}
