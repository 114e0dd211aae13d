import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fileSize } from '../../../lib/file-size.ts';
import { isOver, useJob } from '../../../ui/job-progress/job-api.ts';
import { JobBar } from '../../../ui/job-progress/job-bar.tsx';
import { StatusBadge } from '../../../ui/status-badge/status-badge.tsx';
import { Time } from '../../../ui/time.tsx';
import { toastError } from '../../../ui/toast.tsx';
import classes from './exports.module.css';
import type { OrganizationExport } from './exports-api.ts';
import { exportsQuery, useExports } from './exports-api.ts';

/** One export: its progress while it is made, its file while that is there. */
export function ExportRow({ of }: { readonly of: OrganizationExport }) {
  if (!isOver(of.job)) return <Making of={of} />;
  if (of.url === null) return <Gone of={of} />;
  return <File of={of} url={of.url} />;
}

function Making({ of: { organizationId, job: known } }: { readonly of: OrganizationExport }) {
  const client = useQueryClient();
  const { data: job = known } = useJob(known.id);
  const over = isOver(job);
  // The list knows where the file is.
  useEffect(() => {
    if (over) void client.invalidateQueries({ queryKey: exportsQuery(organizationId).queryKey });
  }, [client, organizationId, over]);
  return <JobBar job={job} label="Exporting" />;
}

function File({ of, url }: { readonly of: OrganizationExport; readonly url: string }) {
  const { download } = useExports(of.organizationId);
  return (
    <div className={classes.row}>
      <div className={classes.main}>
        <div>
          Exported <Time at={of.createdAt} /> by {of.requestedBy.name}
        </div>
        <div className={classes.meta}>
          {of.sizeBytes !== null && `${fileSize(of.sizeBytes)} · `}there until{' '}
          <Time at={of.expiresAt} as="minute" />
        </div>
      </div>
      <Button
        variant="default"
        leftSection={<IconDownload size={15} />}
        loading={download.isPending}
        onClick={() => download.mutate(url, { onError: toastError })}
      >
        Download
      </Button>
    </div>
  );
}

function Gone({ of: { job, createdAt, requestedBy } }: { readonly of: OrganizationExport }) {
  const failed = job.status !== 'succeeded';
  return (
    <div className={classes.row}>
      <div className={classes.main}>
        <div>
          {failed ? 'Asked for' : 'Exported'} <Time at={createdAt} /> by {requestedBy.name}
        </div>
        <div className={classes.meta}>{failed ? job.error : 'The file was deleted after its day.'}</div>
      </div>
      <StatusBadge status={failed ? job.status : 'expired'} />
    </div>
  );
}
