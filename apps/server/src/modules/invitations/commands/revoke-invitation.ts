import { invitationPath, ownInvitationPath } from '@porttask/contracts';
import { organizationAdmin, superAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { workplaceOf } from '#kernel/signed-in-user';
import { lockOrganization } from '#modules/organizations';
import { concernsInvitation } from '../invitation.ts';
import { takeBack } from '../take-back.ts';

/** Takes an invitation back: its link is worthless, and its place is free. */
export const revokeInvitation = command({
  name: 'invitation.revoke',
  access: superAdmin(),
  input: invitationPath,
  concerns: ({ id, invitationId }) => ({ organizationId: id, ...concernsInvitation(invitationId) }),
  run: async (ctx, { id, invitationId }) => takeBack(ctx, await lockOrganization(ctx.tx, id), invitationId),
});

export const revokeOwnInvitation = command({
  name: 'invitation.revoke_own',
  access: organizationAdmin({ impersonating: 'never' }),
  input: ownInvitationPath,
  concerns: ({ id }) => concernsInvitation(id),
  run: async (ctx, { id }) => takeBack(ctx, await lockOrganization(ctx.tx, workplaceOf(ctx.actor).id), id),
});
