import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { messageOf } from '../../../lib/api-error.ts';
import { isOver } from '../../../ui/job-progress/job-api.ts';
import { Notice } from '../../../ui/notice.tsx';
import { ExportRow } from './export-row.tsx';
import classes from './exports.module.css';
import { exportsQuery, useExports } from './exports-api.ts';

/** Offers to hand the data over before it is too late. The newest export shows, whoever asked for it. */
export function ExportOffer({ id }: { readonly id: string }) {
  const { data } = useQuery(exportsQuery(id));
  const { request } = useExports(id);
  const [newest] = data ?? [];
  const useful = newest && (!isOver(newest.job) || newest.url !== null) ? newest : null;
  return (
    <div className={classes.offer}>
      {useful ? (
        <ExportRow of={useful} />
      ) : (
        <div className={classes.row}>
          <div className={classes.main}>
            <div>Hand the data over first</div>
            <div className={classes.meta}>A zip with NDJSON and CSV, there for a day</div>
          </div>
          <Button variant="default" loading={request.isPending} onClick={() => request.mutate()}>
            Export data
          </Button>
        </div>
      )}
      {request.error && (
        <Notice tone="red" alert>
          {messageOf(request.error)}
        </Notice>
      )}
    </div>
  );
}
