import type { UserActor } from '#kernel/actor';
import { DomainError } from '#kernel/domain-error';

export { signedInUser } from '#kernel/signed-in-user';

/** Why a session may not do something that only a whole one may. */
export const refusalOf = ({ standing }: UserActor): DomainError =>
  standing.kind === 'full' ? new DomainError('UNAUTHENTICATED') : standing.refusal;
