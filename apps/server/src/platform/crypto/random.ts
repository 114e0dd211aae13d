import { createHash, randomBytes } from 'node:crypto';
import type { RandomSource } from '#kernel/ports';

export const systemRandom: RandomSource = { bytes: (count) => randomBytes(count) };

export const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
