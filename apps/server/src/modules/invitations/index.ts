import type { Module } from '#kernel/module';
import { resendInvitation, resendOwnInvitation } from './commands/resend-invitation.ts';
import { revokeInvitation, revokeOwnInvitation } from './commands/revoke-invitation.ts';
import { sendOwnInvitation } from './commands/send-own-invitation.ts';
import { organizationData } from './organization-data.ts';
import { peopleUse } from './people-use.ts';
import { listInvitations, listOwnInvitations } from './queries/list-invitations.ts';
import { lookAtInvitation } from './queries/look-at-invitation.ts';
import { routes } from './routes.ts';

export type { OpenInvitation } from './bulk-store.ts';
export { insertInvitations } from './bulk-store.ts';
export { findByToken, invitationFrom, redeem, replaceInvitation } from './invitation-store.ts';
export { invite } from './invite.ts';
export { sendInvitation } from './send-invitation.ts';

export const invitationsModule: Module = {
  name: 'invitations',
  commands: [resendInvitation, resendOwnInvitation, revokeInvitation, revokeOwnInvitation, sendOwnInvitation],
  queries: [listInvitations, listOwnInvitations, lookAtInvitation],
  endpoints: routes,
  organizationData,
  limitUse: peopleUse,
};
