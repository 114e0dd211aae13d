import { lazy, Suspense } from 'react';
import { RowsCompact } from './rows-compact.tsx';
import { RowsSkeleton } from './rows-skeleton.tsx';
import type { List } from './use-list.ts';
import type { Selection } from './use-selection.ts';

const RowsTable = lazy(async () => ({
  default: (await import('./rows-table.tsx')).RowsTable as unknown as (
    props: RowsProps<never>,
  ) => React.JSX.Element,
}));

export type RowsProps<T> = {
  readonly list: List<T>;
  readonly rows: readonly T[];
  readonly selection: Selection<T>;
  readonly peeked: string | undefined;
  readonly onPeek: (row: T) => void;
  /** These are the rows of the question before, shown until the new answer comes. */
  readonly stale: boolean;
};

/** Rows as a table, or as a list where there is no room for columns. */
export function Rows<T>({ narrow, ...props }: RowsProps<T> & { readonly narrow: boolean }) {
  if (narrow) return <RowsCompact {...props} />;
  return (
    <Suspense fallback={<RowsSkeleton narrow={false} />}>
      <RowsTable {...(props as unknown as RowsProps<never>)} />
    </Suspense>
  );
}
