import { z } from 'zod';
import { signedIn } from '#kernel/access';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { queueMail } from '#platform/mail/queue-mail';
import { factorChanged } from '../factor-change.ts';
import { removeFactor, replaceRecoveryCodes } from '../factor-store.ts';
import { mfaChangedMessage } from '../messages.ts';
import { signedInUser } from '../signed-in-user.ts';
import { lockUser } from '../user-store.ts';

export const removeTotp = command({
  name: 'auth.remove_totp',
  access: signedIn({ stepUp: true, impersonating: 'never' }),
  input: z.strictObject({}),
  async run(ctx) {
    const { tx, clock } = ctx;
    const actor = signedInUser(ctx.actor);
    const user = await lockUser(tx, actor.id);
    if (!user.totp_enrolled_at) throw new DomainError('MFA_NOT_ENROLLED');
    await removeFactor(tx, user.id, 'totp', clock.now());
    const { sessionsEnded, mail } = await factorChanged(ctx, actor, user, 'the authenticator was removed');
    return {
      result: {},
      audit: [
        {
          organizationId: actor.organization?.id ?? null,
          targets: [{ type: 'user', id: user.id, name: user.name }],
          before: { totp: true },
          after: { totp: false, sessionsEnded },
        },
      ],
      events: [mail],
    };
  },
});

/** New recovery codes, shown once; the old ones are worthless. */
export const renewRecoveryCodes = command({
  name: 'auth.renew_recovery_codes',
  access: signedIn({ stepUp: true, impersonating: 'never' }),
  input: z.strictObject({}),
  async run(ctx) {
    const actor = signedInUser(ctx.actor);
    const user = await lockUser(ctx.tx, actor.id);
    if (user.mfa_methods.length === 0) throw new DomainError('MFA_NOT_ENROLLED');
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
