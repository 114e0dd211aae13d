import { z } from 'zod';
import { signedIn } from '#kernel/access';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { queueMail } from '#platform/mail/queue-mail';
import { removeRecoveryCodes, replaceRecoveryCodes } from '../factor-store.ts';
import { mfaChangedMessage } from '../messages.ts';
import { endSessions } from '../session-store.ts';
import { signedInUser } from '../signed-in-user.ts';
import { lockUser, updateUser } from '../user-store.ts';

export const removeTotp = command({
  name: 'auth.remove_totp',
  access: signedIn({ stepUp: true }),
  input: z.strictObject({}),
  async run(ctx) {
    const { tx, clock } = ctx;
    const actor = signedInUser(ctx.actor);
    const user = await lockUser(tx, actor.id);
    if (!user.totp_enrolled_at) throw new DomainError('MFA_NOT_ENROLLED');
    const cleared = {
      totp_secret: null,
      totp_pending_secret: null,
      totp_enrolled_at: null,
      totp_last_step: null,
    };
    await updateUser(tx, user.id, cleared, clock.now());
    await removeRecoveryCodes(tx, user.id);
    const ended = await endSessions(
      tx,
      { userId: user.id, butId: actor.sessionId },
      'mfa_changed',
      clock.wall(),
    );
    const mail = await queueMail(
      ctx,
      user.email,
      mfaChangedMessage(user.name, 'the authenticator was removed. All other sessions were ended.'),
    );
    return {
      result: {},
      audit: [
        {
          organizationId: actor.organization?.id ?? null,
          targets: [{ type: 'user', id: user.id, name: user.name }],
          before: { totp: true },
          after: { totp: false, sessionsEnded: ended },
        },
      ],
      events: [mail],
    };
  },
});

/** New recovery codes, shown once; the old ones are worthless. */
export const renewRecoveryCodes = command({
  name: 'auth.renew_recovery_codes',
  access: signedIn({ stepUp: true }),
  input: z.strictObject({}),
  async run(ctx) {
    const actor = signedInUser(ctx.actor);
    const user = await lockUser(ctx.tx, actor.id);
    if (!user.totp_enrolled_at) throw new DomainError('MFA_NOT_ENROLLED');
    const recoveryCodes = await replaceRecoveryCodes(ctx, user.id);
    const mail = await queueMail(
      ctx,
      user.email,
      mfaChangedMessage(user.name, 'new recovery codes were made.'),
    );
    return {
      result: { recoveryCodes },
      audit: [
        {
          organizationId: actor.organization?.id ?? null,
          targets: [{ type: 'user', id: user.id, name: user.name }],
        },
      ],
      events: [mail],
    };
  },
});
