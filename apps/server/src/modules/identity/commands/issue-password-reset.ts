import { userPath } from '@porttask/contracts';
import { z } from 'zod';
import { systemOnly } from '#kernel/access';
import { after, minutes } from '#kernel/clock';
import { command, unchanged } from '#kernel/command';
import { sha256 } from '#platform/crypto/random';
import { queueMail } from '#platform/mail/queue-mail';
import { passwordResetMessage } from '../messages.ts';
import { onlyOrganizationOf } from '../only-organization.ts';
import { forgetPasswordResets } from '../password-reset-store.ts';
import { lockUser } from '../user-store.ts';

/** Life of a reset link (P5). */
const linkLifeMs = minutes(30);

/** More links than this in that time only fill somebody's mailbox: whoever asks is told the same, and none is sent. */
const mostLinks = 5;
const withinMs = minutes(15);

/** Mails somebody a link to choose a new password. The newest link alone is good. */
export const issuePasswordReset = command({
  name: 'auth.issue_password_reset',
  access: systemOnly(),
  input: z.strictObject(userPath),
  async run(ctx, { id }) {
    const { tx, clock, ports } = ctx;
    const at = clock.wall();
    // Locked, so that of two links made at once one replaces the other.
    const user = await lockUser(tx, id);
    if (user.status !== 'active') return unchanged({});
    const { made } = await tx
      .selectFrom('password_resets')
      .select((eb) => eb.fn.countAll<number>().as('made'))
      .where('user_id', '=', id)
      .where('created_at', '>', after(at, -withinMs))
      .executeTakeFirstOrThrow();
    if (made >= mostLinks) return unchanged({});
    const token = ports.random.bytes(32).toString('base64url');
    await forgetPasswordResets(tx, id, at);
    await tx
      .insertInto('password_resets')
      .values({
        id: ctx.newId('passwordReset'),
        user_id: id,
        token_hash: sha256(token),
        created_at: at,
        expires_at: after(at, linkLifeMs),
      })
      .execute();
    const home = await onlyOrganizationOf(tx, user);
    const url = `${ports.deployment.publicUrl}/reset?token=${token}${home ? `&organization=${home.slug}` : ''}`;
    const mail = await queueMail(ctx, user.email, passwordResetMessage(user.name, url, home?.brand));
    return {
      result: {},
      audit: [{ targets: [{ type: 'user', id, name: user.name }], after: { mail: true } }],
      events: [mail],
    };
  },
});
