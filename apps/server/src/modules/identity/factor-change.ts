import type { UserActor } from '#kernel/actor';
import type { CommandContext } from '#kernel/command';
import type { DomainEvent } from '#kernel/event';
import { queueMail } from '#platform/mail/queue-mail';
import { mfaChangedMessage } from './messages.ts';
import { endSessions } from './session-store.ts';
import type { UserRow } from './user-store.ts';

/**
 * What follows every change of somebody's own factors: all other sessions end (S6), and a mail tells of it.
 * @param what a clause for people, e.g. `an authenticator was set up`
 */
export async function factorChanged(
  ctx: CommandContext,
  actor: UserActor,
  user: UserRow,
  what: string,
): Promise<{ readonly sessionsEnded: number; readonly mail: DomainEvent }> {
  const { tx, clock } = ctx;
  const others = { userId: user.id, butId: actor.sessionId };
  const sessionsEnded = await endSessions(tx, others, 'mfa_changed', clock.wall());
  const message = mfaChangedMessage(user.name, `${what}. All other sessions were ended.`);
  return { sessionsEnded, mail: await queueMail(ctx, user.email, message) };
}
