import { argon2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { PasswordHasher, RandomSource } from '#kernel/ports';
import { createLanes } from '#platform/lanes';

const derive = promisify(argon2);

/** OWASP's first choice for Argon2id: 19 MiB, two passes. Raising these rehashes at the next sign-in. */
const current = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;

/** At most this many hash at once, so that a flood of sign-ins leaves cores and threads for the rest. */
const lanes = 2;
const longestQueue = 200;

type Parameters = typeof current;

async function derivation(password: string, nonce: Buffer, parameters: Parameters): Promise<Buffer> {
  return derive('argon2id', { message: password, nonce, tagLength, ...parameters });
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

const phc = (p: Parameters, nonce: Buffer, tag: Buffer): string =>
  `$argon2id$v=19$m=${p.memory},t=${p.passes},p=${p.parallelism}$${base64(nonce)}$${base64(tag)}`;

function parse(stored: string): { parameters: Parameters; nonce: Buffer; tag: Buffer } {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(stored);
  if (!match) throw new Error('a stored password hash has an unknown form');
  const [, memory, passes, parallelism, nonce = '', tag = ''] = match;
  return {
    parameters: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    nonce: Buffer.from(nonce, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

/** Argon2id through node:crypto, at most `lanes` at once. Stored in PHC form. */
export function createPasswordHasher(random: RandomSource): PasswordHasher {
  const inLane = createLanes({ lanes, longestQueue });

  // Compared with when there is no such account, so that both answers take the same time.
  const nobody = { parameters: current, nonce: random.bytes(16), tag: random.bytes(tagLength) };

  return {
    async hash(password) {
      const nonce = random.bytes(16);
      return inLane(async () => phc(current, nonce, await derivation(password, nonce, current)));
    },
    async verify(password, stored) {
      const { parameters, nonce, tag } = stored === null ? nobody : parse(stored);
      const computed = await inLane(() => derivation(password, nonce, parameters));
      const matches = stored !== null && timingSafeEqual(computed, tag);
      const outdated = parameters.memory < current.memory || parameters.passes < current.passes;
      return { matches, outdated };
    },
  };
}
