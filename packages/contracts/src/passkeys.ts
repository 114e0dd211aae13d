import { z } from 'zod';
import { lineOfText } from './fields.ts';
import { idSchema } from './ids.ts';

/** Bytes as WebAuthn writes them in JSON. */
const bytes = (max: number) =>
  z
    .string()
    .min(1, 'must not be empty')
    .max(max, `must have at most ${max} characters`)
    .regex(/^[\w-]+$/, 'must be base64url');

/** What browsers add that decides nothing here. */
const credential = {
  id: bytes(2_000),
  rawId: bytes(2_000),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).nullish(),
  clientExtensionResults: z.record(z.string().max(64), z.unknown()).optional(),
};

const transports = z.array(z.string().regex(/^[a-z-]{1,20}$/, 'must be the name of a transport')).max(10);

/** A new credential, as `navigator.credentials.create()` gives it (RegistrationResponseJSON). */
export const newPasskeyCredential = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: bytes(8_000),
    attestationObject: bytes(16_000),
    authenticatorData: bytes(8_000).optional(),
    publicKey: bytes(4_000).optional(),
    publicKeyAlgorithm: z.number().int().optional(),
    transports: transports.optional(),
  }),
});
export type NewPasskeyCredential = z.output<typeof newPasskeyCredential>;

/** A proof by a known credential, as `navigator.credentials.get()` gives it (AuthenticationResponseJSON). */
export const passkeyProof = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: bytes(8_000),
    authenticatorData: bytes(8_000),
    signature: bytes(2_000),
    userHandle: bytes(100).nullish(),
  }),
});
export type PasskeyProof = z.output<typeof passkeyProof>;

const passkeyName = lineOfText({ max: 60 });
export const passkeyPath = { id: idSchema('passkey') };
export const addPasskeyInput = z.strictObject({ name: passkeyName, credential: newPasskeyCredential });
export const renamePasskeyInput = z.strictObject({ ...passkeyPath, name: passkeyName });
export const givePasskeyInput = z.strictObject({ credential: passkeyProof });

export const passkey = z
  .object({
    id: idSchema('passkey'),
    name: z.string(),
    /** Kept by a provider on several devices, instead of on one alone. */
    synced: z.boolean(),
    createdAt: z.string(),
    lastUsedAt: z.string().nullable(),
  })
  .meta({ id: 'Passkey' });
export type Passkey = z.infer<typeof passkey>;
export const addedPasskey = z
  .object({ passkey, recoveryCodes: z.array(z.string()) })
  .meta({ id: 'AddedPasskey' });

const descriptor = z.object({
  id: z.string(),
  type: z.literal('public-key'),
  transports: z.array(z.string()).optional(),
});
const userVerification = z.enum(['required', 'preferred', 'discouraged']);

/** What `navigator.credentials.create()` needs (PublicKeyCredentialCreationOptionsJSON). */
export const passkeyCreation = z
  .object({
    challenge: z.string(),
    rp: z.object({ id: z.string(), name: z.string() }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.number().int() })),
    timeout: z.number().int(),
    attestation: z.literal('none'),
    excludeCredentials: z.array(descriptor),
    authenticatorSelection: z.object({
      residentKey: z.enum(['required', 'preferred', 'discouraged']),
      requireResidentKey: z.boolean(),
      userVerification,
    }),
  })
  .meta({ id: 'PasskeyCreation' });

/** What `navigator.credentials.get()` needs (PublicKeyCredentialRequestOptionsJSON). */
export const passkeyRequest = z
  .object({
    challenge: z.string(),
    rpId: z.string(),
    timeout: z.number().int(),
    userVerification,
    allowCredentials: z.array(descriptor),
  })
  .meta({ id: 'PasskeyRequest' });
