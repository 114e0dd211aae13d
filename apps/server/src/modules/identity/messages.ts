import type { MailBrand, Message } from '#platform/mail/message';

/** `24 November 2026, 20:31 UTC`: mails do not know where they are read. */
const instant = (at: Date): string =>
  `${at.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).replace(' at ', ', ')} UTC`;

const notYou = 'If this was not you, reset your password and tell your administrator.';

export const passwordResetMessage = (name: string, url: string, brand?: MailBrand): Message => ({
  brand,
  subject: `Choose a new password for ${brand?.name ?? 'PortTask'}`,
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

type SignIn = { readonly device: string; readonly place: string; readonly at: Date };

export const newDeviceMessage = (name: string, { device, place, at }: SignIn): Message => ({
  subject: 'Your PortTask account was used on a new device',
  greeting: `Hello ${name},`,
  paragraphs: [
    'somebody signed in to your account from a browser and system that you did not use in the last 90 days.',
    `When: ${instant(at)}`,
    `Device: ${device}`,
    `Address: ${place}`,
    'If this was you, there is nothing to do.',
  ],
  footer:
    'If it was not you, change your password and end all other sessions in your profile, and tell your administrator.',
});

/** To the new address: only who reads it can confirm. */
export const confirmEmailMessage = (name: string, url: string): Message => ({
  subject: 'Confirm your new email address for PortTask',
  greeting: `Hello ${name},`,
  paragraphs: [
    'this address is to become the one you sign in with. The link works once and for 24 hours. Until you follow it, nothing changes.',
  ],
  action: { label: 'Confirm this address', url },
  footer: 'If you do not know about this, do nothing: the address is then not used.',
});

export const emailChangeRequestedMessage = (name: string, email: string, place: string): Message => ({
  subject: 'A new email address was asked for in your PortTask account',
  greeting: `Hello ${name},`,
  paragraphs: [
    `a change of your address to ${email} was asked for from ${place}. It takes effect when it is confirmed from that address.`,
  ],
  footer: `If this was not you, change your password: that also withdraws the new address. Then tell your administrator.`,
});

export const emailChangedMessage = (name: string, email: string, place: string): Message => ({
  subject: 'The email address of your PortTask account was changed',
  greeting: `Hello ${name},`,
  paragraphs: [
    `from now on you sign in with ${email}. It was confirmed from ${place}. This address is not used any more.`,
  ],
  footer: 'If this was not you, tell your administrator at once: they can end all sessions and set it right.',
});
