import type { RandomSource } from '#kernel/ports';

/** Chance that falls the same way each time, for the same seed. */
export type Chance = RandomSource & {
  /** From 0 up to, and without, 1. */
  next(): number;
  pick<T>(from: readonly T[]): T;
  /** Whether something happens that happens in this share of all cases. */
  in(share: number): boolean;
};

/** A word nobody listed: the beginning of one and the end of another. */
export function coined(chance: Chance, from: readonly string[]): string {
  const [first, last] = [chance.pick(from), chance.pick(from)];
  return (
    first.slice(0, Math.ceil(first.length * 0.6)) + last.slice(Math.floor(last.length * 0.5)).toLowerCase()
  );
}

/** A small generator of 32 bits (mulberry32): good enough for names, and never for secrets. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    in: (share) => next() < share,
    pick: (from) => from[Math.floor(next() * from.length)] as never,
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => Math.floor(next() * 256))),
  };
}
