import type { LimitKey } from '@porttask/contracts';
import type { CommandContext } from '#kernel/command';
import type { LimitUse, OrganizationOnDay } from '#kernel/gate-source';
import { limitReached } from '#kernel/judge';
import { workplaceOf } from '#kernel/signed-in-user';
import { readEffectiveValues } from '#modules/entitlements';
import type { LimitOwner } from './limit-store.ts';
import { dayOf, giveOneBack, readCounts, takeOne } from './limit-store.ts';

const holdsFor = async ({ tx, ports }: CommandContext, place: OrganizationOnDay, key: LimitKey) =>
  (await readEffectiveValues(tx, ports.entitlementSources, [place])).get(place.id)?.[key];

/**
 * Takes one of a limit of the organization in whose workspace a command runs, in its transaction: exact also when many
 * come at once, and given back when the command fails.
 * @throws DomainError LIMIT_REACHED
 */
export async function takeFromLimit(ctx: CommandContext, key: LimitKey): Promise<void> {
  const { tx, clock, actor } = ctx;
  const organization = workplaceOf(actor);
  const place = { id: organization.id, today: dayOf(organization, clock.now()) };
  const holds = await holdsFor(ctx, place, key);
  const limit = typeof holds?.value === 'number' ? holds.value : null;
  if (holds === undefined || (await takeOne(tx, place, key, limit))) return;
  const used = (await readCounts(tx, [place])).get(place.id)?.[key] ?? 0;
  throw limitReached(key, holds, used).error();
}

/** Gives back one of what the organization keeps, when it keeps one less. */
export const giveBackToLimit = ({ tx, actor }: CommandContext, key: LimitKey): Promise<void> =>
  giveOneBack(tx, workplaceOf(actor).id, key);

/**
 * Sees to it that one more fits into a limit whose rows are counted. Exact while everybody who adds one has locked the
 * organization's row before.
 * @throws DomainError LIMIT_REACHED
 */
export async function assertLeft(
  ctx: CommandContext,
  { limit: key, used }: LimitUse,
  organization: LimitOwner,
): Promise<void> {
  const { tx, clock } = ctx;
  const place = { id: organization.id, today: dayOf(organization, clock.now()) };
  const holds = await holdsFor(ctx, place, key);
  if (typeof holds?.value !== 'number') return;
  const count = (await used(tx, [place], clock.wall())).get(place.id) ?? 0;
  if (count >= holds.value) throw limitReached(key, holds, count).error();
}
