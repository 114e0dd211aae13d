import type { ReactNode } from 'react';
import { CopyableId } from '../copyable-id.tsx';
import classes from './page-header.module.css';

type Props = { readonly title: ReactNode; readonly badge?: ReactNode; readonly id?: string };

/** The head of a side panel. */
export function Peek({ title, badge, id }: Props) {
  return (
    <div>
      <div className={classes.names}>
        <h2 className={classes.peekTitle}>{title}</h2>
        {badge}
      </div>
      {id && <CopyableId id={id} />}
    </div>
  );
}
