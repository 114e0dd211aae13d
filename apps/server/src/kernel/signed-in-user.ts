import type { ActingOrganization, Actor, UserActor } from './actor.ts';
import { DomainError } from './domain-error.ts';

/** The user behind a call whose policy lets only users in. @throws DomainError UNAUTHENTICATED for jobs and the command line */
export function signedInUser(actor: Actor): UserActor {
  if (actor.type !== 'user') throw new DomainError('UNAUTHENTICATED');
  return actor;
}

/** The organization somebody works in. @throws DomainError FORBIDDEN for who works in none */
export function workplaceOf(actor: Actor): ActingOrganization {
  const { organization } = signedInUser(actor);
  if (organization === null) throw new DomainError('FORBIDDEN');
  return organization;
}
