import type { KeyObject } from 'node:crypto';
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { deriveKey } from '#platform/crypto/secret-box';

export type ChainHead = {
  readonly chain: string;
  readonly seq: number;
  readonly hash: Buffer;
  readonly at: Date;
};

export type CheckpointKey = {
  /** RFC 7638 thumbprint of the public key. */
  readonly id: string;
  sign(head: ChainHead): Buffer;
  verify(head: ChainHead, signature: Buffer): boolean;
};

/** What is signed: one line a field, so that any Ed25519 tool can check it. */
export const checkpointText = ({ chain, seq, hash, at }: ChainHead): Buffer =>
  Buffer.from(['porttask-audit-checkpoint', chain, seq, hash.toString('hex'), at.toISOString()].join('\n'));

/** PKCS #8 wrapping of a raw Ed25519 seed (RFC 8410, section 7). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The Ed25519 key that signs checkpoints. It is derived from the installation's secret and stands nowhere in the
 * database: who can write there cannot sign.
 */
export async function createCheckpointKey(secret: Buffer): Promise<CheckpointKey> {
  const seed = deriveKey(secret, 'audit-checkpoint');
  const der = Buffer.concat([pkcs8Prefix, seed]);
  const privateKey: KeyObject = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  return {
    id: await calculateJwkThumbprint(publicKey.export({ format: 'jwk' })),
    sign: (head) => sign(null, checkpointText(head), privateKey),
    verify: (head, signature) => verify(null, checkpointText(head), publicKey, signature),
  };
}
