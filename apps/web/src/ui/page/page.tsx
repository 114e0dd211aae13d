import type { ReactNode } from 'react';
import classes from './page.module.css';

/** The room a page has: up to 1440 px, the same margins everywhere. */
export function Page({ children }: { readonly children: ReactNode }) {
  return <div className={classes.page}>{children}</div>;
}

/** The measure of forms: 640 px. */
export function Narrow({ children }: { readonly children: ReactNode }) {
  return <div className={classes.narrow}>{children}</div>;
}

/** Two columns of cards, one where there is no room. */
export function Columns({ children }: { readonly children: ReactNode }) {
  return <div className={classes.columns}>{children}</div>;
}
