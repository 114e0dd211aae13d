import type { Invitation, InvitationId } from '@porttask/contracts';
import type { AuditTarget } from '#kernel/audit-entry';
import { days } from '#kernel/clock';

/** Life of an invitation (P5). */
export const invitationLifeMs = days(7);

type Dates = {
  readonly accepted_at: Date | null;
  readonly replaced_at: Date | null;
  readonly revoked_at: Date | null;
  readonly expires_at: Date;
};

export function statusOf(
  { accepted_at, replaced_at, revoked_at, expires_at }: Dates,
  at: Date,
): Invitation['status'] {
  if (accepted_at) return 'accepted';
  if (revoked_at) return 'revoked';
  if (replaced_at) return 'replaced';
  return expires_at <= at ? 'expired' : 'pending';
}

/** What a refused attempt was aimed at, for its audit row. */
export const concernsInvitation = (id: InvitationId): { targets: AuditTarget[] } => ({
  targets: [{ type: 'invitation', id }],
});
