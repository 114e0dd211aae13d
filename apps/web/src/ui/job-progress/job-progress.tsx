import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { messageOf } from '../../lib/api-error.ts';
import { useUrlSearch } from '../../lib/use-url.ts';
import { Notice } from '../notice.tsx';
import type { Job } from './job-api.ts';
import { isOver, useJob } from './job-api.ts';
import { JobBar } from './job-bar.tsx';
import classes from './job-progress.module.css';

type Props = {
  /** "Checking the audit log". */
  readonly label: string;
  /** What came out, once it has succeeded. */
  readonly result: (job: Job) => ReactNode;
};

/** The job that stands in the address as `?job=`: its progress, then its result. Leaving the page does not stop it. */
export function JobProgress({ label, result }: Props) {
  const [{ job: id }, setUrl] = useUrlSearch();
  if (!id) return null;
  return (
    <KnownJob key={id} id={id} label={label} result={result} onClose={() => setUrl({ job: undefined })} />
  );
}

function KnownJob({
  id,
  label,
  result,
  onClose,
}: Props & { readonly id: string; readonly onClose: () => void }) {
  const { data: job, error } = useJob(id);
  const close = <CloseButton size={24} aria-label={`Close: ${label}`} onClick={onClose} />;
  if (error) {
    return (
      <Notice tone="red" title={`${label}: its progress cannot be read`} action={close} alert>
        {messageOf(error)}
      </Notice>
    );
  }
  if (!job || !isOver(job)) {
    return (
      <div className={classes.running}>
        <JobBar job={job} label={label} />
      </div>
    );
  }
  if (job.status !== 'succeeded') {
    return (
      <Notice tone="red" title={`${label}: ${job.status}`} action={close} alert>
        {job.error ?? 'It ended without saying why. Start it again.'}
      </Notice>
    );
  }
  return (
    <div className={classes.result}>
      {result(job)}
      <div className={classes.close}>{close}</div>
    </div>
  );
}
