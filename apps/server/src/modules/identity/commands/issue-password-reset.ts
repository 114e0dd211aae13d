import { userPath } from '@porttask/contracts';
import { z } from 'zod';
import { systemOnly } from '#kernel/access';
import { after, minutes } from '#kernel/clock';
import { command, unchanged } from '#kernel/command';
import { passwordResetMessage } from '../messages.ts';
import { mailResetLink } from '../password-reset-store.ts';
import { lockUser } from '../user-store.ts';

/** More links than this in that time only fill somebody's mailbox: whoever asks is told the same, and none is sent. */
const mostLinks = 5;
const withinMs = minutes(15);

/** Mails somebody who asked for it a link to choose a new password. */
export const issuePasswordReset = command({
  name: 'auth.issue_password_reset',
  access: systemOnly(),
  input: z.strictObject(userPath),
  async run(ctx, { id }) {
    // Locked, so that of two links made at once one replaces the other.
    const user = await lockUser(ctx.tx, id);
    if (user.status !== 'active') return unchanged({});
    const { made } = await ctx.tx
      .selectFrom('password_resets')
      .select((eb) => eb.fn.countAll<number>().as('made'))
      .where('user_id', '=', id)
      .where('created_at', '>', after(ctx.clock.wall(), -withinMs))
      .executeTakeFirstOrThrow();
    if (made >= mostLinks) return unchanged({});
    const mail = await mailResetLink(ctx, user, passwordResetMessage);
    return {
      result: {},
      audit: [{ targets: [{ type: 'user', id, name: user.name }], after: { mail: true } }],
      events: [mail],
    };
  },
});
