/** What is sealed can be opened with its key, for its purpose and unchanged; otherwise not at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemRandom } from './random.ts';
import { createSecretBox, deriveKey } from './secret-box.ts';

const secret = systemRandom.bytes(32);
const box = createSecretBox(secret, systemRandom);
const purpose = 'mail-body';

describe('a secret box', () => {
  it('gives back what was sealed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string(), (plain, of) => {
        expect(box.open(box.seal(plain, of), of)).toBe(plain.toWellFormed());
      }),
    );
  });

  it('shows nothing of it, and seals the same in another way each time', () => {
    const sealed = [1, 2, 3].map(() => box.seal('seven herons over grey water', purpose));
    expect(new Set(sealed.map((bytes) => bytes.toString('hex'))).size).toBe(3);
    for (const bytes of sealed) expect(bytes.toString('latin1')).not.toContain('heron');
  });

  it('opens for its purpose alone', () => {
    const sealed = box.seal('secret', 'totp-secret');
    for (const other of ['mail-body', 'totp-secret ', 'TOTP-SECRET', ''])
      expect(() => box.open(sealed, other)).toThrow();
  });

  it('digests alike what is alike, for its purpose and with its key alone', () => {
    const digest = box.digest('seven herons', purpose);
    expect(box.digest('seven herons', purpose)).toEqual(digest);
    expect(box.digest('eight herons', purpose)).not.toEqual(digest);
    expect(box.digest('seven herons', 'totp-secret')).not.toEqual(digest);
    const other = createSecretBox(systemRandom.bytes(32), systemRandom);
    expect(other.digest('seven herons', purpose)).not.toEqual(digest);
  });

  it('opens with its key alone', () => {
    const sealed = box.seal('secret', purpose);
    expect(() => createSecretBox(systemRandom.bytes(32), systemRandom).open(sealed, purpose)).toThrow();
    expect(createSecretBox(secret, systemRandom).open(sealed, purpose)).toBe('secret');
  });

  it('opens nothing in which a bit was changed', () => {
    const sealed = box.seal('a secret of some length', purpose);
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
        const changed = Buffer.from(sealed);
        changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        expect(() => box.open(changed, purpose)).toThrow();
      }),
    );
  });

  it('opens nothing that was cut or lengthened', () => {
    const sealed = box.seal('a secret', purpose);
    for (let length = 0; length < sealed.length; length += 1)
      expect(() => box.open(sealed.subarray(0, length), purpose), `${length} bytes`).toThrow();
    expect(() => box.open(Buffer.concat([sealed, Buffer.of(0)]), purpose)).toThrow();
  });
});

it('keys of different purposes have nothing in common, and one of the same is the same', () => {
  const keys = ['secret-box/mail-body', 'secret-box/totp-secret', 'audit-checkpoint', ''].map((of) =>
    deriveKey(secret, of),
  );
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(4);
  expect(keys.every((key) => key.length === 32 && !key.equals(secret))).toBe(true);
  expect(deriveKey(secret, 'audit-checkpoint').equals(keys[2] ?? secret)).toBe(true);
});
