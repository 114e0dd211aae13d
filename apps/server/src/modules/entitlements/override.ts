import type { ErrorDetail, OrganizationId } from '@porttask/contracts';
import type { Actor } from '#kernel/actor';
import { invalid } from '#kernel/domain-error';

/** What every override has besides its value: until when, why, and by whom. */
export type OverrideFacts = {
  readonly reason: string;
  /** Last day on which it holds; null for good. */
  readonly expiresOn: string | null;
  readonly setBy: { readonly id: string | null; readonly name: string };
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/** Whose override it is. */
export type OverrideOwner = {
  readonly id: OrganizationId;
  readonly name: string;
  readonly slug: string;
  readonly timezone: string;
};

/** Whether its last day is over, where the organization is. */
export const isExpired = ({ expiresOn }: Pick<OverrideFacts, 'expiresOn'>, today: string): boolean =>
  expiresOn !== null && expiresOn < today;

/** @throws DomainError VALIDATION_ERROR when an override would have expired before it began */
export function assertHoldsYet(expiresOn: string | null, today: string): void {
  if (!isExpired({ expiresOn }, today)) return;
  const detail: ErrorDetail = {
    field: 'expiresOn',
    message: `must be ${today} or later: that is today in the zone of the organization`,
  };
  throw invalid(detail);
}

export const setterFrom = (actor: Actor): OverrideFacts['setBy'] => ({
  id: actor.type === 'user' ? actor.id : null,
  name: actor.type === 'anonymous' ? 'PortTask' : actor.name,
});

/** The facts as they are shown. */
export const factsShown = (facts: OverrideFacts, today: string) => ({
  reason: facts.reason,
  expiresOn: facts.expiresOn,
  expired: isExpired(facts, today),
  setBy: facts.setBy,
  createdAt: facts.createdAt.toISOString(),
  updatedAt: facts.updatedAt.toISOString(),
});
