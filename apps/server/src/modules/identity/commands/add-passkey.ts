import { addPasskeyInput } from '@porttask/contracts';
import { generateRegistrationOptions } from '@simplewebauthn/server';
import { z } from 'zod';
import { signedIn } from '#kernel/access';
import { command } from '#kernel/command';
import { DomainError } from '#kernel/domain-error';
import { factorChanged } from '../factor-change.ts';
import { codesForNewFactor } from '../factor-store.ts';
import { challengeLifeMs, newChallenge, takeChallenge } from '../passkey-challenges.ts';
import { userHandleOf } from '../passkey-proof.ts';
import { algorithms, verifyNewCredential } from '../passkey-registration.ts';
import { insertPasskey, passkeyFrom, passkeysOf, passkeysPerUser } from '../passkey-store.ts';
import { relyingParty } from '../relying-party.ts';
import { renewToken } from '../session-store.ts';
import { signedInUser } from '../signed-in-user.ts';
import { lockUser } from '../user-store.ts';

const access = signedIn({ also: ['mfa_enrollment'], stepUp: true, impersonating: 'never' });

/** What the browser needs to make a passkey. */
export const offerPasskey = command({
  name: 'auth.offer_passkey',
  access,
  input: z.strictObject({}),
  async run(ctx) {
    const { tx, ports } = ctx;
    const actor = signedInUser(ctx.actor);
    const { id, name } = relyingParty(ports.deployment.publicUrl);
    const user = await lockUser(tx, actor.id);
    const present = await passkeysOf(tx, user.id);
    if (present.length >= passkeysPerUser)
      throw new DomainError('TOO_MANY_PASSKEYS', { limit: passkeysPerUser });
    const options = await generateRegistrationOptions({
      rpID: id,
      rpName: name,
      userID: new Uint8Array(Buffer.from(userHandleOf(user.id), 'base64url')),
      userName: user.email,
      userDisplayName: user.name,
      challenge: await newChallenge(ctx, { purpose: 'register', sessionId: actor.sessionId }),
      timeout: challengeLifeMs,
      attestationType: 'none',
      excludeCredentials: present.map(({ credential_id, transports }) => ({
        id: credential_id.toString('base64url'),
        transports,
      })),
      // Preferred, not required: a plain security key is a good second factor, too.
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
      supportedAlgorithmIDs: [...algorithms],
    });
    return {
      result: options,
      audit: [{ targets: [{ type: 'user', id: user.id, name: user.name }] }],
      events: [],
    };
  },
});

/** Keeps a new passkey. The first factor brings recovery codes, shown once. */
export const addPasskey = command({
  name: 'auth.add_passkey',
  access,
  input: addPasskeyInput,
  conflicts: { passkeys_credential_key: () => new DomainError('PASSKEY_KNOWN') },
  async run(ctx, { name, credential }) {
    const { tx, clock, ports } = ctx;
    const actor = signedInUser(ctx.actor);
    const party = relyingParty(ports.deployment.publicUrl);
    const user = await lockUser(tx, actor.id);
    const target = { type: 'user', id: user.id, name: user.name } as const;
    const use = { purpose: 'register', sessionId: actor.sessionId } as const;
    const challenge = await takeChallenge(ctx, use, credential.response.clientDataJSON);
    const made = challenge && (await verifyNewCredential(credential, challenge, party));
    if (!made) {
      const after = { problem: challenge ? 'not_verified' : 'challenge_not_open' };
      return {
        refused: new DomainError('PASSKEY_REFUSED'),
        audit: [{ targets: [target], after }],
        events: [],
      };
    }
    if (user.passkeys >= passkeysPerUser)
      throw new DomainError('TOO_MANY_PASSKEYS', { limit: passkeysPerUser });
    const recoveryCodes = await codesForNewFactor(ctx, user);
    const row = {
      id: ctx.newId('passkey'),
      user_id: user.id,
      credential_id: Buffer.from(made.credential.id, 'base64url'),
      public_key: Buffer.from(made.credential.publicKey),
      counter: made.credential.counter,
      transports: credential.response.transports ?? [],
      synced: made.credentialBackedUp,
      name,
      created_at: clock.now(),
      last_used_at: null,
    };
    await insertPasskey(tx, row, clock.now());
    const { sessionsEnded, mail } = await factorChanged(ctx, actor, user, `the passkey “${name}” was set up`);
    const session = await renewToken(ctx, actor.sessionId);
    return {
      result: { session, passkey: passkeyFrom(row), recoveryCodes },
      audit: [
        {
          organizationId: actor.organization?.id ?? null,
          targets: [target, { type: 'passkey', id: row.id, name }],
          after: { synced: row.synced, sessionsEnded },
        },
      ],
      events: [mail],
    };
  },
});
