import { changePasswordInput } from '@porttask/contracts';
import { signedIn } from '#kernel/access';
import { command } from '#kernel/command';
import { DomainError, invalid } from '#kernel/domain-error';
import { queueMail } from '#platform/mail/queue-mail';
import { failedAttempt } from '../failed-attempt.ts';
import { isLocked } from '../lockout.ts';
import { clearFailures, lockedError, lockFailures } from '../lockout-store.ts';
import { passwordChangedMessage } from '../messages.ts';
import { replacePassword } from '../password-change.ts';
import { assertGoodPassword } from '../password-rules.ts';
import { endSessions, place, renewToken } from '../session-store.ts';
import { signedInUser } from '../signed-in-user.ts';
import { lockUser } from '../user-store.ts';

/** Needs the current password (P3); ends all other sessions (S6). */
export const changePassword = command({
  name: 'auth.change_password',
  access: signedIn({ also: ['mfa_enrollment', 'password_change'], impersonating: 'never' }),
  input: changePasswordInput,
  async prepare({ db, actor, ports }, { current, password }) {
    const { id, name, email, organization } = signedInUser(actor);
    if (password === current) throw invalid({ field: 'password', message: 'must be another one than now' });
    assertGoodPassword(password, [name, email, organization?.name ?? '']);
    const user = await db.selectFrom('users').select('password_hash').where('id', '=', id).executeTakeFirst();
    const { matches } = await ports.passwords.verify(current, user?.password_hash ?? null);
    if (!matches) return null;
    return { checkedHash: user?.password_hash ?? null, newHash: await ports.passwords.hash(password) };
  },
  async run(ctx, _input, hashes) {
    const { tx, clock, origin } = ctx;
    const actor = signedInUser(ctx.actor);
    const user = await lockUser(tx, actor.id);
    const failures = await lockFailures(tx, user.address_digest, clock.now());
    if (isLocked(failures, clock.now()) && failures.lockedUntil)
      throw lockedError(failures.lockedUntil, clock.now());
    if (!hashes || hashes.checkedHash !== user.password_hash) {
      const error = new DomainError('INVALID_CREDENTIALS');
      return failedAttempt(ctx, { digest: user.address_digest, failures, user, email: user.email, error });
    }
    await clearFailures(tx, user.address_digest, clock.now());
    const at = clock.wall();
    await replacePassword(tx, user.id, hashes.newHash, clock);
    const ended = await endSessions(tx, { userId: user.id, butId: actor.sessionId }, 'password_changed', at);
    const session = await renewToken(ctx, actor.sessionId);
    const mail = await queueMail(ctx, user.email, passwordChangedMessage(user.name, place(origin)));
    return {
      result: { session },
      audit: [
        {
          organizationId: actor.organization?.id ?? null,
          targets: [{ type: 'user', id: user.id, name: user.name }],
          after: { sessionsEnded: ended },
        },
      ],
      events: [mail],
    };
  },
});
