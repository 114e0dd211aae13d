import { givePasskeyInput } from '@porttask/contracts';
import { generateAuthenticationOptions } from '@simplewebauthn/server';
import { z } from 'zod';
import { anyone } from '#kernel/access';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import {
  assertAttemptsLeft,
  countAttempt,
  passkeyRequestsPerAddress,
  signInFailuresPerAddress,
} from '#platform/attempts';
import { enter } from '../enter.ts';
import { isLocked } from '../lockout.ts';
import { clearFailures, lockedError, lockFailures } from '../lockout-store.ts';
import { challengeLifeMs, newChallenge } from '../passkey-challenges.ts';
import { checkProof } from '../passkey-proof.ts';
import { findPasskey } from '../passkey-store.ts';
import { relyingParty } from '../relying-party.ts';
import { lockUser } from '../user-store.ts';

/** A challenge for nobody in particular: the authenticator says whose passkey answers it. */
export const offerPasskeySignIn = command({
  name: 'auth.offer_passkey_sign_in',
  access: anyone({ impersonating: 'never' }),
  input: z.strictObject({}),
  prepare: ({ db, clock, origin }) =>
    assertAttemptsLeft(db, passkeyRequestsPerAddress, origin.ip, clock.now()),
  async run(ctx) {
    const { id } = relyingParty(ctx.ports.deployment.publicUrl);
    await countAttempt(ctx.tx, passkeyRequestsPerAddress, ctx.origin.ip, ctx.clock.now());
    const options = await generateAuthenticationOptions({
      rpID: id,
      challenge: await newChallenge(ctx, { purpose: 'sign_in', sessionId: null }),
      timeout: challengeLifeMs,
      userVerification: 'required',
      allowCredentials: [],
    });
    return { result: options, audit: [{ targets: [] }], events: [] };
  },
});

/**
 * Signs in without a password. The authenticator verified the person, so the passkey stands for both factors; everything
 * else is as with a password: account, lock, organization.
 */
export const signInByPasskey = command({
  name: 'auth.sign_in_by_passkey',
  access: anyone({ impersonating: 'never' }),
  input: givePasskeyInput,
  prepare: ({ db, clock, origin }) =>
    assertAttemptsLeft(db, signInFailuresPerAddress, origin.ip, clock.now()),
  async run(ctx, { credential }) {
    const { tx, clock, origin } = ctx;
    const known = await findPasskey(tx, Buffer.from(credential.id, 'base64url'));
    const user = known && (await lockUser(tx, known.user_id));
    const use = { purpose: 'sign_in', sessionId: null } as const;
    const expected = { use, userId: user?.id ?? null, personVerified: true };
    const { passkey, problem } = await checkProof(ctx, expected, credential);
    const refuse = async (refused: DomainError, after: { problem?: string }) => {
      await countAttempt(tx, signInFailuresPerAddress, origin.ip, clock.now());
      const targets = [
        ...(user ? [{ type: 'user' as const, id: user.id, name: user.name }] : []),
        ...(passkey ? [{ type: 'passkey' as const, id: passkey.id, name: passkey.name }] : []),
      ];
      return { refused, audit: [{ targets, after }], events: [] } as const;
    };
    if (!user || problem)
      return refuse(new DomainError('PASSKEY_REFUSED'), { problem: problem ?? 'unknown_passkey' });
    const failures = await lockFailures(tx, user.address_digest, clock.now());
    if (isLocked(failures, clock.now()) && failures.lockedUntil)
      return refuse(lockedError(failures.lockedUntil, clock.now()), {});
    await clearFailures(tx, user.address_digest, clock.now());
    return enter(ctx, user, { secondFactor: 'passkey' });
  },
});
