import { expect } from 'vitest';

type Law<T> = {
  /** What has to hold, as one sentence. */
  readonly rule: string;
  /** Why, as one sentence. */
  readonly why: string;
  /** Everything it has to hold for; a law that looks at nothing proves nothing and fails. */
  readonly of: readonly T[];
  /** Where and how one of them breaks it. */
  readonly breaches: (subject: T) => readonly string[];
};

/** Fails with the rule, each place that breaks it, and why the rule exists. */
export function uphold<T>({ rule, why, of, breaches }: Law<T>): void {
  const found = of.length === 0 ? ['nothing was looked at: the law itself is broken'] : of.flatMap(breaches);
  if (found.length === 0) return;
  expect.fail(
    ['', `Broken rule: ${rule}`, ...found.map((place) => `  - ${place}`), `Why: ${why}`].join('\n'),
  );
}
