import type { ReactNode } from 'react';
import { Brand } from '../brand.tsx';
import classes from './door.module.css';

/** The frame of the pages before one is in. */
export function Door({ children, wide = false }: { readonly children: ReactNode; readonly wide?: boolean }) {
  return (
    <div className={classes.door} data-wide={wide || undefined}>
      <header className={classes.brand}>
        <Brand />
      </header>
      <main className={classes.card}>{children}</main>
    </div>
  );
}
