import type { NewPasskeyCredential } from '@porttask/contracts';
import type { VerifiedRegistrationResponse } from '@simplewebauthn/server';
import { verifyRegistrationResponse } from '@simplewebauthn/server';
import { decodeAttestationObject } from '@simplewebauthn/server/helpers';
import type { RelyingParty } from './relying-party.ts';

/** EdDSA, ES256, RS256: what authenticators in use can do. */
export const algorithms: readonly number[] = [-8, -7, -257];

/**
 * Checks a new credential. Who made the authenticator is not asked, so a certificate is refused: following it would mean
 * asking other hosts whether it was revoked.
 * @returns null when it is not accepted
 */
export async function verifyNewCredential(
  credential: NewPasskeyCredential,
  challenge: string,
  { id: rpId, origin }: RelyingParty,
): Promise<VerifiedRegistrationResponse['registrationInfo'] | null> {
  const { id, rawId, type, response } = credential;
  const { clientDataJSON, attestationObject } = response;
  try {
    const statement = decodeAttestationObject(new Uint8Array(Buffer.from(attestationObject, 'base64url')));
    const format = statement.get('fmt');
    const selfSigned = format === 'packed' && statement.get('attStmt').get('x5c') === undefined;
    if (format !== 'none' && !selfSigned) return null;
    const { registrationInfo } = await verifyRegistrationResponse({
      response: {
        id,
        rawId,
        type,
        clientExtensionResults: {},
        response: { clientDataJSON, attestationObject },
      },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: false,
      supportedAlgorithmIDs: [...algorithms],
    });
    return registrationInfo?.credential.id === id ? registrationInfo : null;
  } catch {
    return null;
  }
}
