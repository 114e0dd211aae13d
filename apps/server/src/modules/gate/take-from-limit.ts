import type { LimitKey } from '@porttask/contracts';
import type { CommandContext } from '#kernel/command';
import { limitReached } from '#kernel/judge';
import { workplaceOf } from '#kernel/signed-in-user';
import { readEffectiveValues } from '#modules/entitlements';
import { dayOf, giveOneBack, readCounts, takeOne } from './limit-store.ts';

/**
 * Takes one of a limit of the organization in whose workspace a command runs, in its transaction: exact also when many
 * come at once, and given back when the command fails.
 * @throws DomainError LIMIT_REACHED
 */
export async function takeFromLimit(ctx: CommandContext, key: LimitKey): Promise<void> {
  const { tx, clock, actor, ports } = ctx;
  const organization = workplaceOf(actor);
  const place = { id: organization.id, today: dayOf(organization, clock.now()) };
  const values = (await readEffectiveValues(tx, ports.entitlementSources, [place])).get(place.id);
  const holds = values?.[key];
  const limit = typeof holds?.value === 'number' ? holds.value : null;
  if (holds === undefined || (await takeOne(tx, place, key, limit))) return;
  const used = (await readCounts(tx, [place])).get(place.id)?.[key] ?? 0;
  throw limitReached(key, holds, used).error();
}

/** Gives back one of what the organization keeps, when it keeps one less. */
export const giveBackToLimit = ({ tx, actor }: CommandContext, key: LimitKey): Promise<void> =>
  giveOneBack(tx, workplaceOf(actor).id, key);
