import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { pageFocus } from '../../lib/page-focus.ts';
import classes from './door.module.css';

type Props = { readonly title: string; readonly children?: ReactNode };

/** What this page is for, and one sentence about it. */
export function DoorTitle({ title, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · PortTask`;
    pageFocus.give(heading.current);
  }, [title]);
  return (
    <div className={classes.titles}>
      <h1 className={classes.title} tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children && <div className={classes.text}>{children}</div>}
    </div>
  );
}
