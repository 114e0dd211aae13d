import { changeEmailInput } from '@porttask/contracts';
import { z } from 'zod';
import { signedIn } from '#kernel/access';
import { command, unchanged } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import {
  assertFewChanges,
  pendingEmailOf,
  requestEmailChange,
  withdrawEmailChange,
} from '../email-change.ts';
import { failedAttempt } from '../failed-attempt.ts';
import { isLocked } from '../lockout.ts';
import { lockedError, lockFailures } from '../lockout-store.ts';
import { signedInUser } from '../signed-in-user.ts';
import { lockUser } from '../user-store.ts';

/**
 * Asks for another address. It changes when it is confirmed by the link mailed to it; whether somebody has it already is
 * not told here (P14). A password that is given has to be right.
 */
export const changeEmail = command({
  name: 'auth.change_email',
  access: signedIn({ stepUp: true, impersonating: 'never' }),
  input: changeEmailInput,
  async prepare({ db, actor, ports }, { password }) {
    if (password === undefined) return { wrong: false };
    const { id } = signedInUser(actor);
    const user = await db.selectFrom('users').select('password_hash').where('id', '=', id).executeTakeFirst();
    const { matches } = await ports.passwords.verify(password, user?.password_hash ?? null);
    return { wrong: !matches };
  },
  async run(ctx, { email }, { wrong }) {
    const { tx, clock } = ctx;
    const actor = signedInUser(ctx.actor);
    const user = await lockUser(tx, actor.id);
    const failures = await lockFailures(tx, user.address_digest, clock.now());
    if (isLocked(failures, clock.now()) && failures.lockedUntil)
      throw lockedError(failures.lockedUntil, clock.now());
    if (wrong) {
      const error = new DomainError('INVALID_CREDENTIALS');
      return failedAttempt(ctx, { digest: user.address_digest, failures, user, email: user.email, error });
    }
    if (user.email === email)
      return unchanged({ email: user.email, pending: await pendingEmailOf(tx, user.id, clock.wall()) });
    await assertFewChanges(tx, user.id, email, clock.wall());
    const { pending, events } = await requestEmailChange(ctx, user, email);
    return {
      result: { email: user.email, pending },
      audit: [
        {
          organizationId: actor.organization?.id ?? null,
          targets: [{ type: 'user', id: user.id, name: user.name }],
          before: { email: user.email },
          after: { requestedEmail: email },
        },
      ],
      events,
    };
  },
});

/** Makes the link to a new address worthless. */
export const withdrawMyEmailChange = command({
  name: 'auth.withdraw_email_change',
  access: signedIn({ impersonating: 'never' }),
  input: z.strictObject({}),
  async run({ tx, clock, ...ctx }) {
    const actor = signedInUser(ctx.actor);
    const user = await lockUser(tx, actor.id);
    const result = { email: user.email, pending: null };
    const pending = await pendingEmailOf(tx, user.id, clock.wall());
    if (!pending) return unchanged(result);
    await withdrawEmailChange(tx, user.id, clock.wall());
    return {
      result,
      audit: [
        {
          organizationId: actor.organization?.id ?? null,
          targets: [{ type: 'user', id: user.id, name: user.name }],
          before: { requestedEmail: pending.email },
        },
      ],
      events: [],
    };
  },
});
