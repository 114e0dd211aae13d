/**
 * How an action is told: what somebody did, and what they tried to do when it was refused or failed. `{organization}`,
 * `{user}` and so on stand for the event's targets; `{fields}` for the names of what changed.
 */
export type Phrase = { readonly done: string; readonly tried: string };

const phrase = (done: string, tried: string): Phrase => ({ done, tried });

export const phrases: Readonly<Record<string, Phrase>> = {
  'approval.approve': phrase('approved {approval}', 'approve {approval}'),
  'approval.cancel': phrase('cancelled {approval}', 'cancel {approval}'),
  'approval.get': phrase('looked at a request for approval', 'look at a request for approval'),
  'approval.list': phrase('looked at the requests for approval', 'look at the requests for approval'),
  'approval.reject': phrase('rejected {approval}', 'reject {approval}'),
  'approval.request': phrase('asked for an approval', 'ask for an approval'),
  'audit.get': phrase('looked at an event of the audit log', 'look at an event of the audit log'),
  'audit.list_chains': phrase('looked at the audit chains', 'look at the audit chains'),
  'audit.list_my_events': phrase('looked at their activity', 'look at their activity'),
  'audit.list_organization_events': phrase(
    'looked at the audit log of the organization',
    'look at the audit log of the organization',
  ),
  'audit.make_checkpoints': phrase(
    'signed a checkpoint of the audit log',
    'sign a checkpoint of the audit log',
  ),
  'audit.search': phrase('searched the audit log', 'search the audit log'),
  'audit.verify': phrase('started a check of the audit log', 'check the audit log'),
  'auth.add_passkey': phrase('set up {passkey}', 'set up a passkey'),
  'auth.change_email': phrase('asked for another email address', 'ask for another email address'),
  'auth.change_password': phrase('changed their password', 'change their password'),
  'auth.confirm_email_change': phrase('confirmed a new email address', 'confirm a new email address'),
  'auth.confirm_mfa': phrase('finished signing in with a code', 'finish signing in with a code'),
  'auth.confirm_passkey_factor': phrase(
    'finished signing in with a passkey',
    'finish signing in with a passkey',
  ),
  'auth.confirm_password_reset': phrase(
    'chose a new password by a mailed link',
    'choose a new password by a mailed link',
  ),
  'auth.end_other_sessions': phrase('ended their other sessions', 'end their other sessions'),
  'auth.end_session': phrase('ended one of their sessions', 'end one of their sessions'),
  'auth.enroll_totp': phrase('set up an authenticator', 'set up an authenticator'),
  'auth.offer_passkey': phrase('began to set up a passkey', 'begin to set up a passkey'),
  'auth.offer_passkey_factor': phrase('was asked for a passkey', 'finish signing in with a passkey'),
  'auth.offer_passkey_sign_in': phrase('began to sign in with a passkey', 'sign in with a passkey'),
  'auth.offer_passkey_step_up': phrase('was asked for a passkey', 'confirm their identity with a passkey'),
  'auth.offer_totp': phrase('opened the set-up of an authenticator', 'open the set-up of an authenticator'),
  'auth.remove_passkey': phrase('removed {passkey}', 'remove a passkey'),
  'auth.remove_totp': phrase('removed their authenticator', 'remove their authenticator'),
  'auth.rename_passkey': phrase('renamed {passkey}', 'rename a passkey'),
  'auth.renew_recovery_codes': phrase('made new recovery codes', 'make new recovery codes'),
  'auth.request_password_reset': phrase(
    'asked for a link to reset the password of {account}',
    'ask for a link to reset the password of {account}',
  ),
  'auth.sign_in': phrase('signed in', 'sign in as {account}'),
  'auth.sign_in_by_passkey': phrase('signed in with a passkey', 'sign in with a passkey'),
  'auth.sign_out': phrase('signed out', 'sign out'),
  'auth.step_up': phrase('confirmed their identity', 'confirm their identity'),
  'auth.step_up_by_passkey': phrase(
    'confirmed their identity with a passkey',
    'confirm their identity with a passkey',
  ),
  'auth.switch_organization': phrase('switched to {organization}', 'switch to {organization}'),
  'auth.update_profile': phrase('changed their name', 'change their name'),
  'auth.withdraw_email_change': phrase(
    'withdrew the change of their email address',
    'withdraw the change of their email address',
  ),
  'entitlement.get_catalogue': phrase(
    'looked at the catalogue of features and limits',
    'look at the catalogue of features and limits',
  ),
  'entitlement.list': phrase('looked at features and limits', 'look at features and limits'),
  'entitlement.remove_override': phrase(
    'removed the override of {entitlement} for {organization}',
    'remove the override of {entitlement} for {organization}',
  ),
  'entitlement.set_override': phrase(
    'overrode {entitlement} for {organization}',
    'override {entitlement} for {organization}',
  ),
  'feature_flag.list_overrides': phrase('looked at flag overrides', 'look at flag overrides'),
  'feature_flag.remove_override': phrase(
    'removed the override of the flag {feature_flag} for {organization}',
    'remove the override of the flag {feature_flag} for {organization}',
  ),
  'feature_flag.set_override': phrase(
    'overrode the flag {feature_flag} for {organization}',
    'override the flag {feature_flag} for {organization}',
  ),
  'impersonation.end': phrase('stopped working as {user}', 'stop working as {user}'),
  'impersonation.get': phrase('looked at an impersonation', 'look at an impersonation'),
  'impersonation.list': phrase('looked at the impersonations', 'look at the impersonations'),
  'impersonation.note_ends': phrase('noted that an impersonation was over', 'note ends of impersonations'),
  'impersonation.revoke': phrase('ended an impersonation of {user}', 'end an impersonation'),
  'impersonation.revoke_all': phrase('ended all impersonations', 'end all impersonations'),
  'invitation.accept': phrase('accepted the invitation to {organization}', 'accept an invitation'),
  'invitation.resend': phrase('sent the invitation of {invitation} again', 'send an invitation again'),
  'mail.get': phrase('read a kept mail to {mail}', 'read a kept mail'),
  'mail.list': phrase('looked through the mail log', 'look through the mail log'),
  'notification.list': phrase('looked at their notices', 'look at their notices'),
  'notification.mark_all_read': phrase('marked their notices as read', 'mark notices as read'),
  'notification.mark_read': phrase('marked a notice as read', 'mark a notice as read'),
  'organization.add_domain': phrase(
    'claimed {domain} for {organization}',
    'claim a domain for {organization}',
  ),
  'organization.add_note': phrase('added a note about {organization}', 'add a note about {organization}'),
  'organization.change_note': phrase(
    'changed a note about {organization}',
    'change a note about {organization}',
  ),
  'organization.begin_purge': phrase(
    'began to purge an organization whose time was over',
    'begin to purge an organization',
  ),
  'organization.create': phrase('created {organization}', 'create an organization'),
  'organization.deactivate': phrase('deactivated {organization}', 'deactivate {organization}'),
  'organization.download_export': phrase(
    'downloaded an export of {organization}',
    'download an export of {organization}',
  ),
  'organization.export': phrase(
    'had the data of {organization} exported',
    'export the data of {organization}',
  ),
  'organization.get': phrase('looked at {organization}', 'look at {organization}'),
  'organization.get_impact': phrase(
    'looked at what closing {organization} would stop',
    'look at {organization}',
  ),
  'organization.list': phrase('listed organizations', 'list organizations'),
  'organization.list_domains': phrase(
    'looked at the domains of {organization}',
    'look at the domains of {organization}',
  ),
  'organization.list_notes': phrase(
    'read the notes about {organization}',
    'read the notes about {organization}',
  ),
  'organization.list_exports': phrase(
    'looked at the exports of {organization}',
    'look at the exports of {organization}',
  ),
  'organization.purge': phrase('purged an organization', 'purge an organization'),
  'organization.reinstate': phrase('reinstated {organization}', 'reinstate {organization}'),
  'organization.remove_domain': phrase(
    'removed {domain} from {organization}',
    'remove a domain of {organization}',
  ),
  'organization.remove_logo': phrase(
    'took the logo of {organization} away',
    'take the logo of {organization} away',
  ),
  'organization.remove_note': phrase(
    'removed a note about {organization}',
    'remove a note about {organization}',
  ),
  'organization.restore': phrase('restored {organization}', 'restore {organization}'),
  'organization.set_logo': phrase('gave {organization} a logo', 'give {organization} a logo'),
  'organization.set_primary_domain': phrase(
    'made {domain} the primary domain of {organization}',
    'change the primary domain of {organization}',
  ),
  'organization.suspend': phrase('suspended {organization}', 'suspend {organization}'),
  'organization.update': phrase('changed {fields} of {organization}', 'change {organization}'),
  'organization.verify_domain': phrase(
    'verified {domain} for {organization}',
    'verify {domain} for {organization}',
  ),
  'platform.create_super_admin': phrase('created the Super Admin {user}', 'create a Super Admin'),
  'platform.get_overview': phrase('looked at the overview', 'look at the overview'),
  'platform.set_up': phrase('set up PortTask', 'set up PortTask'),
  'platform.unlock_account': phrase('unlocked {email}', 'unlock {email}'),
  'settings.get': phrase('looked at the settings', 'look at the settings'),
  'settings.update': phrase('changed {fields} in the settings', 'change the settings'),
  'user.change_many': phrase('changed many users at once', 'change many users at once'),
  'user.deactivate': phrase('deactivated {user}', 'deactivate {user}'),
  'user.end_session': phrase('ended a session of {user}', 'end a session of {user}'),
  'user.end_sessions': phrase('ended all sessions of {user}', 'end all sessions of {user}'),
  'user.export': phrase('exported users as CSV', 'export users as CSV'),
  'user.get': phrase('looked at {user}', 'look at {user}'),
  'user.get_impact': phrase('looked at what shutting the account of {user} would stop', 'look at {user}'),
  'user.grant_super_admin': phrase('made {user} a Super Admin', 'make {user} a Super Admin'),
  'user.impersonate': phrase('began to work as {user}', 'work as {user}'),
  'user.invite': phrase('invited {user} to {organization}', 'invite {email} to {organization}'),
  'user.list': phrase('listed users', 'list users'),
  'user.list_sessions': phrase('looked at the sessions of {user}', 'look at the sessions of {user}'),
  'user.reactivate': phrase('reactivated {user}', 'reactivate {user}'),
  'user.remove_membership': phrase('took {user} out of {organization}', 'take {user} out of {organization}'),
  'user.reset_mfa': phrase(
    'took the second factors of {user} away',
    'take the second factors of {user} away',
  ),
  'user.reset_password': phrase('had {user} choose a new password', 'have {user} choose a new password'),
  'user.revoke_super_admin': phrase(
    'took the Super Admin role of {user} away',
    'take the Super Admin role of {user} away',
  ),
  'user.set_membership': phrase('changed the role of {user} in {organization}', 'change the role of {user}'),
  'user.unlock': phrase('unlocked {user}', 'unlock {user}'),
  'user.update': phrase('changed {fields} of {user}', 'change {user}'),
  'view.replace': phrase('changed their saved views', 'change their saved views'),
};

const irregular: Readonly<Record<string, string>> = {
  begin: 'began',
  find: 'found',
  get: 'looked at',
  give: 'gave',
  hold: 'held',
  make: 'made',
  pay: 'paid',
  read: 'read',
  run: 'ran',
  send: 'sent',
  set: 'set',
  take: 'took',
  void: 'voided',
};

function past(verb: string): string {
  if (irregular[verb]) return irregular[verb];
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  if (verb === 'cancel') return 'cancelled';
  return `${verb}ed`;
}

/** A phrase for an action this table does not know yet: `license.rotate_keys` -> "rotated keys of {license}". */
export function phraseFor(action: string): Phrase {
  const known = Object.hasOwn(phrases, action) ? phrases[action] : undefined;
  if (known) return known;
  const [resource = 'item', name = 'change'] = action.split('.').map((part) => part.trim());
  const [verb = 'change', ...rest] = name.split(/[_\s]+/).filter(Boolean);
  const object = rest.length > 0 ? `${rest.join(' ')} of {${resource}}` : `{${resource}}`;
  return phrase(`${past(verb)} ${object}`, `${verb === 'get' ? 'look at' : verb} ${object}`);
}
