import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './notice.module.css';

const icons = {
  blue: IconInfoCircle,
  amber: IconAlertTriangle,
  red: IconAlertTriangle,
  green: IconCircleCheck,
};

type Props = {
  readonly tone: keyof typeof icons;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Read out when it appears; for what happens after somebody acted. */
  readonly alert?: boolean;
};

/** A message in the page about a state that matters here and now. */
export function Notice({ tone, title, children, action, alert = false }: Props) {
  const ToneIcon = icons[tone];
  return (
    <div className={classes.notice} data-tone={tone} role={alert ? 'alert' : undefined}>
      <ToneIcon size={18} stroke={1.8} className={classes.icon} aria-hidden />
      <div className={classes.body}>
        {title && <strong className={classes.title}>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
