import type { OrganizationRole } from '@porttask/contracts';
import type { Actor, UserActor } from './actor.ts';
import { after, minutes } from './clock.ts';
import { DomainError } from './domain-error.ts';

/** How long a proof of identity counts as fresh (security requirement P13). */
export const stepUpWindowMs = minutes(15);

type Standing = UserActor['standing']['kind'];

type Options = {
  /** Asks for a proof of identity not older than `stepUpWindowMs`. */
  readonly stepUp?: boolean;
  /** Standings besides `full` that may pass, e.g. signing out while a second factor is still missing. */
  readonly also?: readonly Standing[];
};

/** Who may call a command or query. Everything that is not allowed here is refused. */
export type Access = Options &
  (
    | { readonly who: 'anyone' | 'signed_in' | 'super_admin' | 'system' }
    | { readonly who: 'organization'; readonly roles: readonly OrganizationRole[] }
  );

export const anyone = (): Access => ({ who: 'anyone' });
export const signedIn = (options: Options = {}): Access => ({ who: 'signed_in', ...options });
export const superAdmin = (options: Options = {}): Access => ({ who: 'super_admin', ...options });
export const organizationRole = (...roles: readonly OrganizationRole[]): Access => ({
  who: 'organization',
  roles,
});
/** Jobs and the command line alone. */
export const systemOnly = (): Access => ({ who: 'system' });

/**
 * The one decision whether `actor` may do what `access` guards.
 * @param at real time, for the age of the last proof of identity
 * @returns null when allowed, else the error to answer with
 */
export function authorize(access: Access, actor: Actor, at: Date): DomainError | null {
  if (access.who === 'anyone' || actor.type === 'system') return null;
  if (actor.type === 'anonymous') return new DomainError('UNAUTHENTICATED');
  if (actor.standing.kind !== 'full' && !access.also?.includes(actor.standing.kind))
    return actor.standing.refusal;
  if (!holdsRole(access, actor)) return new DomainError('FORBIDDEN');
  if (access.stepUp && after(actor.authenticatedAt, stepUpWindowMs) < at)
    return new DomainError('STEP_UP_REQUIRED');
  return null;
}

function holdsRole(access: Access, actor: UserActor): boolean {
  switch (access.who) {
    case 'signed_in':
      return true;
    case 'super_admin':
      return actor.platformRole === 'super_admin';
    case 'organization':
      return actor.organization !== null && access.roles.includes(actor.organization.role);
    default:
      return false;
  }
}
