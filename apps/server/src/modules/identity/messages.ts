import type { Message } from '#platform/mail/message';

const notYou = 'If this was not you, reset your password and tell your administrator.';

export const passwordResetMessage = (name: string, url: string): Message => ({
  subject: 'Choose a new password for PortTask',
  greeting: `Hello ${name},`,
  paragraphs: ['somebody, probably you, asked for a new password. The link works once and for 30 minutes.'],
  action: { label: 'Choose a new password', url },
  footer: 'If you did not ask for it, do nothing: your password stays as it is.',
});

export const passwordChangedMessage = (name: string, place: string): Message => ({
  subject: 'Your PortTask password was changed',
  greeting: `Hello ${name},`,
  paragraphs: [`your password was changed from ${place}. All other sessions were ended.`],
  footer: notYou,
});

export const accountLockedMessage = (name: string, minutes: number, place: string): Message => ({
  subject: 'Your PortTask account is locked for a while',
  greeting: `Hello ${name},`,
  paragraphs: [
    `after several wrong attempts, the last one from ${place}, your account is locked for ${minutes} minutes.`,
    'You need not do anything. To get in sooner, reset your password.',
  ],
  footer:
    'If the attempts were not yours, your password was not guessed; a second factor makes it safer still.',
});

export const mfaChangedMessage = (name: string, what: string): Message => ({
  subject: 'Two-factor authentication of your PortTask account was changed',
  greeting: `Hello ${name},`,
  paragraphs: [what],
  footer: notYou,
});
