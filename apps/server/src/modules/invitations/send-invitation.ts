import type { OrganizationId } from '@porttask/contracts';
import { shownBranding } from '#kernel/branding';
import type { CommandContext } from '#kernel/command';
import type { DomainEvent } from '#kernel/event';
import { event } from '#kernel/event';
import { mailBrandOf } from '#platform/mail/message';
import { queueMail } from '#platform/mail/queue-mail';
import type { InvitationRow, NewInvitation } from './invitation-store.ts';
import { insertInvitation } from './invitation-store.ts';
import { invitationMessage } from './messages.ts';

/** What an invitation says of the organization it leads to. */
export type Inviting = {
  readonly id: OrganizationId;
  readonly name: string;
  readonly slug: string;
  readonly timezone: string;
  readonly branding: unknown;
};

/**
 * Writes an invitation with its mail. The events are part of what the calling command returns.
 * @param userId the account it is for, where that may be told
 */
export async function sendInvitation(
  ctx: CommandContext,
  organization: Inviting,
  invitee: Omit<NewInvitation, 'organizationId'> & { readonly userId: string | null },
): Promise<{ row: InvitationRow; events: readonly DomainEvent[] }> {
  const { id, slug } = organization;
  const { userId, ...invited } = invitee;
  const { row, token } = await insertInvitation(ctx, { organizationId: id, ...invited });
  const mail = await queueMail(
    ctx,
    invited.email,
    invitationMessage({
      name: invited.name,
      organization: organization.name,
      role: invited.role,
      invitedBy: row.invited_by_name,
      url: `${ctx.ports.deployment.publicUrl}/invitation?token=${token}`,
      brand: mailBrandOf(await shownBranding(ctx.ports.gate, ctx.tx, organization)),
    }),
  );
  const told = event('user.invited', id, {
    user: { id: userId as never, email: invited.email, name: invited.name },
    organization: { id, name: organization.name, slug },
    role: invited.role,
  });
  return { row, events: [told, mail] };
}
