import type { UserId } from '@porttask/contracts';
import { confirmPasswordResetInput } from '@porttask/contracts';
import { anyone } from '#kernel/access';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { readSettings } from '#modules/settings';
import { assertAttemptsLeft, countAttempt, redemptionsPerAddress } from '#platform/attempts';
import { sha256 } from '#platform/crypto/random';
import { queueMail } from '#platform/mail/queue-mail';
import { closedOrganization } from '../closed-organization.ts';
import { clearFailures } from '../lockout-store.ts';
import { passwordChangedMessage } from '../messages.ts';
import { replacePassword } from '../password-change.ts';
import { assertGoodPassword } from '../password-rules.ts';
import { endSessions, place } from '../session-store.ts';
import { closedFor, lockUser, organizationsOf } from '../user-store.ts';

/** Sets a new password by a mailed link. Never signs in and never touches the second factor (P4). */
export const confirmPasswordReset = command({
  name: 'auth.confirm_password_reset',
  access: anyone({ impersonating: 'never' }),
  input: confirmPasswordResetInput,
  async prepare({ db, clock, origin, ports }, { token, password }) {
    await assertAttemptsLeft(db, redemptionsPerAddress, origin.ip, clock.now());
    const found = await db
      .selectFrom('password_resets')
      .innerJoin('users', 'users.id', 'password_resets.user_id')
      .select(['users.id', 'users.name', 'users.email'])
      .where('token_hash', '=', sha256(token))
      .executeTakeFirst();
    // Hashing is only worth its time for a link that exists.
    if (!found) return null;
    const organizations = await organizationsOf(db, found.id as UserId);
    assertGoodPassword(password, [found.name, found.email, ...organizations.map(({ name }) => name)]);
    return ports.passwords.hash(password);
  },
  async run(ctx, { token }, passwordHash) {
    const { tx, clock, origin } = ctx;
    const at = clock.wall();
    const reset = await tx
      .updateTable('password_resets')
      .set({ used_at: at })
      .where('token_hash', '=', sha256(token))
      .where('used_at', 'is', null)
      .where('replaced_at', 'is', null)
      .where('expires_at', '>', at)
      .returning('user_id')
      .executeTakeFirst();
    if (!reset || passwordHash === null) {
      await countAttempt(tx, redemptionsPerAddress, origin.ip, clock.now());
      return { refused: new DomainError('TOKEN_INVALID'), audit: [{ targets: [] }], events: [] };
    }
    const user = await lockUser(tx, reset.user_id as UserId);
    if (user.status !== 'active') throw new DomainError('ACCOUNT_DEACTIVATED');
    const closed = await closedFor(tx, user, at);
    if (closed) {
      const { general } = await readSettings(tx);
      throw closedOrganization(closed, general.supportContact);
    }
    await replacePassword(tx, user.id, passwordHash, clock);
    const sessions = await endSessions(tx, { userId: user.id }, 'password_changed', at);
    const unlocked = await clearFailures(tx, user.address_digest, clock.now());
    const mail = await queueMail(ctx, user.email, passwordChangedMessage(user.name, place(origin)));
    return {
      result: {},
      audit: [
        {
          actor: { id: user.id, name: user.name },
          targets: [{ type: 'user', id: user.id, name: user.name }],
          after: { sessionsEnded: sessions, unlocked },
        },
      ],
      events: [mail],
    };
  },
});
