import type { ReactNode } from 'react';
import { paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';
import type { DashboardCall } from './api.ts';
import classes from './dashboard.module.css';

type Props = { readonly call: DashboardCall; readonly when: ReactNode; readonly badge?: ReactNode };

/** A port call in a short list: which ship, where, and when. */
export function CallRow({ call, when, badge }: Props) {
  return (
    <li className={classes.row}>
      <span className={classes.what}>
        <Link to={paths.portCall(call.id)} className={classes.name}>
          {call.vessel.name}
        </Link>
        <span className={classes.meta}>
          {call.portName} · {call.reference}
        </span>
      </span>
      {badge}
      <span className={classes.when}>{when}</span>
    </li>
  );
}
