import type { EntitlementKey, OrganizationId } from '@porttask/contracts';
import type { UserActor } from '#kernel/actor';
import type { Endpoint } from '#kernel/endpoint';

/** What a request to an endpoint counts as. */
export type Countable = {
  /** First part of its address after `/v1`. */
  readonly area: string;
  readonly action: string;
  /** Features that it asks for and the limit that it takes from, for when it succeeds. */
  readonly features: readonly EntitlementKey[];
  /** Whether members of organizations alone call it. */
  readonly isMembers: boolean;
};

/** Worked out once an endpoint. Null for what nobody uses by calling it: a stream only listens. */
export function countableOf({ path, action, stream }: Endpoint): Countable | null {
  if (stream) return null;
  const { access } = action;
  const asks =
    access.who === 'organization' && access.at === 'workspace' ? access : { features: [], takes: undefined };
  return {
    area: path.split('/')[2] ?? '',
    action: action.name,
    features: [...asks.features, ...(asks.takes === undefined ? [] : [asks.takes])],
    isMembers: access.who === 'organization',
  };
}

/**
 * Whose request it is: an organization, `null` for the platform's own, or nobody's. Who works as somebody else is nobody of
 * the organization (I7), and who has not come in yet uses nothing. The web app asks for the same things in Administration
 * as elsewhere, so that a Super Admin counts for an organization only by what its members alone do.
 */
export function placeOf(
  { impersonation, standing, platformRole, organization }: UserActor,
  { isMembers }: Countable,
): { readonly id: OrganizationId; readonly timezone: string } | null | 'nobody' {
  if (impersonation !== null || standing.kind !== 'full') return 'nobody';
  return platformRole !== null && !isMembers ? null : organization;
}
