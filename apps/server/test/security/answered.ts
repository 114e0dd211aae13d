import type { Reply } from '../support/client.ts';

/** Status and code of an answer, as one text to compare: `403 FORBIDDEN`, or `200`. */
export const answered = ({ status, code }: Reply): string => (code ? `${status} ${code}` : String(status));

/** How often each answer came, e.g. `{ '200': 1, '409 TOKEN_INVALID': 19 }`. */
export function tally(replies: readonly Reply[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const reply of replies) counts[answered(reply)] = (counts[answered(reply)] ?? 0) + 1;
  return counts;
}

/** Starts the same thing many times at once and waits for all. */
export const atOnce = <T>(times: number, start: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => start(index)));
