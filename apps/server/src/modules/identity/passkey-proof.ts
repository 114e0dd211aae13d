import type { PasskeyProof, UserId } from '@porttask/contracts';
import type { VerifiedAuthenticationResponse } from '@simplewebauthn/server';
import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { CommandContext } from '#kernel/command';
import type { ChallengeUse } from './passkey-challenges.ts';
import { takeChallenge } from './passkey-challenges.ts';
import type { PasskeyRow } from './passkey-store.ts';
import { findPasskey, noteUse } from './passkey-store.ts';
import { relyingParty } from './relying-party.ts';

/** Why a proof was refused: for the audit trail, while the answer says the same to each. */
export type ProofProblem = 'challenge_not_open' | 'unknown_passkey' | 'not_verified' | 'counter_not_grown';

export type ProofCheck =
  | { readonly passkey: PasskeyRow; readonly problem: null }
  | { readonly passkey: PasskeyRow | null; readonly problem: ProofProblem };

type Expected = {
  readonly use: ChallengeUse;
  /** Whose proof it has to be, a person whose row is locked; null when nobody has the credential. */
  readonly userId: UserId | null;
  /** The authenticator must have recognised the person, by PIN or body: then it stands for both factors. */
  readonly personVerified: boolean;
};

/** Checks a proof and uses up its challenge, in any case. The caller commits also when it is refused. */
export async function checkProof(
  ctx: CommandContext,
  { use, userId, personVerified }: Expected,
  credential: PasskeyProof,
): Promise<ProofCheck> {
  const { tx, clock, ports } = ctx;
  const challenge = await takeChallenge(ctx, use, credential.response.clientDataJSON);
  const passkey = await findPasskey(tx, Buffer.from(credential.id, 'base64url'));
  if (userId === null || passkey?.user_id !== userId || !names(credential, userId, use.purpose === 'sign_in'))
    return { passkey: null, problem: 'unknown_passkey' };
  if (challenge === null) return { passkey, problem: 'challenge_not_open' };
  const { id, origin } = relyingParty(ports.deployment.publicUrl);
  const verified = await verify({
    response: proofFor(credential),
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: personVerified,
    // The counter is compared below, after the signature: only then does it say anything.
    credential: { id: credential.id, publicKey: new Uint8Array(passkey.public_key), counter: 0 },
  });
  if (!verified?.verified) return { passkey, problem: 'not_verified' };
  const { newCounter, credentialBackedUp } = verified.authenticationInfo;
  const counted = newCounter > 0 || passkey.counter > 0;
  if (counted && newCounter <= passkey.counter) return { passkey, problem: 'counter_not_grown' };
  await noteUse(tx, passkey.id, {
    counter: newCounter,
    synced: credentialBackedUp,
    last_used_at: clock.now(),
  });
  return { passkey, problem: null };
}

/** Whether the authenticator says that the credential is this person's; it need not where the person is known. */
function names({ response: { userHandle } }: PasskeyProof, userId: UserId, must: boolean): boolean {
  if (userHandle == null) return !must;
  return userHandle === userHandleOf(userId);
}

/** What authenticators keep of a person: the id, which says nothing to others. */
export const userHandleOf = (userId: UserId): string => Buffer.from(userId).toString('base64url');

type VerifyOptions = Parameters<typeof verifyAuthenticationResponse>[0];

/** The library throws at what it does not accept. */
async function verify(options: VerifyOptions): Promise<VerifiedAuthenticationResponse | null> {
  try {
    return await verifyAuthenticationResponse(options);
  } catch {
    return null;
  }
}

function proofFor({ id, rawId, type, response }: PasskeyProof): VerifyOptions['response'] {
  const { clientDataJSON, authenticatorData, signature } = response;
  return {
    id,
    rawId,
    type,
    clientExtensionResults: {},
    response: { clientDataJSON, authenticatorData, signature },
  };
}
