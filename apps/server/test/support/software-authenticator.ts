// A WebAuthn authenticator and its browser in software: real keys, CBOR, COSE and attestation objects of format "none".
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { Client, Reply } from './client.ts';
import type { TestApp } from './test-app.ts';

type Cbor = number | string | Uint8Array | ReadonlyMap<number | string, Cbor>;

function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  if (value < 0x100) return Buffer.from([(major << 5) | 24, value]);
  return Buffer.from([(major << 5) | 25, value >> 8, value & 0xff]);
}

/** The few kinds of CBOR that a credential is made of. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const pairs = [...value].flatMap(([key, inner]) => [cbor(key), cbor(inner)]);
  return Buffer.concat([head(5, value.size), ...pairs]);
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();
const base64url = (data: string | Buffer) => Buffer.from(data).toString('base64url');

const flags = { present: 0x01, verified: 0x04, backupEligible: 0x08, backedUp: 0x10, attested: 0x40 };

/** What a test may have the authenticator, or the browser in front of it, do otherwise. */
export type Otherwise = {
  readonly origin?: string;
  readonly rpId?: string;
  readonly verified?: boolean;
  readonly counter?: number;
  readonly userHandle?: string | null;
  readonly type?: string;
  readonly credentialId?: string;
};

type Options = {
  readonly challenge: string;
  readonly rp?: { readonly id: string };
  readonly rpId?: string;
  readonly user?: { readonly id: string };
};

export function createSoftwareAuthenticator(publicUrl: string) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const credentialId = randomBytes(32);
  let counter = 0;
  let owner: string | null = null;

  const coseKey = cbor(
    new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  );

  const clientData = (type: string, challenge: string, origin: string) =>
    JSON.stringify({ type, challenge, origin, crossOrigin: false });

  function authenticatorData(rpId: string, set: number, given?: number): Buffer {
    counter = given ?? counter + 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(rpId), Buffer.from([set]), count]);
  }

  return {
    credentialId: base64url(credentialId),
    get counter() {
      return counter;
    },
    /** `navigator.credentials.create()`. */
    create(options: Options, other: Otherwise = {}) {
      owner = options.user?.id ?? null;
      const set =
        flags.present |
        flags.attested |
        flags.backupEligible |
        (other.verified === false ? 0 : flags.verified);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(credentialId.length);
      const data = Buffer.concat([
        authenticatorData(other.rpId ?? options.rp?.id ?? '', set, other.counter),
        Buffer.alloc(16),
        length,
        credentialId,
        coseKey,
      ]);
      const attestation = new Map<string, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', data],
      ]);
      const origin = other.origin ?? publicUrl;
      return {
        id: base64url(credentialId),
        rawId: base64url(credentialId),
        type: 'public-key',
        authenticatorAttachment: 'platform',
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(clientData(other.type ?? 'webauthn.create', options.challenge, origin)),
          attestationObject: base64url(cbor(attestation)),
          transports: ['internal'],
        },
      };
    },
    /** `navigator.credentials.get()`. */
    get(options: Options, other: Otherwise = {}) {
      const set = flags.present | flags.backupEligible | (other.verified === false ? 0 : flags.verified);
      const data = authenticatorData(other.rpId ?? options.rpId ?? '', set, other.counter);
      const client = clientData(other.type ?? 'webauthn.get', options.challenge, other.origin ?? publicUrl);
      const id = other.credentialId ?? base64url(credentialId);
      return {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(data),
          signature: base64url(sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)),
          userHandle: other.userHandle === undefined ? owner : other.userHandle,
        },
      };
    },
  };
}

export type SoftwareAuthenticator = ReturnType<typeof createSoftwareAuthenticator>;

/** Sets a passkey up through the API. */
export async function enrollPasskey(
  app: TestApp,
  client: Client,
  name = 'Laptop',
): Promise<{ key: SoftwareAuthenticator; passkeyId: string; recoveryCodes: readonly string[] }> {
  const key = createSoftwareAuthenticator(app.config.publicUrl);
  const options = (await client.post('/v1/me/passkeys/options')).data;
  const reply = await client.post('/v1/me/passkeys', { name, credential: key.create(options) });
  if (reply.status !== 201) throw new Error(`enrolling answered ${reply.status} ${reply.text}`);
  return { key, passkeyId: reply.data.passkey.id, recoveryCodes: reply.data.recoveryCodes };
}

export type PasskeyUse = 'sign-in' | 'mfa' | 'step-up';

/** Asks for a challenge and answers it. */
export async function givePasskey(
  client: Client,
  use: PasskeyUse,
  key: SoftwareAuthenticator,
  other: Otherwise = {},
): Promise<Reply> {
  const options = (await client.post(`/v1/auth/passkeys/${use}/options`)).data;
  return client.post(`/v1/auth/passkeys/${use}`, { credential: key.get(options, other) });
}
