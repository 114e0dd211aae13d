import type { Guarded } from '#kernel/access';
import type { ActingOrganization, Actor } from '#kernel/actor';
import type { AuditEntry } from '#kernel/audit-entry';
import type { Outcome } from '#kernel/command';
import type { GateQuestion } from '#kernel/gate';
import { questionOf } from '#kernel/gate';

export type Place = {
  readonly organization: ActingOrganization;
  readonly question: GateQuestion;
  /** Whether the gate is asked: always in the workspace, elsewhere about features. */
  readonly gated: boolean;
  /** Whether it is done as the organization in the database too. */
  readonly asTenant: boolean;
};

/** The organization for which a member does or asks something, and what the gate is asked about it; null outside of one. */
export function placeOf({ access }: Guarded, actor: Actor): Place | null {
  if (access.who !== 'organization') return null;
  if (actor.type !== 'user' || actor.standing.kind !== 'full' || actor.organization === null) return null;
  const asTenant = access.at === 'workspace';
  return {
    organization: actor.organization,
    question: questionOf(access) as GateQuestion,
    gated: asTenant || access.features.length > 0,
    asTenant,
  };
}

/** What members do is their organization's, in the audit trail too. */
export const entryOf = (place: Place | null, entry: AuditEntry): AuditEntry =>
  place ? { ...entry, organizationId: place.organization.id } : entry;

export const ofOrganization = <R>(place: Place | null, outcome: Outcome<R>): Outcome<R> =>
  place === null || 'unchanged' in outcome
    ? outcome
    : { ...outcome, audit: outcome.audit.map((entry) => entryOf(place, entry)) as never };
