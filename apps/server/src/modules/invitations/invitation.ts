import type { Invitation } from '@porttask/contracts';
import { days } from '#kernel/clock';

/** Life of an invitation (P5). */
export const invitationLifeMs = days(7);

type Dates = {
  readonly accepted_at: Date | null;
  readonly replaced_at: Date | null;
  readonly expires_at: Date;
};

export function statusOf({ accepted_at, replaced_at, expires_at }: Dates, at: Date): Invitation['status'] {
  if (accepted_at) return 'accepted';
  if (replaced_at) return 'replaced';
  return expires_at <= at ? 'expired' : 'pending';
}
