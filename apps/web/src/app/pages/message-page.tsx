import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import classes from './message-page.module.css';

type Props = {
  readonly icon: Icon;
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

/** A page that says one thing: what is the matter and what to do. */
export function MessagePage({ icon: PageIcon, title, children, actions }: Props) {
  useEffect(() => {
    document.title = `${title} · PortTask`;
  }, [title]);
  return (
    <div className={classes.page}>
      <span className={classes.icon}>
        <PageIcon size={24} stroke={1.6} aria-hidden />
      </span>
      <h1 className={classes.title} tabIndex={-1}>
        {title}
      </h1>
      <div className={classes.text}>{children}</div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
