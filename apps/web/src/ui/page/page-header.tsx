import { Breadcrumbs } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { pageFocus } from '../../lib/page-focus.ts';
import { CopyableId } from '../copyable-id.tsx';
import { Link } from '../link.tsx';
import classes from './page-header.module.css';

export type Crumb = { readonly label: string; readonly to: string };

type Props = {
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  readonly badge?: ReactNode;
  readonly id?: string;
  /** Buttons, the primary one last. */
  readonly actions?: ReactNode;
};

/** The head of every page: where it is, what it is, what can be done. Names the browser's window too. */
export function PageHeader({ title, crumbs = [], badge, id, actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === '' ? 'PortTask' : `${title} · PortTask`;
  }, [title]);
  // After a change of page the next Tab starts here and a screen reader says where it is.
  useEffect(() => {
    if (title !== '') pageFocus.give(heading.current);
  }, [title]);
  return (
    <header className={classes.header}>
      {crumbs.length > 0 && (
        <nav aria-label="Breadcrumb">
          <Breadcrumbs
            separator={<IconChevronRight size={13} aria-hidden />}
            separatorMargin={6}
            classNames={{ root: classes.crumbs }}
          >
            {crumbs.map(({ label, to }) => (
              <Link key={to} to={to} className={classes.crumb}>
                {label}
              </Link>
            ))}
          </Breadcrumbs>
        </nav>
      )}
      <div className={classes.row}>
        <div className={classes.names}>
          <h1 className={classes.title} ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {badge}
          {id && <CopyableId id={id} />}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
    </header>
  );
}
