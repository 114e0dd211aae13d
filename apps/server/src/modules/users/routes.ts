import { changedUsers, invitedUser, listOf, user, userImpact } from '@porttask/contracts';
import type { Endpoint } from '#kernel/endpoint';
import { change, read, readFile } from '#kernel/endpoint';
import { entityTag } from '#kernel/entity-version';
import { grantSuperAdmin, revokeSuperAdmin } from './commands/change-platform-role.ts';
import { changeUsers } from './commands/change-users.ts';
import { deactivateUser } from './commands/deactivate-user.ts';
import { inviteUser } from './commands/invite-user.ts';
import { reactivateUser } from './commands/reactivate-user.ts';
import { removeMembership } from './commands/remove-membership.ts';
import { resetUserMfa } from './commands/reset-user-mfa.ts';
import { resetUserPassword } from './commands/reset-user-password.ts';
import { setMembership } from './commands/set-membership.ts';
import { unlockUser } from './commands/unlock-user.ts';
import { updateUser } from './commands/update-user.ts';
import { exportUsers } from './queries/export-users.ts';
import { getUser } from './queries/get-user.ts';
import { getUserImpact } from './queries/get-user-impact.ts';
import { listUsers } from './queries/list-users.ts';

const tag = 'Users';
const one = { tag, response: user, etag: entityTag };

export const routes: readonly Endpoint[] = [
  read('/v1/admin/users', listUsers, {
    tag,
    summary: 'Users of all organizations',
    description:
      'Searched by the beginning of any word of name, email and organization, or by id, without regard to case and accents; several words may be of different ones. Without `sort` the best match comes first: the address, whole words, beginnings, each by name (by id among more than 10,000). Only when nothing matches are misspelled words replaced, and `pagination.corrected` says by what.',
    response: listOf(user),
    paged: true,
  }),
  change('POST', '/v1/admin/users', inviteUser, {
    tag,
    summary: 'Invite somebody to an organization',
    description:
      'An existing account is invited as it is; nobody invites themselves. Nothing holds before the invitation is accepted.',
    status: 201,
    response: invitedUser,
  }),
  change('POST', '/v1/admin/users/bulk', changeUsers, {
    tag,
    summary: 'Do one thing to many users',
    description:
      'Up to 1,000 people; above 20 it needs a proof of identity not older than 15 minutes. Answers row by row: one who is refused undoes nothing of the others.',
    response: changedUsers,
  }),
  readFile('/v1/admin/users/export', exportUsers, {
    tag,
    summary: 'Users as a CSV file',
    description:
      'With the filters and the order of the list, in UTF-8, as a stream. Above 1,000 rows it needs a proof of identity not older than 15 minutes. Cells that a spreadsheet would take for formulas begin with an apostrophe.',
    types: ['text/csv'],
  }),
  read('/v1/admin/users/{id}', getUser, { ...one, summary: 'One user' }),
  change('PATCH', '/v1/admin/users/{id}', updateUser, {
    ...one,
    summary: 'Change a user',
    description:
      'With `If-Match`, only if nobody changed it meanwhile. A new address gets a link, becomes theirs when it is used, and needs a proof of identity not older than 15 minutes; that of another Super Admin also an approval, where the settings ask for them.',
  }),
  read('/v1/admin/users/{id}/impact', getUserImpact, {
    tag,
    summary: 'What shutting an account would stop',
    response: userImpact,
  }),
  change('PUT', '/v1/admin/users/{id}/memberships/{organizationId}', setMembership, {
    ...one,
    summary: 'Add a user to an organization, or change the role',
    description: 'The last active admin of an organization gets another role only with a successor.',
  }),
  change('DELETE', '/v1/admin/users/{id}/memberships/{organizationId}', removeMembership, {
    ...one,
    summary: 'Take a user out of an organization',
    description: 'The last active admin of an organization leaves only with a successor.',
  }),
  change('PUT', '/v1/admin/users/{id}/platform-role', grantSuperAdmin, {
    ...one,
    summary: 'Make a user a Super Admin',
    description: 'Ends their sessions, because those of Super Admins are shorter.',
  }),
  change('DELETE', '/v1/admin/users/{id}/platform-role', revokeSuperAdmin, {
    ...one,
    summary: 'Take the Super Admin role away',
    description: 'Holds from the very next request and ends their sessions. Somebody always keeps the role.',
  }),
  change('POST', '/v1/admin/users/{id}/reset-password', resetUserPassword, {
    ...one,
    summary: 'Have a user choose a new password',
    description:
      '`link` mails a link, and sessions end when it is used. `force` ends them now, and the next sign-in leads to the choice of a new password alone. Second factors stay.',
  }),
  change('POST', '/v1/admin/users/{id}/reset-mfa', resetUserMfa, {
    ...one,
    summary: 'Take all second factors of a user away',
    description:
      'For those who lost them. Ends their sessions and tells them by mail; nobody does it for themselves.',
  }),
  change('POST', '/v1/admin/users/{id}/unlock', unlockUser, {
    ...one,
    summary: 'Take the lock off an account',
  }),
  change('POST', '/v1/admin/users/{id}/deactivate', deactivateUser, {
    ...one,
    summary: 'Deactivate a user',
    description:
      'Ends sessions and mailed links. A Super Admin loses the role, which needs a proof of identity not older than 15 minutes. Where the last active admin goes, a successor has to be named.',
  }),
  change('POST', '/v1/admin/users/{id}/reactivate', reactivateUser, {
    ...one,
    summary: 'Reactivate a deactivated user',
    description: 'With the memberships and the password from before; sessions stay dead.',
  }),
];
