import { invitationPath, ownInvitationPath } from '@porttask/contracts';
import { organizationAdmin, superAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { workplaceOf } from '#kernel/signed-in-user';
import { lockOrganization } from '#modules/organizations';
import { concernsInvitation } from '../invitation.ts';
import { resend } from '../resend.ts';

/** Sends a new link; the one before is worthless. */
export const resendInvitation = command({
  name: 'invitation.resend',
  access: superAdmin(),
  input: invitationPath,
  concerns: ({ id, invitationId }) => ({ organizationId: id, ...concernsInvitation(invitationId) }),
  run: async (ctx, { id, invitationId }) =>
    resend(ctx, await lockOrganization(ctx.tx, id), invitationId, 'platform'),
});

/** An expired one takes a place again. */
export const resendOwnInvitation = command({
  name: 'invitation.resend_own',
  access: organizationAdmin({ impersonating: 'never' }),
  input: ownInvitationPath,
  concerns: ({ id }) => concernsInvitation(id),
  async run(ctx, { id }) {
    const organization = await lockOrganization(ctx.tx, workplaceOf(ctx.actor).id);
    return resend(ctx, organization, id, 'organization');
  },
});
