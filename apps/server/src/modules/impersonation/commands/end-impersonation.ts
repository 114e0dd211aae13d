import type { ImpersonationId } from '@porttask/contracts';
import { z } from 'zod';
import { signedIn } from '#kernel/access';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { event } from '#kernel/event';
import { signedInUser } from '#kernel/signed-in-user';
import { endSessions, succeedSession } from '#modules/identity';
import { auditOf, lockImpersonation, writeEnd } from '../impersonation-store.ts';

/**
 * Ends one's own impersonation and leads back to oneself, also when its time is over already: so the way back is the same
 * for the button and for the clock. The token works for this once.
 */
export const endImpersonation = command({
  name: 'impersonation.end',
  access: signedIn({ also: ['impersonation_over'], impersonating: 'always' }),
  input: z.strictObject({}),
  disclosure: 'full',
  async run(ctx) {
    const { tx, clock } = ctx;
    const actor = signedInUser(ctx.actor);
    if (actor.impersonation === null) throw new DomainError('NOT_IMPERSONATING');
    const { id, by, parentSessionId } = actor.impersonation;
    const at = clock.wall();
    const ended = await endSessions(tx, { id: actor.sessionId }, 'ended_by_user', at);
    // Somebody else ended it, or another tab of the same browser led back already.
    if (ended === 0) throw new DomainError('UNAUTHENTICATED');
    const row = await lockImpersonation(tx, id as ImpersonationId, at);
    const over = actor.standing.kind === 'impersonation_over';
    await writeEnd(tx, id, {
      at: over ? row.expires_at : at,
      because: over ? 'expired' : 'ended_by_actor',
      by: over ? null : by.id,
    });
    const session = await succeedSession(ctx, parentSessionId);
    return {
      result: { session, impersonation: { id, subjectId: actor.id } },
      audit: [{ ...auditOf(row), after: { because: over ? 'expired' : 'ended_by_actor' } }],
      events: [event('impersonation.ended', auditOf(row).organizationId, { impersonationId: id })],
    };
  },
});
