import type { ReactNode } from 'react';
import classes from './facts.module.css';

type Props = {
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[];
  readonly columns?: 1 | 2;
};

/** What is known about something: names and values. */
export function Facts({ facts, columns = 2 }: Props) {
  return (
    <dl className={classes.facts} data-columns={columns}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
