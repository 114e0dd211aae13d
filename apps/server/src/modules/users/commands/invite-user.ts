import { inviteUserInput } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { brandingOf } from '#kernel/branding';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { accountToInvite, assertNotSelf } from '#modules/identity';
import { invitationFrom, sendInvitation } from '#modules/invitations';
import { lockOrganization, membershipsOf, notActive } from '#modules/organizations';
import { userTarget } from '../user-action.ts';
import { readUser } from '../user-view.ts';

/** Invites somebody to an organization. An existing account is invited as it is; nothing holds before it is accepted. */
export const inviteUser = command({
  name: 'user.invite',
  access: superAdmin(),
  input: inviteUserInput,
  concerns: ({ organizationId, email }) => ({ organizationId, targets: [{ type: 'email', id: email }] }),
  async run(ctx, { email, name, organizationId, role }) {
    const { tx, clock } = ctx;
    const organization = await lockOrganization(tx, organizationId);
    if (organization.status !== 'active') throw notActive(organization.status);
    const account = await accountToInvite(ctx, { email, name });
    // To accept it would be to give oneself a role (A5).
    assertNotSelf(ctx.actor, account.id);
    const memberships = await membershipsOf(tx, account.id);
    if (memberships.some((membership) => membership.organizationId === organizationId)) {
      throw new DomainError('ALREADY_MEMBER', { name: account.name, organization: organization.name });
    }
    const { row, events } = await sendInvitation(ctx, {
      organizationId,
      organizationName: organization.name,
      organizationSlug: organization.slug,
      branding: brandingOf(organization.name, organization.branding),
      userId: account.id,
      email: account.email,
      name: account.name,
      role,
    });
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
          after: { email: account.email, role, existing: account.existing },
        },
      ],
      events,
    };
  },
});
