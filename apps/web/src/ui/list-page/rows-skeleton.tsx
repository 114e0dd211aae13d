import { Skeleton } from '@mantine/core';
import { Loading } from '../loading.tsx';
import classes from './rows.module.css';

const widths = ['58%', '44%', '66%', '50%', '61%', '39%', '55%', '47%'];

/** The room of the rows that are coming. */
export function RowsSkeleton({ narrow }: { readonly narrow: boolean }) {
  return (
    <Loading label="Loading the list">
      <div className={classes.skeleton} aria-hidden>
        {!narrow && <div className={classes.skeletonHead} />}
        {Array.from({ length: 12 }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike
          <div key={at} className={classes.skeletonRow}>
            <Skeleton height={11} width={widths[at % widths.length]} maw={220} />
            {!narrow && <Skeleton height={11} width="14%" />}
            <Skeleton height={18} width={68} />
            {!narrow && <Skeleton height={11} width="12%" />}
          </div>
        ))}
      </div>
    </Loading>
  );
}
