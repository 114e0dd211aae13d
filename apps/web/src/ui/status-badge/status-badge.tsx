import classes from './status-badge.module.css';
import type { Status } from './statuses.ts';
import { statuses } from './statuses.ts';

/** A state as a word with its colour. Never cut: it takes the room its word needs. */
export function StatusBadge({ status }: { readonly status: Status }) {
  const { tone, word } = statuses[status];
  return (
    <span className={classes.badge} data-tone={tone}>
      <span className={classes.dot} aria-hidden />
      {word}
    </span>
  );
}
