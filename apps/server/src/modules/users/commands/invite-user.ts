import { inviteUserInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { invitationFrom, invite } from '#modules/invitations';
import { lockOrganization } from '#modules/organizations';
import { userTarget } from '../user-action.ts';
import { readUser } from '../user-view.ts';

/**
 * Invites somebody to an organization. An existing account is invited as it is; nothing holds before it is accepted. The
 * limit of users does not bind Super Admins.
 */
export const inviteUser = command({
  name: 'user.invite',
  access: superAdmin(),
  input: inviteUserInput,
  concerns: ({ organizationId, email }) => ({ organizationId, targets: [{ type: 'email', id: email }] }),
  async run(ctx, { organizationId, ...invitee }) {
    const { tx, clock } = ctx;
    const organization = await lockOrganization(tx, organizationId);
    const { account, row, events } = await invite(ctx, organization, invitee, 'as_account');
    return {
      result: {
        ...(await readUser(tx, account.id, clock.now())),
        invitation: invitationFrom(row, clock.wall()),
      },
      audit: [
        {
          organizationId,
          targets: [
            userTarget(account),
            { type: 'invitation', id: row.id, name: account.email },
            { type: 'organization', id: organizationId, name: organization.name },
          ],
          after: { email: account.email, role: invitee.role, existing: account.existing },
        },
      ],
      events,
    };
  },
});
