import { invitationPath } from '@porttask/contracts';
import { superAdmin } from '#kernel/access';
import { brandingOf } from '#kernel/branding';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { findUserByEmail } from '#modules/identity';
import { lockOrganization, notActive } from '#modules/organizations';
import { statusOf } from '../invitation.ts';
import type { InvitationRow } from '../invitation-store.ts';
import { invitationFrom } from '../invitation-store.ts';
import { sendInvitation } from '../send-invitation.ts';

/** Sends a new link; the one before is worthless. */
export const resendInvitation = command({
  name: 'invitation.resend',
  access: superAdmin(),
  input: invitationPath,
  concerns: ({ id, invitationId }) => ({
    organizationId: id,
    targets: [{ type: 'invitation', id: invitationId }],
  }),
  async run(ctx, { id, invitationId }) {
    const { tx, clock } = ctx;
    const organization = await lockOrganization(tx, id);
    const row = await tx
      .selectFrom('invitations')
      .selectAll()
      .where('organization_id', '=', id)
      .where('id', '=', invitationId)
      .executeTakeFirst();
    if (!row) throw new DomainError('NOT_FOUND');
    const status = statusOf(row, clock.wall());
    if (status !== 'pending' && status !== 'expired')
      throw new DomainError('INVITATION_NOT_PENDING', { status });
    if (organization.status !== 'active') throw notActive(organization.status);
    const user = await findUserByEmail(tx, row.email);
    const { row: sent, events } = await sendInvitation(ctx, {
      organizationId: id,
      organizationName: organization.name,
      organizationSlug: organization.slug,
      branding: brandingOf(organization.name, organization.branding),
      userId: user?.id ?? null,
      email: row.email,
      name: row.name,
      role: (row as InvitationRow).role as never,
    });
    return {
      result: invitationFrom(sent, clock.wall()),
      audit: [
        {
          organizationId: id,
          targets: [
            { type: 'invitation', id: sent.id, name: sent.email },
            { type: 'organization', id, name: organization.name },
          ],
          before: { invitation: invitationId, status },
          after: {
            invitation: sent.id,
            email: sent.email,
            role: sent.role,
            expiresAt: sent.expires_at.toISOString(),
          },
        },
      ],
      events,
    };
  },
});
