import type { MailBrand, Message } from '#platform/mail/message';

/** A link to choose a new password that an administrator sent. */
export const passwordResetMessage =
  (administrator: string) =>
  (name: string, url: string, brand?: MailBrand): Message => ({
    brand,
    subject: `Choose a new password for ${brand?.name ?? 'PortTask'}`,
    greeting: `Hello ${name},`,
    paragraphs: [
      `${administrator} of the administration of PortTask sends you a link to choose a new password. It works once and for 30 minutes.`,
    ],
    action: { label: 'Choose a new password', url },
    footer:
      'Nobody but you sees or sets your password. If you do not want a new one, do nothing: it stays as it is.',
  });

export const passwordChangeRequiredMessage = (name: string, administrator: string): Message => ({
  subject: 'PortTask will ask you for a new password',
  greeting: `Hello ${name},`,
  paragraphs: [
    `${administrator} of the administration of PortTask asks you to choose a new password. Your sessions were ended; sign in once with the password you have, and you are asked for a new one.`,
    'If you forgot it, ask for a link on the sign-in page.',
  ],
  footer: 'Nobody but you sees or sets your password.',
});

export const factorsRemovedMessage = (name: string, administrator: string): Message => ({
  subject: 'Two-factor authentication of your PortTask account was removed',
  greeting: `Hello ${name},`,
  paragraphs: [
    `${administrator} of the administration of PortTask removed your authenticator, passkeys and recovery codes. Your sessions were ended. Sign in with your password and set up a second factor again.`,
  ],
  footer: 'If you did not ask for it, reset your password at once and tell your administrator.',
});
