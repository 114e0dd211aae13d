import { invitation, invitationView } from '@porttask/contracts';
import { z } from 'zod';
import type { Endpoint } from '#kernel/endpoint';
import { change, read } from '#kernel/endpoint';
import { resendInvitation } from './commands/resend-invitation.ts';
import { listInvitations } from './queries/list-invitations.ts';
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
];
