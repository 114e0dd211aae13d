import type { Module } from '#kernel/module';
import { resendInvitation } from './commands/resend-invitation.ts';
import { organizationData } from './organization-data.ts';
import { peopleUse } from './people-use.ts';
import { listInvitations } from './queries/list-invitations.ts';
import { lookAtInvitation } from './queries/look-at-invitation.ts';
import { routes } from './routes.ts';

export type { OpenInvitation } from './bulk-store.ts';
export { insertInvitations } from './bulk-store.ts';
export { findByToken, invitationFrom, redeem } from './invitation-store.ts';
export { sendInvitation } from './send-invitation.ts';

export const invitationsModule: Module = {
  name: 'invitations',
  commands: [resendInvitation],
  queries: [listInvitations, lookAtInvitation],
  endpoints: routes,
  organizationData,
  limitUse: peopleUse,
};
