import type { Actor, UserActor } from './actor.ts';
import { DomainError } from './domain-error.ts';

/** The user behind a call whose policy lets only users in. @throws DomainError UNAUTHENTICATED for jobs and the command line */
export function signedInUser(actor: Actor): UserActor {
  if (actor.type !== 'user') throw new DomainError('UNAUTHENTICATED');
  return actor;
}
