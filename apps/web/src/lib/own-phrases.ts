import type { Phrase } from './phrase.ts';
import { phrase } from './phrase.ts';

/** What an organization's own people do with it and with each other. */
export const ownPhrases: Readonly<Record<string, Phrase>> = {
  'invitation.list_own': phrase('looked at the open invitations', 'look at the open invitations'),
  'invitation.resend_own': phrase('sent the invitation of {invitation} again', 'send an invitation again'),
  'invitation.revoke_own': phrase('took back the invitation of {invitation}', 'take an invitation back'),
  'invitation.send_own': phrase('invited {invitation} to {organization}', 'invite {email}'),
  'member.get': phrase('looked at a colleague', 'look at a colleague'),
  'member.list': phrase('listed colleagues', 'list colleagues'),
  'member.remove': phrase('took {user} out of {organization}', 'take {user} out of the organization'),
  'member.set_role': phrase('changed the role of {user} in {organization}', 'change the role of {user}'),
  'organization.get_own': phrase('looked at their organization', 'look at their organization'),
  'organization.get_own_usage': phrase('looked at limits and features', 'look at limits and features'),
  'organization.remove_own_logo': phrase('took the logo of {organization} away', 'take the logo away'),
  'organization.set_own_logo': phrase('gave {organization} a logo', 'give the organization a logo'),
  'organization.update_own': phrase('changed {fields} of {organization}', 'change the organization'),
};
