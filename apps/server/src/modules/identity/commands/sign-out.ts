import { z } from 'zod';
import { signedIn } from '#kernel/access';
import { command } from '#kernel/command';
import { endSessions } from '../session-store.ts';
import { signedInUser } from '../signed-in-user.ts';

export const signOut = command({
  name: 'auth.sign_out',
  access: signedIn({
    also: ['mfa_pending', 'mfa_enrollment', 'password_change', 'organization_closed', 'impersonation_over'],
    impersonating: 'always',
  }),
  input: z.strictObject({}),
  async run({ tx, clock, ...ctx }) {
    const actor = signedInUser(ctx.actor);
    await endSessions(tx, { id: actor.sessionId }, 'sign_out', clock.wall());
    // Whoever signs out as somebody else means to be out altogether: nobody holds the session it was begun from any more.
    const parent = actor.impersonation?.parentSessionId;
    if (parent) await endSessions(tx, { id: parent }, 'sign_out', clock.wall());
    return {
      result: {},
      audit: [
        {
          organizationId: actor.organization?.id ?? null,
          targets: [actor.sessionId, ...(parent ? [parent] : [])].map((id) => ({ type: 'session', id })),
        },
      ],
      events: [],
    };
  },
});
