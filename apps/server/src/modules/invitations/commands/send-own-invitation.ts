import { inviteMemberInput } from '@porttask/contracts';
import { organizationAdmin } from '#kernel/access';
import { command } from '#kernel/command';
import { workplaceOf } from '#kernel/signed-in-user';
import { lockOrganization } from '#modules/organizations';
import { invitationFrom } from '../invitation-store.ts';
import { invite } from '../invite.ts';
import { assertMailsLeft } from '../mail-limit.ts';
import { assertPlaceFor } from '../places.ts';

/**
 * Invites somebody to one's own organization, which takes a place of the limit `users`. Whether the address has an account
 * already is nobody's business here: the invitation reads as it was typed.
 */
export const sendOwnInvitation = command({
  name: 'invitation.send_own',
  access: organizationAdmin({ impersonating: 'never', takes: 'users' }),
  input: inviteMemberInput,
  concerns: ({ email }) => ({ targets: [{ type: 'email', id: email }] }),
  async run(ctx, { email, name, role }) {
    const organization = await lockOrganization(ctx.tx, workplaceOf(ctx.actor).id);
    await assertMailsLeft(ctx.tx, organization.id, email, ctx.clock.wall());
    await assertPlaceFor(ctx, organization, email);
    const { row, events } = await invite(ctx, organization, { email, name, role }, 'as_typed');
    return {
      result: invitationFrom(row, ctx.clock.wall()),
      audit: [
        {
          organizationId: organization.id,
          targets: [
            { type: 'invitation', id: row.id, name: email },
            { type: 'organization', id: organization.id, name: organization.name },
          ],
          after: { email, role },
        },
      ],
      events,
    };
  },
});
