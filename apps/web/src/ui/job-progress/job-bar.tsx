import { Progress } from '@mantine/core';
import type { Job } from './job-api.ts';
import classes from './job-progress.module.css';

type Props = { readonly job: Job | undefined; readonly label: string };

/** How far a job is that is not over. */
export function JobBar({ job, label }: Props) {
  const { done = 0, total = 0 } = job?.progress ?? {};
  const known = total > 0;
  return (
    <div className={classes.bar} role="status">
      <div className={classes.line}>
        <span>{label}</span>
        <span className="numbers">
          {known
            ? `${done.toLocaleString()} of ${total.toLocaleString()}`
            : job?.status === 'queued'
              ? 'Waiting'
              : ''}
        </span>
      </div>
      <Progress.Root size="sm">
        <Progress.Section
          value={known ? (done / total) * 100 : 100}
          animated={!known}
          striped={!known}
          aria-label={label}
        />
      </Progress.Root>
    </div>
  );
}
