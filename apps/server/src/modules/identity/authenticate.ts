import type {
  ImpersonationId,
  ImpersonationMode,
  OrganizationId,
  OrganizationRole,
  SecondFactor,
  SessionId,
  UserId,
} from '@porttask/contracts';
import type pg from 'pg';
import type { Actor, UserActor } from '#kernel/actor';
import { anonymous } from '#kernel/actor';
import { publicBrandingOf } from '#kernel/branding';
import type { Clock } from '#kernel/clock';
import { DomainError } from '#kernel/domain-error';
import type { SecurityPolicy } from '#kernel/security-policy';
import { defaultSecurityPolicy } from '#kernel/security-policy';
import { superAdminNeedsMfa, withDefaults } from '#modules/settings';
import { sha256 } from '#platform/crypto/random';
import { batchedLookup } from '#platform/db/batched-lookup';
import { closedOrganization } from './closed-organization.ts';

type Row = {
  token_hash: Buffer;
  session_id: SessionId;
  user_id: UserId;
  organization_id: OrganizationId | null;
  mfa_pending: boolean;
  authenticated_at: Date;
  expires_at: Date;
  ended_because: string | null;
  live: boolean;
  /** Its absolute time is over. */
  expired: boolean;
  email: string;
  name: string;
  user_status: string;
  platform_role: 'super_admin' | null;
  mfa_methods: SecondFactor[];
  password_change_required: boolean;
  user_created_at: Date;
  role: OrganizationRole | null;
  organization_name: string | null;
  slug: string | null;
  organization_status: 'active' | 'suspended' | 'deactivated' | null;
  timezone: string | null;
  currency: string | null;
  branding: unknown;
  suspension_category: string | null;
  super_admin_mfa: SecurityPolicy['superAdminMfa'] | null;
  impersonation_id: ImpersonationId | null;
  /** The next ones are null without an impersonation. */
  mode: ImpersonationMode;
  reason: string;
  started_at: Date;
  impersonation_expires_at: Date;
  parent_session_id: SessionId;
  impersonator_id: UserId;
  impersonator_name: string;
  impersonator_locked: boolean;
};

// The policy and locks are read only where they decide something, so that the ordinary request pays nothing for them.
const stateOfSessions = (name: string, which: string) => ({
  name,
  text: `
    select s.token_hash, s.id as session_id, s.user_id, s.organization_id, s.mfa_pending, s.authenticated_at, s.expires_at, s.ended_because,
      s.ended_at is null and s.expires_at > $2 and s.last_used_at + make_interval(secs => s.idle_timeout_seconds) > $2 as live,
      s.expires_at <= $2 as expired,
      u.email::text, u.name, u.status as user_status, u.platform_role, u.mfa_methods,
      u.password_change_required, u.created_at as user_created_at, m.role, o.name as organization_name, o.slug, o.status as organization_status,
      o.timezone, o.currency, o.branding, o.suspension_category,
      case when u.platform_role is not null and u.mfa_methods = '{}'
        then (select value ->> 'superAdminMfa' from settings where name = 'security') end as super_admin_mfa,
      s.impersonation_id, i.mode, i.reason, i.started_at, i.expires_at as impersonation_expires_at, i.parent_session_id,
      i.actor_id as impersonator_id, a.name as impersonator_name,
      case when i.id is not null then exists (
        select from sign_in_failures f where f.address_digest = a.address_digest and f.locked_until > $3)
      end as impersonator_locked
    from sessions s
    join users u on u.id = s.user_id
    left join organizations o on o.id = s.organization_id
    left join memberships m on m.organization_id = s.organization_id and m.user_id = s.user_id
    left join impersonations i on i.id = s.impersonation_id
    left join users a on a.id = i.actor_id
    where ${which}`,
});
// The limit is how many tokens there are. Without it PostgreSQL expects ten of an array it does not know yet, finds that too
// dear for a plan that could be kept, and plans anew each time, which takes longer than all the rest.
const byToken = stateOfSessions('state-of-sessions', 's.token_hash in (select unnest($1::bytea[]) limit $4)');
const byId = stateOfSessions('state-of-session', 's.id = $1');

const tokenForm = /^[A-Za-z0-9_-]{43}$/;

type Options = { readonly pool: pg.Pool; readonly clock: Clock; readonly publicUrl: string };

/**
 * Reads who session tokens stand for, as things are in the database now: there is no cache, so a suspension, demotion or
 * revocation holds from the next request on (S7). Requests that come together share a query.
 * @returns for each token its actor; the anonymous one when it stands for nobody
 */
export function createSessionReader({ pool, clock, publicUrl }: Options): (token: string) => Promise<Actor> {
  const stateOf = batchedLookup<Row>(async (hashes) => {
    const tokens = hashes.map((hash) => Buffer.from(hash, 'base64'));
    const values = [tokens, clock.wall(), clock.now(), tokens.length];
    const { rows } = await pool.query<Row>({ ...byToken, values });
    return new Map(rows.map((row) => [row.token_hash.toString('base64'), row]));
  });
  const ownActor = async (row: Row | undefined): Promise<Actor> => {
    if (row?.user_status !== 'active') return anonymous;
    const closed = row.organization_status !== null && row.organization_status !== 'active';
    // A session ended by the suspension answers with it while both last, and is dead afterwards (S6). Whoever became a Super
    // Admin meanwhile is not kept out by it, so to them it is dead at once.
    const saysWhy = closed && row.ended_because === 'organization_suspended' && row.platform_role === null;
    if (!row.live && (!saysWhy || row.expired)) return anonymous;
    return actorOf(row, closed, await standingOf(row, closed, pool, publicUrl));
  };
  return async (token) => {
    if (!tokenForm.test(token)) return anonymous;
    const row = await stateOf(sha256(token).toString('base64'));
    if (!row || row.impersonation_id === null) return ownActor(row);
    // Whoever sits there is judged by the session they came from, exactly as if they worked on it (I3).
    const values = [row.parent_session_id, clock.wall(), clock.now()];
    const { rows } = await pool.query<Row>({ ...byId, values });
    return actingActor(row, await ownActor(rows[0]));
  };
}

/** Who works in somebody's name. @param parent who the session it was begun from stands for now */
function actingActor(row: Row, parent: Actor): Actor {
  const stands =
    parent.type === 'user' &&
    parent.id === row.impersonator_id &&
    parent.platformRole === 'super_admin' &&
    parent.standing.kind === 'full';
  if (!stands || row.impersonator_locked || row.ended_because !== null) return anonymous;
  if (!row.live) {
    const refusal = new DomainError('UNAUTHENTICATED');
    return { ...actorOf(row, true, { kind: 'impersonation_over', refusal }), platformRole: null };
  }
  const actor = actorOf(row, row.organization_status !== 'active', full);
  const possible = row.user_status === 'active' && row.platform_role === null && actor.organization !== null;
  return possible ? actor : anonymous;
}

function impersonationOf(row: Row): UserActor['impersonation'] {
  if (row.impersonation_id === null) return null;
  return {
    id: row.impersonation_id,
    by: { id: row.impersonator_id, name: row.impersonator_name },
    mode: row.mode,
    reason: row.reason,
    since: row.started_at,
    expiresAt: row.impersonation_expires_at,
    parentSessionId: row.parent_session_id,
  };
}

function actorOf(row: Row, closed: boolean, standing: UserActor['standing']): UserActor {
  return {
    type: 'user',
    id: row.user_id,
    name: row.name,
    email: row.email,
    sessionId: row.session_id,
    platformRole: row.platform_role,
    organization: closed ? null : organizationOf(row),
    since: row.user_created_at,
    mfaMethods: row.mfa_methods,
    sessionExpiresAt: row.expires_at,
    authenticatedAt: row.authenticated_at,
    impersonation: impersonationOf(row),
    standing,
  };
}

function organizationOf(row: Row): UserActor['organization'] {
  if (!row.organization_id || !row.role || !row.organization_status) return null;
  return {
    id: row.organization_id,
    name: row.organization_name ?? '',
    slug: row.slug ?? '',
    status: row.organization_status,
    timezone: row.timezone ?? 'UTC',
    currency: row.currency ?? 'EUR',
    branding: publicBrandingOf(row.organization_name ?? '', row.branding),
    role: row.role,
  };
}

async function standingOf(
  row: Row,
  closed: boolean,
  pool: pg.Pool,
  publicUrl: string,
): Promise<UserActor['standing']> {
  if (row.mfa_pending) return { kind: 'mfa_pending', refusal: new DomainError('MFA_REQUIRED') };
  // A Super Admin loses the workspace of a closed organization, not the administration.
  if (closed && row.platform_role === null) {
    const organization = {
      name: row.organization_name ?? '',
      status: row.organization_status ?? '',
      category: row.suspension_category,
    };
    return {
      kind: 'organization_closed',
      refusal: closedOrganization(organization, await supportContact(pool)),
    };
  }
  // Before a factor is set up: who knows the old password must not set one up.
  if (row.password_change_required)
    return { kind: 'password_change', refusal: new DomainError('PASSWORD_CHANGE_REQUIRED') };
  if (row.platform_role !== null && row.mfa_methods.length === 0) {
    const policy = row.super_admin_mfa ?? defaultSecurityPolicy.superAdminMfa;
    if (superAdminNeedsMfa(policy, publicUrl)) {
      return { kind: 'mfa_enrollment', refusal: new DomainError('MFA_ENROLLMENT_REQUIRED') };
    }
  }
  return full;
}

const full = { kind: 'full' } as const;

async function supportContact(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ value: unknown }>("select value from settings where name = 'general'");
  return withDefaults({ general: rows[0]?.value }).general.supportContact;
}
