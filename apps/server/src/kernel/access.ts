import type { FeatureKey, LimitKey, OrganizationRole } from '@porttask/contracts';
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
  /**
   * What holds for a Super Admin who works as somebody else (I4, I5). A query may be asked and a command run with `full`
   * mode, unless it says `never` (only the person themself) or `always` (also in read-only mode). What needs a proof of
   * identity is never possible: whoever could give it is not there.
   */
  readonly impersonating?: 'always' | 'never';
};

/** Who may call a command or query. Everything that is not allowed here is refused. */
export type Access = Options &
  (
    | { readonly who: 'anyone' | 'signed_in' | 'super_admin' | 'system' }
    | ({ readonly who: 'organization'; readonly roles: readonly OrganizationRole[] } & Workplace)
  );

/** Where members of an organization do it, and what has to be open to it. */
type Workplace = {
  /**
   * `workspace`: behind the gate, and as the organization in the database too (A10). `platform`: on what the platform keeps of
   * the organization itself, e.g. its people; also while a license or subscription closes the workspace, unless it needs a
   * feature. Statements there carry the organization of the caller (`workplaceOf`), never one of the input.
   */
  readonly at: 'platform' | 'workspace';
  readonly features: readonly FeatureKey[];
  /** The limit that each call takes one of. */
  readonly takes?: LimitKey | undefined;
};

export const anyone = (options: Pick<Options, 'impersonating'> = {}): Access => ({
  who: 'anyone',
  ...options,
});
export const signedIn = (options: Options = {}): Access => ({ who: 'signed_in', ...options });
export const superAdmin = (options: Options = {}): Access => ({ who: 'super_admin', ...options });
const members: readonly OrganizationRole[] = ['admin', 'agent', 'user'];

type Work = {
  readonly roles?: readonly OrganizationRole[];
  /** Features that have to be open to the organization. */
  readonly features?: readonly FeatureKey[];
  /** The limit that each call takes one of. */
  readonly takes?: LimitKey;
} & Pick<Options, 'impersonating'>;

/** Looks at what an organization has in its workspace; everybody in it may, unless other roles are named. */
export const workspaceRead = ({ roles = members, features = [], ...more }: Work = {}): Access => ({
  who: 'organization',
  at: 'workspace',
  roles,
  features,
  ...more,
});
/** Does an organization's work; its admins and agents may, unless other roles are named. */
export const workspaceWrite = ({ roles = ['admin', 'agent'], ...more }: Work = {}): Access =>
  workspaceRead({ roles, ...more });
/** Looks at what the platform keeps of an organization; everybody in it may. */
export const organizationRead = ({ roles = members, features = [], ...more }: Work = {}): Access => ({
  who: 'organization',
  at: 'platform',
  roles,
  features,
  ...more,
});
/** Administers an organization from within. */
export const organizationAdmin = (work: Omit<Work, 'roles'> = {}): Access =>
  organizationRead({ ...work, roles: ['admin'] });
/** Jobs and the command line alone. */
export const systemOnly = (): Access => ({ who: 'system' });

/** What is guarded: a command, or a query, which changes nothing. */
export type Guarded = { readonly kind: 'command' | 'query'; readonly access: Access };

/**
 * The one decision whether `actor` may do what `access` guards.
 * @param at real time, for the age of the last proof of identity
 * @returns null when allowed, else the error to answer with
 */
export function authorize({ kind, access }: Guarded, actor: Actor, at: Date): DomainError | null {
  if (actor.type === 'system') return null;
  if (access.who === 'anyone') return actor.type === 'user' ? refusedInTheirName(kind, access, actor) : null;
  if (actor.type === 'anonymous') return new DomainError('UNAUTHENTICATED');
  if (actor.standing.kind !== 'full' && !access.also?.includes(actor.standing.kind))
    return actor.standing.refusal;
  if (!holdsRole(access, actor)) return new DomainError('FORBIDDEN');
  const refused = refusedInTheirName(kind, access, actor);
  if (refused) return refused;
  return access.stepUp ? staleness(actor, at) : null;
}

/**
 * For what is sensitive only from a certain size on, which shows when the input was read.
 * @throws DomainError STEP_UP_REQUIRED
 */
export function assertFreshProof(actor: Actor, at: Date): void {
  const refusal = actor.type === 'user' ? staleness(actor, at) : null;
  if (refusal) throw refusal;
}

const staleness = (actor: UserActor, at: Date): DomainError | null =>
  after(actor.authenticatedAt, stepUpWindowMs) < at ? new DomainError('STEP_UP_REQUIRED') : null;

/** What nobody may do in another person's name, or not in read-only mode. Whoever's time is over is not in it any more. */
function refusedInTheirName(kind: Guarded['kind'], access: Access, actor: UserActor): DomainError | null {
  const { impersonation, name, standing } = actor;
  if (impersonation === null || standing.kind !== 'full' || access.impersonating === 'always') return null;
  if (access.impersonating === 'never' || access.stepUp) {
    const problem = `only ${name} may do this, and nobody in their name`;
    return new DomainError('BLOCKED_WHILE_IMPERSONATING', { subject: name, problem });
  }
  if (kind === 'query' || impersonation.mode === 'full') return null;
  const problem = 'this impersonation is read-only, so nothing can be changed';
  return new DomainError('BLOCKED_WHILE_IMPERSONATING', { subject: name, problem });
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
