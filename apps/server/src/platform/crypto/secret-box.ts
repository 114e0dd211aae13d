import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import type { RandomSource, SecretBox } from '#kernel/ports';

const nonceBytes = 12;
const tagBytes = 16;
const version = 1;

/** A key for one purpose, from the installation's secret (HKDF-SHA-256, RFC 5869). */
export function deriveKey(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'porttask', purpose, 32));
}

/**
 * AES-256-GCM under a key of its own for each purpose, so that what was sealed for one cannot be opened as another.
 * Layout: version byte, 12 bytes nonce, ciphertext, 16 bytes tag.
 * @param secret 32 bytes from the configuration
 */
export function createSecretBox(secret: Buffer, random: RandomSource): SecretBox {
  const keys = new Map<string, Buffer>();
  const keyFor = (purpose: string): Buffer => {
    const key = keys.get(purpose) ?? deriveKey(secret, `secret-box/${purpose}`);
    keys.set(purpose, key);
    return key;
  };
  return {
    seal(plain, purpose) {
      const nonce = random.bytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce);
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(version), nonce, body, cipher.getAuthTag()]);
    },
    open(sealed, purpose) {
      if (sealed[0] !== version) throw new Error('sealed by an unknown version');
      const nonce = sealed.subarray(1, 1 + nonceBytes);
      const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), nonce);
      decipher.setAuthTag(sealed.subarray(-tagBytes));
      const body = sealed.subarray(1 + nonceBytes, -tagBytes);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    },
    digest: (text, purpose) =>
      createHmac('sha256', keyFor(`digest/${purpose}`))
        .update(text)
        .digest(),
  };
}
