import * as OTPAuth from 'otpauth';
import type { RandomSource } from '#kernel/ports';

const periodSeconds = 30;
const recoveryCodeCount = 10;
const alphabet = 'abcdefghjkmnpqrstvwxyz0123456789';

const totp = (secret: string, account: string) =>
  new OTPAuth.TOTP({
    issuer: 'PortTask',
    label: account,
    secret: OTPAuth.Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: periodSeconds,
  });

/** A new secret of 160 bits, in base32, with the URI that authenticator apps scan. */
export function newTotp(account: string, random: RandomSource): { secret: string; uri: string } {
  const bytes = random.bytes(20);
  const secret = new OTPAuth.Secret({ buffer: new Uint8Array(bytes).buffer }).base32;
  return { secret, uri: totp(secret, account).toString() };
}

/**
 * The 30-second step a code belongs to, one step of clock skew allowed (RFC 6238), or null when it is wrong.
 * The caller refuses steps not newer than the last accepted one, so that a code works once (P9).
 */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  const digits = code.replaceAll(/[\s-]/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const delta = totp(secret, '').validate({ token: digits, timestamp: at.getTime(), window: 1 });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / periodSeconds) + delta;
}

/** Ten recovery codes of 80 bits each: four groups of four symbols. */
export function newRecoveryCodes(random: RandomSource): string[] {
  return Array.from({ length: recoveryCodeCount }, () => {
    const symbols = [...random.bytes(16)].map((byte) => alphabet[byte % alphabet.length]).join('');
    return symbols.replaceAll(/(.{4})(?!$)/g, '$1-');
  });
}

/** A recovery code as typed, brought to the form that was hashed. */
export const normalizeRecoveryCode = (code: string): string =>
  code.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
