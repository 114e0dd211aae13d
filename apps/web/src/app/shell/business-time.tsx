import { Tooltip } from '@mantine/core';
import { IconClockPlay } from '@tabler/icons-react';
import { paths } from '../../lib/paths.ts';
import { dayOf } from '../../lib/time.ts';
import { useNow, useZone } from '../../lib/time-zone.ts';
import { Link } from '../../ui/link.tsx';
import classes from './sidebar.module.css';

/** For Super Admins where a test clock is on: which day it is for everything that is due. */
export function BusinessTime({ collapsed }: { readonly collapsed: boolean }) {
  const words = `Business time ${dayOf(new Date(useNow()).toISOString(), useZone())}`;
  return (
    <Tooltip label={words} position="right" disabled={!collapsed}>
      <Link to={paths.settings({ tab: 'test-clock' })} className={classes.businessTime}>
        <IconClockPlay size={16} stroke={1.6} aria-hidden />
        <span className={collapsed ? 'visually-hidden' : undefined}>{words}</span>
      </Link>
    </Tooltip>
  );
}
