import type { OrganizationId, Session, SessionId, UserId } from '@porttask/contracts';
import { sql } from 'kysely';
import type { Origin } from '#kernel/actor';
import { after } from '#kernel/clock';
import type { CommandContext } from '#kernel/command';
import type { ReadDb, Tx } from '#kernel/database';
import { sha256 } from '#platform/crypto/random';
import { deviceOf } from './device.ts';
import type { SessionEnd, sessionLife } from './session.ts';
import { mfaPendingMs, sessionsPerUser } from './session.ts';

export type NewSession = {
  readonly userId: UserId;
  readonly organizationId: OrganizationId | null;
  readonly mfaPending: boolean;
  /** Times from the security policy. */
  readonly life: ReturnType<typeof sessionLife>;
};

export type IssuedSession = { readonly id: SessionId; readonly token: string; readonly expiresAt: Date };

export const live = (at: Date) =>
  sql<boolean>`sessions.ended_at is null and sessions.expires_at > ${at} and sessions.last_used_at + make_interval(secs => sessions.idle_timeout_seconds) > ${at}`;

/** Begins a session with a new token and ends the oldest ones above the limit. */
export async function beginSession(ctx: CommandContext, session: NewSession): Promise<IssuedSession> {
  const { tx, clock, origin, ports } = ctx;
  const at = clock.wall();
  const token = ports.random.bytes(32).toString('base64url');
  const id = ctx.newId('session');
  const expiresAt = session.mfaPending ? after(at, mfaPendingMs) : session.life.expiresAt;
  await tx
    .insertInto('sessions')
    .values({
      id,
      token_hash: sha256(token),
      user_id: session.userId,
      organization_id: session.organizationId,
      mfa_pending: session.mfaPending,
      ip: origin.ip,
      user_agent: origin.userAgent,
      device: deviceOf(origin.userAgent),
      created_at: at,
      authenticated_at: at,
      last_used_at: at,
      idle_timeout_seconds: session.life.idleTimeoutSeconds,
      expires_at: expiresAt,
    })
    .execute();
  await endOldest(tx, session.userId, at);
  return { id, token, expiresAt };
}

/** Somebody else's session in the name of the user is none of theirs. */
export async function endOldest(tx: Tx, userId: UserId, at: Date): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ ended_at: at, ended_because: 'limit' })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('sessions')
        .select('id')
        .where('user_id', '=', userId)
        .where('impersonation_id', 'is', null)
        .where(live(at))
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .offset(sessionsPerUser),
    )
    .execute();
}

/** Gives a session a new token after a proof of identity; the old one is worthless at once (S3). */
export async function renewToken(
  ctx: CommandContext,
  sessionId: SessionId,
  life?: ReturnType<typeof sessionLife>,
): Promise<IssuedSession> {
  const at = ctx.clock.wall();
  const token = ctx.ports.random.bytes(32).toString('base64url');
  const { expires_at } = await ctx.tx
    .updateTable('sessions')
    .set({
      token_hash: sha256(token),
      authenticated_at: at,
      last_used_at: at,
      mfa_pending: false,
      ...(life ? { expires_at: life.expiresAt, idle_timeout_seconds: life.idleTimeoutSeconds } : {}),
    })
    .where('id', '=', sessionId)
    .returning('expires_at')
    .executeTakeFirstOrThrow();
  return { id: sessionId, token, expiresAt: expires_at };
}

/** Which sessions to end: one, all of a user (but one), or all that work in an organization. */
export type SessionFilter = {
  readonly id?: SessionId;
  readonly userId?: UserId;
  readonly butId?: SessionId;
  readonly organizationId?: OrganizationId;
};

/** Ends live sessions. @returns how many */
export async function endSessions(
  tx: Tx,
  filter: SessionFilter,
  because: SessionEnd,
  at: Date,
): Promise<number> {
  let update = tx
    .updateTable('sessions')
    .set({ ended_at: at, ended_because: because })
    .where('ended_at', 'is', null);
  if (filter.id) update = update.where('id', '=', filter.id);
  if (filter.userId) update = update.where('user_id', '=', filter.userId);
  if (filter.butId) update = update.where('id', '!=', filter.butId);
  if (filter.organizationId) update = update.where('organization_id', '=', filter.organizationId);
  const { numUpdatedRows } = await update.executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Takes the sessions of Super Admins out of an organization: they lose the workspace, not the administration. */
export async function detachSuperAdminSessions(tx: Tx, organizationId: OrganizationId): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ organization_id: null })
    .where('organization_id', '=', organizationId)
    .where('user_id', 'in', (eb) =>
      eb.selectFrom('users').select('id').where('platform_role', 'is not', null),
    )
    .execute();
}

/** Live sessions of a user, the latest used first. */
export async function listSessions(
  db: ReadDb,
  userId: UserId,
  current: SessionId | null,
  at: Date,
): Promise<Session[]> {
  const rows = await db
    .selectFrom('sessions')
    .select(['id', 'ip', 'user_agent', 'organization_id', 'created_at', 'last_used_at', 'expires_at'])
    .where('user_id', '=', userId)
    .where('mfa_pending', '=', false)
    .where('impersonation_id', 'is', null)
    .where(live(at))
    .orderBy('last_used_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id as SessionId,
    current: row.id === current,
    ip: row.ip,
    userAgent: row.user_agent,
    organizationId: row.organization_id as OrganizationId | null,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  }));
}

/** How many sessions work in an organization now. */
export async function countSessions(db: ReadDb, organizationId: OrganizationId, at: Date): Promise<number> {
  const row = await db
    .selectFrom('sessions')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .where('impersonation_id', 'is', null)
    .where(live(at))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** What is kept of a request's origin in messages to people. */
export const place = (origin: Origin): string => origin.ip ?? 'an unknown address';
