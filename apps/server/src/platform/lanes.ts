import { DomainError } from '#kernel/domain-error';

type Limits = { readonly lanes: number; readonly longestQueue: number };

/**
 * Runs heavy work at most `lanes` at once, so that a flood leaves cores and memory for the rest.
 * @returns runs a piece of work. @throws DomainError RATE_LIMITED when too many wait already
 */
export function createLanes({ lanes, longestQueue }: Limits): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (waiting.length >= longestQueue) throw new DomainError('RATE_LIMITED', { retryAfterSeconds: 10 });
    if (running >= lanes) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
