import type { Branding } from '@porttask/contracts';
import type { CommandContext } from '#kernel/command';
import type { DomainEvent } from '#kernel/event';
import { event } from '#kernel/event';
import { mailBrandOf } from '#platform/mail/message';
import { queueMail } from '#platform/mail/queue-mail';
import type { InvitationRow, NewInvitation } from './invitation-store.ts';
import { insertInvitation } from './invitation-store.ts';
import { invitationMessage } from './messages.ts';

type Invite = NewInvitation & {
  readonly organizationName: string;
  readonly organizationSlug: string;
  readonly branding: Branding;
  readonly userId: string | null;
};

/** Writes an invitation with its mail. The events are part of what the calling command returns. */
export async function sendInvitation(
  ctx: CommandContext,
  invite: Invite,
): Promise<{ row: InvitationRow; events: readonly DomainEvent[] }> {
  const { row, token } = await insertInvitation(ctx, invite);
  const url = `${ctx.ports.deployment.publicUrl}/invitation?token=${token}`;
  const { name, role, organizationName: organization } = invite;
  const mail = await queueMail(
    ctx,
    invite.email,
    invitationMessage({
      name,
      organization,
      role,
      invitedBy: row.invited_by_name,
      url,
      brand: mailBrandOf(invite.branding),
    }),
  );
  const invited = event('user.invited', invite.organizationId, {
    user: { id: invite.userId as never, email: invite.email, name },
    organization: { id: invite.organizationId, name: organization, slug: invite.organizationSlug },
    role,
  });
  return { row, events: [invited, mail] };
}
