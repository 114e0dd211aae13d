import type { Schemas } from './api.ts';
import { ApiError } from './api-error.ts';

const isAddress = (host: string): boolean => /^(\d+\.){3}\d+$/.test(host) || host.startsWith('[');

/** Why there are no passkeys in this browser at this address, and what to do; null when there are. */
export function passkeyObstacle({ hostname, port } = globalThis.location): string | null {
  if (isAddress(hostname)) {
    const here = /^(127\.|\[::1\])/.test(hostname);
    const local = `http://localhost${port ? `:${port}` : ''}`;
    return here
      ? `Browsers do not offer passkeys at an IP address. Start PortTask with PUBLIC_URL=${local} and open ${local} instead.`
      : 'Browsers do not offer passkeys at an IP address. PortTask needs a PUBLIC_URL with a name, over https.';
  }
  if (!globalThis.isSecureContext)
    return 'Browsers offer passkeys over a secure connection alone. PortTask needs a PUBLIC_URL that begins with https.';
  return 'PublicKeyCredential' in globalThis ? null : 'This browser does not know passkeys. Use a newer one.';
}

/** Has an authenticator make a passkey. @throws ApiError when none was made */
export async function makePasskey(options: Schemas['PasskeyCreation']) {
  const { startRegistration } = await import('@simplewebauthn/browser');
  return given(startRegistration({ optionsJSON: options as never })) as Promise<never>;
}

/** Has an authenticator answer a challenge. @throws ApiError when it was not answered */
export async function answerChallenge(options: Schemas['PasskeyRequest']) {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  return given(startAuthentication({ optionsJSON: options as never })) as Promise<never>;
}

async function given<T>(ceremony: Promise<T>): Promise<T> {
  try {
    return await ceremony;
  } catch (error) {
    throw new ApiError({ code: 'PASSKEY_NOT_GIVEN', status: 0, message: sentenceOf(error) });
  }
}

function sentenceOf(error: unknown): string {
  switch ((error as Partial<Error> | null)?.name) {
    case 'InvalidStateError':
      return 'This authenticator has a passkey for PortTask already.';
    case 'SecurityError':
      return 'The browser does not allow this passkey at this address.';
    case 'NotSupportedError':
    case 'ConstraintError':
      return 'This authenticator cannot do what is needed. Try another one.';
    default:
      return 'No passkey was given: it was cancelled, or took too long. Try again.';
  }
}
