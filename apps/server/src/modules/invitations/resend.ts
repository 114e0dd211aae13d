import type { Invitation, InvitationId } from '@porttask/contracts';
import type { CommandContext, Done } from '#kernel/command';
import { findUserByEmail } from '#modules/identity';
import type { OrganizationRow } from '#modules/organizations';
import { notActive } from '#modules/organizations';
import { statusOf } from './invitation.ts';
import { invitationFrom, readRevocable } from './invitation-store.ts';
import { assertMailsLeft } from './mail-limit.ts';
import { assertPlaceFor } from './places.ts';
import { sendInvitation } from './send-invitation.ts';

/**
 * Sends a new link; the one before is worthless. The organization is locked.
 * @param by the organization is bound to its limit of users, and not told whose account an address is
 */
export async function resend(
  ctx: CommandContext,
  organization: OrganizationRow,
  invitationId: InvitationId,
  by: 'platform' | 'organization',
): Promise<Done<Invitation>> {
  const { tx, clock } = ctx;
  const { id, name, status } = organization;
  const row = await readRevocable(tx, id, invitationId, clock.wall());
  if (status !== 'active') throw notActive(status);
  if (by === 'organization') {
    await assertMailsLeft(tx, id, row.email, clock.wall());
    await assertPlaceFor(ctx, organization, row.email);
  }
  const user = by === 'platform' ? await findUserByEmail(tx, row.email) : undefined;
  const { row: sent, events } = await sendInvitation(ctx, organization, {
    userId: user?.id ?? null,
    email: row.email,
    name: row.name,
    role: row.role as Invitation['role'],
  });
  return {
    result: invitationFrom(sent, clock.wall()),
    audit: [
      {
        organizationId: id,
        targets: [
          { type: 'invitation', id: sent.id, name: sent.email },
          { type: 'organization', id, name },
        ],
        before: { invitation: invitationId, status: statusOf(row, clock.wall()) },
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
}
