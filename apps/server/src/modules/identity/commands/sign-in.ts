import { signInInput } from '@porttask/contracts';
import { anyone } from '#kernel/access';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { assertAttemptsLeft, countAttempt, signInFailuresPerAddress } from '#platform/attempts';
import { enter } from '../enter.ts';
import { failedAttempt } from '../failed-attempt.ts';
import { isLocked } from '../lockout.ts';
import { addressDigest, clearFailures, findFailures, lockedError, lockFailures } from '../lockout-store.ts';
import { findUserByEmail, updateUser } from '../user-store.ts';

export const signIn = command({
  name: 'auth.sign_in',
  access: anyone({ impersonating: 'never' }),
  input: signInInput,
  concerns: ({ email }) => ({ targets: [{ type: 'email', id: email }] }),

  // Known and unknown addresses take the same way: one look, one hash, one count (P8).
  async prepare({ db, clock, origin, ports }, { email, password }) {
    await assertAttemptsLeft(db, signInFailuresPerAddress, origin.ip, clock.now());
    if (isLocked(await findFailures(db, addressDigest(email)), clock.now())) return null;
    const user = await findUserByEmail(db, email);
    const { matches, outdated } = await ports.passwords.verify(password, user?.password_hash ?? null);
    const rehashed = matches && outdated ? await ports.passwords.hash(password) : null;
    return { checkedHash: matches ? (user?.password_hash ?? null) : null, rehashed };
  },

  async run(ctx, { email }, checked) {
    const { tx, clock, origin } = ctx;
    const digest = addressDigest(email);
    const failures = await lockFailures(tx, digest, clock.now());
    if (!checked || isLocked(failures, clock.now())) {
      // Counted against the network, so that nobody fills the audit trail by knocking at a locked account.
      await countAttempt(tx, signInFailuresPerAddress, origin.ip, clock.now());
      const error = lockedError(failures.lockedUntil ?? clock.now(), clock.now());
      return { refused: error, audit: [{ targets: [{ type: 'email', id: email }] }], events: [] };
    }
    const { checkedHash, rehashed } = checked;
    const user = await findUserByEmail(tx, email);
    if (!user || checkedHash === null || user.password_hash !== checkedHash) {
      return failedAttempt(ctx, {
        digest,
        failures,
        user,
        email,
        error: new DomainError('INVALID_CREDENTIALS'),
      });
    }
    const mfaPending = user.mfa_methods.length > 0;
    // With a second factor to come nothing is forgiven yet: the password alone must not buy ten more guesses at the code.
    if (!mfaPending) await clearFailures(tx, digest, clock.now());
    if (rehashed) await updateUser(tx, user.id, { password_hash: rehashed }, clock.now());
    return enter(ctx, user, { secondFactor: mfaPending ? 'pending' : 'none' });
  },
});
