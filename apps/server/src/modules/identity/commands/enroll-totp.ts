import { confirmTotpInput } from '@porttask/contracts';
import { z } from 'zod';
import { signedIn } from '#kernel/access';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { factorChanged } from '../factor-change.ts';
import { codesForNewFactor, totpPurpose } from '../factor-store.ts';
import { renewToken } from '../session-store.ts';
import { signedInUser } from '../signed-in-user.ts';
import { newTotp, stepOfCode } from '../totp.ts';
import { lockUser, updateUser } from '../user-store.ts';

/** Offers an authenticator secret. It counts only after a code of it was confirmed. */
export const offerTotp = command({
  name: 'auth.offer_totp',
  access: signedIn({ also: ['mfa_enrollment'], stepUp: true, impersonating: 'never' }),
  input: z.strictObject({}),
  async run({ tx, clock, ports, actor }) {
    const user = await lockUser(tx, signedInUser(actor).id);
    if (user.totp_enrolled_at) throw new DomainError('MFA_ALREADY_ENROLLED');
    const offer = newTotp(user.email, ports.random);
    const sealed = ports.secrets.seal(offer.secret, totpPurpose);
    await updateUser(tx, user.id, { totp_pending_secret: sealed }, clock.now());
    return {
      result: offer,
      audit: [{ targets: [{ type: 'user', id: user.id, name: user.name }] }],
      events: [],
    };
  },
});

/** Sets the authenticator up with its first code; answers with recovery codes, shown once, when it is the first factor. */
export const confirmTotp = command({
  name: 'auth.enroll_totp',
  access: signedIn({ also: ['mfa_enrollment'], stepUp: true, impersonating: 'never' }),
  input: confirmTotpInput,
  async run(ctx, { code }) {
    const { tx, clock, ports } = ctx;
    const actor = signedInUser(ctx.actor);
    const user = await lockUser(tx, actor.id);
    if (user.totp_enrolled_at) throw new DomainError('MFA_ALREADY_ENROLLED');
    if (!user.totp_pending_secret) throw new DomainError('MFA_NOT_ENROLLED');
    const step = stepOfCode(ports.secrets.open(user.totp_pending_secret, totpPurpose), code, clock.wall());
    const target = { type: 'user', id: user.id, name: user.name } as const;
    if (step === null)
      return { refused: new DomainError('INVALID_CODE'), audit: [{ targets: [target] }], events: [] };
    await updateUser(
      tx,
      user.id,
      {
        totp_secret: user.totp_pending_secret,
        totp_pending_secret: null,
        totp_enrolled_at: clock.now(),
        totp_last_step: step,
      },
      clock.now(),
    );
    const recoveryCodes = await codesForNewFactor(ctx, user);
    const { sessionsEnded, mail } = await factorChanged(ctx, actor, user, 'an authenticator was set up');
    const session = await renewToken(ctx, actor.sessionId);
    return {
      result: { session, recoveryCodes },
      audit: [
        {
          organizationId: actor.organization?.id ?? null,
          targets: [target],
          before: { totp: false },
          after: { totp: true, sessionsEnded },
        },
      ],
      events: [mail],
    };
  },
});
