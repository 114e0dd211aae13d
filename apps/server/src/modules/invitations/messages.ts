import type { OrganizationRole } from '@porttask/contracts';
import type { MailBrand, Message } from '#platform/mail/message';

const roleWords: Readonly<Record<OrganizationRole, string>> = {
  admin: 'as an administrator',
  agent: 'as an agent',
  user: 'with read access',
};

type Invited = {
  readonly name: string;
  readonly organization: string;
  readonly invitedBy: string;
  readonly role: OrganizationRole;
  readonly url: string;
  readonly brand: MailBrand;
};

export const invitationMessage = ({ name, organization, invitedBy, role, url, brand }: Invited): Message => ({
  brand,
  subject: `${invitedBy} invites you to ${organization} on PortTask`,
  greeting: `Hello ${name},`,
  paragraphs: [
    `${invitedBy} invites you to join ${organization} ${roleWords[role]}. PortTask is where port agencies keep their port calls, vessels and service orders.`,
    'The link works once and for 7 days.',
  ],
  action: { label: 'Accept the invitation', url },
  footer: 'If you do not know who invited you, do nothing: without you the link opens nothing.',
});
