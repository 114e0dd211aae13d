import { Skeleton } from '@mantine/core';
import { useId } from 'react';
import { Link } from '../link.tsx';
import { useLater } from '../loading.tsx';
import classes from './count-tiles.module.css';

export type Tile = {
  readonly label: string;
  /** Undefined while it is not known yet. */
  readonly count: number | undefined;
  /** The list it was counted from. */
  readonly to?: string;
  /** Stands out when it is not zero. */
  readonly tone?: 'amber' | 'red';
};

type Props = { readonly title: string; readonly tiles: readonly Tile[] };

/** Counts, each opening the list it was made from. */
export function CountTiles({ title, tiles }: Props) {
  const id = useId();
  return (
    <section className={classes.group} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      <ul className={classes.tiles}>
        {tiles.map(({ label, count, to, tone }) => (
          <li key={label} className={classes.tile} data-tone={(count ?? 0) > 0 ? tone : undefined}>
            <span className={classes.label}>{to ? <Link to={to}>{label}</Link> : label}</span>
            <span className={classes.count}>
              {count === undefined ? <Waiting /> : count.toLocaleString()}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Waiting() {
  const later = useLater();
  return <Skeleton height={16} width={44} my={6} style={{ visibility: later ? 'visible' : 'hidden' }} />;
}
