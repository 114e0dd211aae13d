import type { FeatureKey } from '@porttask/contracts/features';
import { features } from '@porttask/contracts/features';
import { IconLock } from '@tabler/icons-react';
import type { Dashboard } from './api.ts';
import classes from './dashboard.module.css';

/** What is not shown because it is not open to the organization, why, and what would open it. */
export function ClosedParts({ closed }: Pick<Dashboard, 'closed'>) {
  const parts = Object.entries(closed);
  if (parts.length === 0) return null;
  return (
    <ul className={classes.closed} aria-label="Not open to your organization">
      {parts.map(([key, { because, wouldHelp }]) => (
        <li key={key}>
          <IconLock size={14} stroke={1.8} aria-hidden />
          <span>
            <strong>{features[key as FeatureKey].name}</strong>: {because}. {wouldHelp}
          </span>
        </li>
      ))}
    </ul>
  );
}
