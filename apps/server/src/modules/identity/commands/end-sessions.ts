import { endUserSessionsInput, sessionPath, userSessionPath } from '@porttask/contracts';
import { z } from 'zod';
import { signedIn, superAdmin } from '#kernel/access';
import type { CommandContext, Outcome } from '#kernel/command';
import { command, unchanged } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import type { SessionEnd } from '../session.ts';
import type { SessionFilter } from '../session-store.ts';
import { endSessions } from '../session-store.ts';
import { signedInUser } from '../signed-in-user.ts';
import type { UserRow } from '../user-store.ts';
import { lockUser } from '../user-store.ts';

type Ended = { ended: number };

/** Ends sessions of one user. One session that is not live, or not theirs, is not found. */
async function end(
  { tx, clock }: CommandContext,
  user: Pick<UserRow, 'id' | 'name'>,
  filter: Omit<SessionFilter, 'userId'>,
  because: SessionEnd,
  reason?: string,
): Promise<Outcome<Ended>> {
  const ended = await endSessions(tx, { ...filter, userId: user.id }, because, clock.wall());
  if (ended === 0 && filter.id) throw new DomainError('NOT_FOUND');
  if (ended === 0) return unchanged({ ended });
  return {
    result: { ended },
    audit: [
      {
        targets: [
          { type: 'user', id: user.id, name: user.name },
          ...(filter.id ? [{ type: 'session' as const, id: filter.id }] : []),
        ],
        after: { sessionsEnded: ended },
        ...(reason === undefined ? {} : { reason }),
      },
    ],
    events: [],
  };
}

export const endMySession = command({
  name: 'auth.end_session',
  access: signedIn({ impersonating: 'never' }),
  input: sessionPath,
  run: (ctx, { id }) => end(ctx, signedInUser(ctx.actor), { id }, 'ended_by_user'),
});

export const endMyOtherSessions = command({
  name: 'auth.end_other_sessions',
  access: signedIn({ impersonating: 'never' }),
  input: z.strictObject({}),
  run(ctx) {
    const actor = signedInUser(ctx.actor);
    return end(ctx, actor, { butId: actor.sessionId }, 'ended_by_user');
  },
});

/** Ends all sessions of somebody by an administrator. */
export const endEverySession = (ctx: CommandContext, user: Pick<UserRow, 'id' | 'name'>, reason?: string) =>
  end(ctx, user, {}, 'ended_by_admin', reason);

export const endUserSessions = command({
  name: 'user.end_sessions',
  access: superAdmin(),
  input: endUserSessionsInput,
  concerns: ({ id, reason }) => ({
    targets: [{ type: 'user', id }],
    ...(reason === undefined ? {} : { reason }),
  }),
  run: async (ctx, { id, reason }) => endEverySession(ctx, await lockUser(ctx.tx, id), reason),
});

export const endUserSession = command({
  name: 'user.end_session',
  access: superAdmin(),
  input: userSessionPath,
  concerns: ({ id }) => ({ targets: [{ type: 'user', id }] }),
  run: async (ctx, { id, sessionId }) =>
    end(ctx, await lockUser(ctx.tx, id), { id: sessionId }, 'ended_by_admin'),
});
