import type { SessionId } from '@porttask/contracts';
import type { Kysely } from 'kysely';
import { after, minutes } from '#kernel/clock';
import type { CommandContext } from '#kernel/command';
import type { Tables } from '#kernel/database';
import { sha256 } from '#platform/crypto/random';

/** How long somebody may take to touch the key, find the phone or type a PIN. */
export const challengeLifeMs = minutes(5);

/** What a challenge is for, and on which session: an answer to it is good for nothing else. */
export type ChallengeUse =
  | { readonly purpose: 'sign_in'; readonly sessionId: null }
  | { readonly purpose: 'register' | 'second_factor' | 'step_up'; readonly sessionId: SessionId };

/** A new challenge, in the database because another node may get the answer. */
export async function newChallenge({ tx, clock, ports }: CommandContext, use: ChallengeUse) {
  // As a copy of exactly these bytes, which is what the library takes.
  const challenge = new Uint8Array(ports.random.bytes(32));
  const written = Buffer.from(challenge).toString('base64url');
  await tx
    .insertInto('passkey_challenges')
    .values({
      challenge_hash: sha256(written),
      purpose: use.purpose,
      session_id: use.sessionId,
      expires_at: after(clock.wall(), challengeLifeMs),
    })
    .execute();
  return challenge;
}

/** The challenge that an answer says it is for. */
function challengeIn(clientDataJSON: string): string | null {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'));
    return typeof challenge === 'string' ? challenge : null;
  } catch {
    return null;
  }
}

/**
 * Uses up the challenge that is answered. Of several answers at once one gets it, and it is gone also when the answer turns
 * out wrong: the caller commits.
 * @returns null when it was never given, was used, is too old, or was given for something else
 */
export async function takeChallenge(
  { tx, clock }: CommandContext,
  use: ChallengeUse,
  clientDataJSON: string,
): Promise<string | null> {
  const challenge = challengeIn(clientDataJSON);
  if (challenge === null) return null;
  const taken = await tx
    .deleteFrom('passkey_challenges')
    .where('challenge_hash', '=', sha256(challenge))
    .where('purpose', '=', use.purpose)
    .where('session_id', use.sessionId === null ? 'is' : '=', use.sessionId)
    .where('expires_at', '>', clock.wall())
    .returning('purpose')
    .executeTakeFirst();
  return taken ? challenge : null;
}

/** Removes challenges that nobody answered. */
export async function forgetChallenges(db: Kysely<Tables>, at: Date): Promise<void> {
  await db.deleteFrom('passkey_challenges').where('expires_at', '<', at).execute();
}
