import { invitation, invitationView } from '@porttask/contracts';
import { z } from 'zod';
import type { Endpoint } from '#kernel/endpoint';
import { change, read } from '#kernel/endpoint';
import { resendInvitation, resendOwnInvitation } from './commands/resend-invitation.ts';
import { revokeInvitation, revokeOwnInvitation } from './commands/revoke-invitation.ts';
import { sendOwnInvitation } from './commands/send-own-invitation.ts';
import { listInvitations, listOwnInvitations } from './queries/list-invitations.ts';
import { lookAtInvitation } from './queries/look-at-invitation.ts';

export const routes: readonly Endpoint[] = [
  read('/v1/auth/invitations/{token}', lookAtInvitation, {
    tag: 'Authentication',
    summary: 'What an invitation offers',
    response: invitationView,
  }),
  read('/v1/admin/organizations/{id}/invitations', listInvitations, {
    tag: 'Organizations',
    summary: 'Invitations of an organization',
    response: z.array(invitation),
  }),
  change('POST', '/v1/admin/organizations/{id}/invitations/{invitationId}/resend', resendInvitation, {
    tag: 'Organizations',
    summary: 'Send an invitation again',
    description: 'With a new link; the one before is worthless.',
    response: invitation,
  }),
  change('DELETE', '/v1/admin/organizations/{id}/invitations/{invitationId}', revokeInvitation, {
    tag: 'Organizations',
    summary: 'Take an invitation back',
    description: 'Its link is worthless from then on, and its place of the limit of users is free.',
    response: invitation,
  }),
  read('/v1/organization/invitations', listOwnInvitations, {
    tag: 'My organization',
    summary: 'Invitations to my organization',
    response: z.array(invitation),
  }),
  change('POST', '/v1/organization/invitations', sendOwnInvitation, {
    tag: 'My organization',
    summary: 'Invite somebody to my organization',
    description:
      'Takes a place of the limit of users until it is accepted, revoked or expired. Nobody invites themselves.',
    status: 201,
    response: invitation,
  }),
  change('POST', '/v1/organization/invitations/{id}/resend', resendOwnInvitation, {
    tag: 'My organization',
    summary: 'Send an invitation again',
    description: 'With a new link; the one before is worthless. An expired one takes a place again.',
    response: invitation,
  }),
  change('DELETE', '/v1/organization/invitations/{id}', revokeOwnInvitation, {
    tag: 'My organization',
    summary: 'Take an invitation back',
    description: 'Its link is worthless from then on, and its place is free.',
    response: invitation,
  }),
];
