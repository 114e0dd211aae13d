import { mfaInput } from '@porttask/contracts';
import { signedIn } from '#kernel/access';
import type { UserActor } from '#kernel/actor';
import type { CommandContext } from '#kernel/command';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { readSettings } from '#modules/settings';
import { assertAttemptsLeft, signInFailuresPerAddress } from '#platform/attempts';
import { redeemCode } from '../factor-store.ts';
import { failedAttempt } from '../failed-attempt.ts';
import { isLocked } from '../lockout.ts';
import { clearFailures, lockedError, lockFailures } from '../lockout-store.ts';
import { sessionLife } from '../session.ts';
import { renewToken } from '../session-store.ts';
import { signedInUser } from '../signed-in-user.ts';
import type { UserRow } from '../user-store.ts';
import { lockUser } from '../user-store.ts';

/** A session that waited for the code begins now; a code given again later does not move the absolute end (S4). */
async function lifeAfter({ tx, clock }: CommandContext, { standing }: UserActor, user: UserRow) {
  if (standing.kind !== 'mfa_pending') return undefined;
  const { security } = await readSettings(tx);
  return sessionLife(security, user.platform_role !== null, clock.wall());
}

/** Finishes signing in with a code. Wrong codes count like wrong passwords. */
export const confirmMfa = command({
  name: 'auth.confirm_mfa',
  access: signedIn({ also: ['mfa_pending'] }),
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
    await clearFailures(tx, user.address_digest, clock.now());
    const session = await renewToken(ctx, actor.sessionId, await lifeAfter(ctx, actor, user));
    return {
      result: { session },
      audit: [
        {
          organizationId: actor.organization?.id ?? null,
          targets: [{ type: 'user', id: user.id, name: user.name }],
          after: { session: session.id, method },
        },
      ],
      events: [],
    };
  },
});
