import type { ReactNode } from 'react';
import { Link } from '../link.tsx';
import type { ListSpec } from './list-spec.ts';
import classes from './rows.module.css';

type Props<T> = { readonly spec: ListSpec<T>; readonly row: T; readonly children: ReactNode };

/** The name of a row, leading to its page. The keyboard walks from one to the next. */
export function RowLink<T>({ spec, row, children }: Props<T>) {
  return (
    <Link to={spec.rowTo(spec.rowId(row))} className={classes.link} data-row={spec.rowId(row)}>
      {children}
    </Link>
  );
}
