import { requestPasswordResetInput } from '@porttask/contracts';
import { anyone } from '#kernel/access';
import { after, minutes } from '#kernel/clock';
import { command } from '#kernel/command';
import { assertAttemptsLeft, countAttempt, resetsPerAddress } from '#platform/attempts';
import { sha256 } from '#platform/crypto/random';
import { queueMail } from '#platform/mail/queue-mail';
import { passwordResetMessage } from '../messages.ts';
import { findUserByEmail } from '../user-store.ts';

/** Life of a reset link (P5). */
const linkLifeMs = minutes(30);

/** Answers alike whether or not somebody has the address; only the mail differs. */
export const requestPasswordReset = command({
  name: 'auth.request_password_reset',
  access: anyone(),
  input: requestPasswordResetInput,
  concerns: ({ email }) => ({ targets: [{ type: 'email', id: email }] }),
  prepare: ({ db, origin, clock }) => assertAttemptsLeft(db, resetsPerAddress, origin.ip, clock.now()),
  async run(ctx, { email }) {
    const { tx, clock, ports, origin } = ctx;
    const at = clock.wall();
    await countAttempt(tx, resetsPerAddress, origin.ip, clock.now());
    const user = await findUserByEmail(tx, email);
    if (user?.status !== 'active') {
      return {
        result: {},
        audit: [{ targets: [{ type: 'email', id: email }], after: { mail: false } }],
        events: [],
      };
    }
    const token = ports.random.bytes(32).toString('base64url');
    // The newest link alone is good.
    await tx
      .updateTable('password_resets')
      .set({ replaced_at: at })
      .where('user_id', '=', user.id)
      .where('used_at', 'is', null)
      .where('replaced_at', 'is', null)
      .execute();
    await tx
      .insertInto('password_resets')
      .values({
        id: ctx.newId('passwordReset'),
        user_id: user.id,
        token_hash: sha256(token),
        created_at: at,
        expires_at: after(at, linkLifeMs),
      })
      .execute();
    const url = `${ports.deployment.publicUrl}/reset?token=${token}`;
    const mail = await queueMail(ctx, user.email, passwordResetMessage(user.name, url));
    return {
      result: {},
      audit: [{ targets: [{ type: 'user', id: user.id, name: user.name }], after: { mail: true } }],
      events: [mail],
    };
  },
});
