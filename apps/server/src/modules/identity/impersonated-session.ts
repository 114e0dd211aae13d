import type { ImpersonationId, OrganizationId, SessionId, UserId } from '@porttask/contracts';
import type { CommandContext } from '#kernel/command';
import type { Tx } from '#kernel/database';
import { DomainError } from '#kernel/domain-error';
import { sha256 } from '#platform/crypto/random';
import type { IssuedSession } from './session-store.ts';
import { endOldest, live } from './session-store.ts';

type ImpersonatedSession = {
  readonly impersonationId: ImpersonationId;
  readonly subjectId: UserId;
  readonly organizationId: OrganizationId;
  readonly parentId: SessionId;
  readonly lifeMs: number;
  readonly expiresAt: Date;
};

const newToken = ({ ports }: CommandContext): string => ports.random.bytes(32).toString('base64url');

/**
 * Begins the session in the name of somebody. It is none of theirs: it does not count among their ten, and does not move
 * when they were seen.
 * @returns it, with the end of its parent: the browser keeps the token until then, because it leads back afterwards
 */
export async function beginImpersonatedSession(
  ctx: CommandContext,
  session: ImpersonatedSession,
): Promise<IssuedSession> {
  const { tx, clock, origin } = ctx;
  const at = clock.wall();
  const parent = await tx
    .selectFrom('sessions')
    .select('expires_at')
    .where('id', '=', session.parentId)
    .where(live(at))
    .executeTakeFirst();
  if (!parent) throw new DomainError('UNAUTHENTICATED');
  const token = newToken(ctx);
  const id = ctx.newId('session');
  await tx
    .insertInto('sessions')
    .values({
      id,
      token_hash: sha256(token),
      user_id: session.subjectId,
      organization_id: session.organizationId,
      impersonation_id: session.impersonationId,
      mfa_pending: false,
      ip: origin.ip,
      user_agent: origin.userAgent,
      created_at: at,
      authenticated_at: at,
      last_used_at: at,
      // It does not idle out: its use is noted at its parent, and its time is short.
      idle_timeout_seconds: Math.ceil(session.lifeMs / 1000),
      expires_at: session.expiresAt,
    })
    .execute();
  return { id, token, expiresAt: parent.expires_at };
}

/**
 * A new session for whoever sits behind an impersonation, in the stead of the one it was begun from: with its proof of
 * identity and its end, not younger ones. The parent stays, because another browser may hold it.
 * @throws DomainError UNAUTHENTICATED when the parent is over
 */
export async function succeedSession(ctx: CommandContext, parentId: SessionId): Promise<IssuedSession> {
  const { tx, clock, origin } = ctx;
  const at = clock.wall();
  const parent = await tx
    .selectFrom('sessions')
    .select(['user_id', 'organization_id', 'authenticated_at', 'idle_timeout_seconds', 'expires_at'])
    .where('id', '=', parentId)
    .where('impersonation_id', 'is', null)
    .where('mfa_pending', '=', false)
    .where(live(at))
    .forUpdate()
    .executeTakeFirst();
  if (!parent) throw new DomainError('UNAUTHENTICATED');
  const token = newToken(ctx);
  const id = ctx.newId('session');
  await tx
    .insertInto('sessions')
    .values({
      ...parent,
      id,
      token_hash: sha256(token),
      mfa_pending: false,
      ip: origin.ip,
      user_agent: origin.userAgent,
      created_at: at,
      last_used_at: at,
    })
    .execute();
  await endOldest(tx, parent.user_id as UserId, at);
  return { id, token, expiresAt: parent.expires_at };
}

/** Ends what somebody does in other people's names, and what others do in theirs. */
export async function endImpersonatedSessions(tx: Tx, userId: UserId, at: Date): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ ended_at: at, ended_because: 'ended_by_admin' })
    .where('ended_at', 'is', null)
    .where('impersonation_id', 'in', (eb) =>
      eb
        .selectFrom('impersonations')
        .select('id')
        .where((or) => or.or([or('actor_id', '=', userId), or('subject_id', '=', userId)])),
    )
    .execute();
}
