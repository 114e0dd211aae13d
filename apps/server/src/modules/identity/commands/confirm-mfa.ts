import { mfaInput } from '@porttask/contracts';
import { signedIn } from '#kernel/access';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { assertAttemptsLeft, signInFailuresPerAddress } from '#platform/attempts';
import { redeemCode } from '../factor-store.ts';
import { failedAttempt } from '../failed-attempt.ts';
import { finishSignIn } from '../finish-sign-in.ts';
import { isLocked } from '../lockout.ts';
import { lockedError, lockFailures } from '../lockout-store.ts';
import { signedInUser } from '../signed-in-user.ts';
import { lockUser } from '../user-store.ts';

/** Finishes signing in with a code. Wrong codes count like wrong passwords. */
export const confirmMfa = command({
  name: 'auth.confirm_mfa',
  access: signedIn({ also: ['mfa_pending'], impersonating: 'never' }),
  input: mfaInput,
  prepare: ({ db, origin, clock }) =>
    assertAttemptsLeft(db, signInFailuresPerAddress, origin.ip, clock.now()),
  async run(ctx, { code }) {
    const { tx, clock } = ctx;
    const actor = signedInUser(ctx.actor);
    const user = await lockUser(tx, actor.id);
    const failures = await lockFailures(tx, user.address_digest, clock.now());
    if (isLocked(failures, clock.now()) && failures.lockedUntil)
      throw lockedError(failures.lockedUntil, clock.now());
    const method = await redeemCode(ctx, user, code);
    if (!method) {
      const error = new DomainError('INVALID_CODE');
      return failedAttempt(ctx, { digest: user.address_digest, failures, user, email: user.email, error });
    }
    return finishSignIn(ctx, actor, user, method);
  },
});
