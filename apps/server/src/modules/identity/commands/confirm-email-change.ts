import { confirmEmailChangeInput } from '@porttask/contracts';
import { anyone } from '#kernel/access';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { assertAttemptsLeft, countAttempt, redemptionsPerAddress } from '#platform/attempts';
import { queueMail } from '#platform/mail/queue-mail';
import { redeemEmailChange } from '../email-change.ts';
import { addressDigest } from '../lockout-store.ts';
import { emailChangedMessage } from '../messages.ts';
import { forgetPasswordResets } from '../password-reset-store.ts';
import { place } from '../session-store.ts';
import { findUserByEmail, lockUser, updateUser } from '../user-store.ts';

/** Makes the new address the one to sign in with, by the link mailed to it, and tells the old one (P14). */
export const confirmEmailChange = command({
  name: 'auth.confirm_email_change',
  access: anyone({ impersonating: 'never' }),
  input: confirmEmailChangeInput,
  conflicts: { users_email_key: () => new DomainError('EMAIL_TAKEN') },
  prepare: ({ db, clock, origin }) => assertAttemptsLeft(db, redemptionsPerAddress, origin.ip, clock.now()),
  async run(ctx, { token }) {
    const { tx, clock, origin } = ctx;
    const change = await redeemEmailChange(tx, token, clock.wall());
    if (!change) {
      await countAttempt(tx, redemptionsPerAddress, origin.ip, clock.now());
      return { refused: new DomainError('TOKEN_INVALID'), audit: [{ targets: [] }], events: [] };
    }
    const { email, userId } = change;
    const user = await lockUser(tx, userId);
    const target = { type: 'user', id: user.id, name: user.name } as const;
    const who = { id: user.id, name: user.name };
    if (user.status === 'deactivated') throw new DomainError('ACCOUNT_DEACTIVATED');
    if (await findUserByEmail(tx, email)) {
      const refused = new DomainError('EMAIL_TAKEN');
      return { refused, audit: [{ actor: who, targets: [target], after: { email } }], events: [] };
    }
    await updateUser(tx, user.id, { email, address_digest: addressDigest(email) }, clock.now());
    // A link that went to the old address must not open the account any more.
    await forgetPasswordResets(tx, user.id, clock.wall());
    const mail = await queueMail(ctx, user.email, emailChangedMessage(user.name, email, place(origin)));
    return {
      result: { email },
      audit: [{ actor: who, targets: [target], before: { email: user.email }, after: { email } }],
      events: [mail],
    };
  },
});
