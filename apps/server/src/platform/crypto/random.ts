import { createHash, randomBytes } from 'node:crypto';
import type { RandomSource } from '#kernel/ports';

/** Random bytes of the operating system, drawn in larger pieces because each draw costs as much as a thousand bytes. */
function createSystemRandom(): RandomSource {
  let pool = Buffer.alloc(0);
  return {
    bytes(count) {
      if (count > 256) return randomBytes(count);
      if (pool.length < count) pool = randomBytes(4096);
      // Copied and wiped: bytes are given out once, and do not stay behind.
      const given = Buffer.from(pool.subarray(0, count));
      pool.fill(0, 0, count);
      pool = pool.subarray(count);
      return given;
    },
  };
}

export const systemRandom: RandomSource = createSystemRandom();

export const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
