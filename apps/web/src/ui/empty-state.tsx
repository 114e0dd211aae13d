import { Text } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './states.module.css';

type Props = {
  readonly icon: Icon;
  readonly title: string;
  /** What this is, and what to do first. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

/** Nothing here yet: says what would be here and offers the first step. */
export function EmptyState({ icon: StateIcon, title, children, action }: Props) {
  return (
    <div className={classes.state}>
      <span className={classes.icon}>
        <StateIcon size={20} stroke={1.6} aria-hidden />
      </span>
      <Text component="h2" size="md" fw={600}>
        {title}
      </Text>
      <Text size="sm" c="dimmed" maw={420}>
        {children}
      </Text>
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}
