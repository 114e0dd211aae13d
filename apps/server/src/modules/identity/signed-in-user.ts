import type { Actor, UserActor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';

/** The user behind a call whose policy lets only users in. @throws DomainError UNAUTHENTICATED for jobs and the command line */
export function signedInUser(actor: Actor): UserActor {
  if (actor.type !== 'user') throw new DomainError('UNAUTHENTICATED');
  return actor;
}

/** Why a session may not do something that only a whole one may. */
export const refusalOf = ({ standing }: UserActor): DomainError =>
  standing.kind === 'full' ? new DomainError('UNAUTHENTICATED') : standing.refusal;
