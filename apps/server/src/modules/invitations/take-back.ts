import type { Invitation, InvitationId } from '@porttask/contracts';
import type { CommandContext, Done } from '#kernel/command';
import type { OrganizationRow } from '#modules/organizations';
import { statusOf } from './invitation.ts';
import { invitationFrom, readRevocable, revoke } from './invitation-store.ts';

/** Makes the link of an invitation worthless, whoever does. The organization is locked. */
export async function takeBack(
  { tx, clock }: CommandContext,
  { id, name }: OrganizationRow,
  invitationId: InvitationId,
): Promise<Done<Invitation>> {
  const at = clock.wall();
  const row = await readRevocable(tx, id, invitationId, at);
  const revoked = await revoke(tx, id, invitationId, at);
  return {
    result: invitationFrom(revoked, at),
    audit: [
      {
        organizationId: id,
        targets: [
          { type: 'invitation', id: invitationId, name: row.email },
          { type: 'organization', id, name },
        ],
        before: { status: statusOf(row, at), role: row.role },
        after: { status: 'revoked' },
      },
    ],
    events: [],
  };
}
