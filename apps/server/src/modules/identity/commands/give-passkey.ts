import type { PasskeyProof } from '@porttask/contracts';
import { givePasskeyInput } from '@porttask/contracts';
import { generateAuthenticationOptions } from '@simplewebauthn/server';
import { z } from 'zod';
import { signedIn, stepUpWindowMs } from '#kernel/access';
import type { UserActor } from '#kernel/actor';
import { after } from '#kernel/clock';
import type { CommandContext, Refused } from '#kernel/command';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { assertAttemptsLeft, countAttempt, signInFailuresPerAddress } from '#platform/attempts';
import { failedAttempt } from '../failed-attempt.ts';
import { finishSignIn } from '../finish-sign-in.ts';
import { isLocked } from '../lockout.ts';
import { clearFailures, lockedError, lockFailures } from '../lockout-store.ts';
import { challengeLifeMs, newChallenge } from '../passkey-challenges.ts';
import { checkProof } from '../passkey-proof.ts';
import { passkeysOf } from '../passkey-store.ts';
import { relyingParty } from '../relying-party.ts';
import { renewToken } from '../session-store.ts';
import { signedInUser } from '../signed-in-user.ts';
import type { UserRow } from '../user-store.ts';
import { lockUser } from '../user-store.ts';

type Purpose = 'second_factor' | 'step_up';

/** A challenge for the passkeys of the person on this session. */
async function offer(ctx: CommandContext, purpose: Purpose) {
  const actor = signedInUser(ctx.actor);
  const { id } = relyingParty(ctx.ports.deployment.publicUrl);
  const passkeys = await passkeysOf(ctx.tx, actor.id);
  if (passkeys.length === 0) throw new DomainError('MFA_NOT_ENROLLED');
  const options = await generateAuthenticationOptions({
    rpID: id,
    challenge: await newChallenge(ctx, { purpose, sessionId: actor.sessionId }),
    timeout: challengeLifeMs,
    userVerification: 'preferred',
    allowCredentials: passkeys.map(({ credential_id, transports }) => ({
      id: credential_id.toString('base64url'),
      transports,
    })),
  });
  return {
    result: options,
    audit: [{ targets: [{ type: 'user', id: actor.id, name: actor.name }] }],
    events: [],
  } as const;
}

type Given = { readonly actor: UserActor; readonly user: UserRow };

/** Checks a proof of the person on this session. Wrong ones count like wrong codes; a challenge that is gone does not. */
async function given(
  ctx: CommandContext,
  purpose: Purpose,
  credential: PasskeyProof,
): Promise<Given | Refused> {
  const { tx, clock, origin } = ctx;
  const actor = signedInUser(ctx.actor);
  const user = await lockUser(tx, actor.id);
  const failures = await lockFailures(tx, user.address_digest, clock.now());
  if (isLocked(failures, clock.now()) && failures.lockedUntil)
    throw lockedError(failures.lockedUntil, clock.now());
  const use = { purpose, sessionId: actor.sessionId } as const;
  const expected = { use, userId: user.id, personVerified: false };
  const { passkey, problem } = await checkProof(ctx, expected, credential);
  if (problem === null) return { actor, user };
  const error = new DomainError('PASSKEY_REFUSED');
  if (problem === 'challenge_not_open') {
    await countAttempt(tx, signInFailuresPerAddress, origin.ip, clock.now());
    const target = { type: 'user', id: user.id, name: user.name } as const;
    return { refused: error, audit: [{ targets: [target], after: { problem } }], events: [] };
  }
  const detail = { problem, ...(passkey ? { passkey: passkey.id } : {}) };
  const attempt = { digest: user.address_digest, failures, user, email: user.email, error, detail };
  return failedAttempt(ctx, attempt);
}

export const offerPasskeyFactor = command({
  name: 'auth.offer_passkey_factor',
  access: signedIn({ also: ['mfa_pending'], impersonating: 'never' }),
  input: z.strictObject({}),
  run: (ctx) => offer(ctx, 'second_factor'),
});

/** Finishes signing in with a passkey, after the password. */
export const confirmPasskeyFactor = command({
  name: 'auth.confirm_passkey_factor',
  access: signedIn({ also: ['mfa_pending'], impersonating: 'never' }),
  input: givePasskeyInput,
  prepare: ({ db, origin, clock }) =>
    assertAttemptsLeft(db, signInFailuresPerAddress, origin.ip, clock.now()),
  async run(ctx, { credential }) {
    const proof = await given(ctx, 'second_factor', credential);
    return 'refused' in proof ? proof : finishSignIn(ctx, proof.actor, proof.user, 'passkey');
  },
});

const stepUpAccess = signedIn({ also: ['mfa_enrollment'], impersonating: 'never' });

export const offerPasskeyStepUp = command({
  name: 'auth.offer_passkey_step_up',
  access: stepUpAccess,
  input: z.strictObject({}),
  run: (ctx) => offer(ctx, 'step_up'),
});

/** Proves again who sits there. The session gets a new token (S3, P13). */
export const stepUpByPasskey = command({
  name: 'auth.step_up_by_passkey',
  access: stepUpAccess,
  input: givePasskeyInput,
  prepare: ({ db, origin, clock }) =>
    assertAttemptsLeft(db, signInFailuresPerAddress, origin.ip, clock.now()),
  async run(ctx, { credential }) {
    const proof = await given(ctx, 'step_up', credential);
    if ('refused' in proof) return proof;
    const { actor, user } = proof;
    await clearFailures(ctx.tx, user.address_digest, ctx.clock.now());
    const session = await renewToken(ctx, actor.sessionId);
    return {
      result: { session, validUntil: after(ctx.clock.wall(), stepUpWindowMs).toISOString() },
      audit: [
        {
          organizationId: actor.organization?.id ?? null,
          targets: [{ type: 'session', id: actor.sessionId }],
          after: { method: 'passkey' },
        },
      ],
      events: [],
    };
  },
});
