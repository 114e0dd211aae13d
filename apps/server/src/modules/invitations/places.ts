import type { CommandContext } from '#kernel/command';
import { assertLeft } from '#modules/gate';
import type { OrganizationRow } from '#modules/organizations';
import { findPending } from './invitation-store.ts';
import { peopleUse } from './people-use.ts';

/**
 * Sees to it that an invitation to an address fits into the limit of users; one that takes the place of a pending one does
 * anyway. Exact, because the organization is locked by whoever adds somebody.
 * @throws DomainError LIMIT_REACHED
 */
export async function assertPlaceFor(
  ctx: CommandContext,
  organization: OrganizationRow,
  email: string,
): Promise<void> {
  const pending = await findPending(ctx.tx, organization.id, email, ctx.clock.wall());
  if (pending === undefined) await assertLeft(ctx, peopleUse, organization);
}
