import { stepUpInput } from '@porttask/contracts';
import { signedIn, stepUpWindowMs } from '#kernel/access';
import { after } from '#kernel/clock';
import { command } from '#kernel/command';
import { DomainError, invalid } from '#kernel/domain-error';
import { redeemCode } from '../factor-store.ts';
import { failedAttempt } from '../failed-attempt.ts';
import { isLocked } from '../lockout.ts';
import { clearFailures, lockedError, lockFailures } from '../lockout-store.ts';
import { renewToken } from '../session-store.ts';
import { signedInUser } from '../signed-in-user.ts';
import { lockUser } from '../user-store.ts';

/** Proves again who sits there. Wrong answers count towards the lock; the session gets a new token (S3, P13). */
export const stepUp = command({
  name: 'auth.step_up',
  access: signedIn({ also: ['mfa_enrollment'], impersonating: 'never' }),
  input: stepUpInput,
  async prepare({ db, actor, ports }, { password }) {
    if (password === undefined) return null;
    const { id } = signedInUser(actor);
    const user = await db.selectFrom('users').select('password_hash').where('id', '=', id).executeTakeFirst();
    const { matches } = await ports.passwords.verify(password, user?.password_hash ?? null);
    return matches ? (user?.password_hash ?? null) : null;
  },
  async run(ctx, { password, code }, checkedHash) {
    if ((password === undefined) === (code === undefined)) {
      throw invalid({ field: 'password', message: 'give either the password or a code' });
    }
    const { tx, clock } = ctx;
    const actor = signedInUser(ctx.actor);
    const user = await lockUser(tx, actor.id);
    const failures = await lockFailures(tx, user.address_digest, clock.now());
    if (isLocked(failures, clock.now()) && failures.lockedUntil)
      throw lockedError(failures.lockedUntil, clock.now());
    const method =
      code === undefined
        ? checkedHash !== null && checkedHash === user.password_hash && ('password' as const)
        : await redeemCode(ctx, user, code);
    if (!method) {
      const error = new DomainError(code === undefined ? 'INVALID_CREDENTIALS' : 'INVALID_CODE');
      return failedAttempt(ctx, { digest: user.address_digest, failures, user, email: user.email, error });
    }
    await clearFailures(tx, user.address_digest, clock.now());
    const session = await renewToken(ctx, actor.sessionId);
    return {
      result: { session, validUntil: after(clock.wall(), stepUpWindowMs).toISOString() },
      audit: [
        {
          organizationId: actor.organization?.id ?? null,
          targets: [{ type: 'session', id: actor.sessionId }],
          after: { method },
        },
      ],
      events: [],
    };
  },
});
