import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Card } from '../../../ui/card.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { isOver } from '../../../ui/job-progress/job-api.ts';
import { toastError } from '../../../ui/toast.tsx';
import { ExportRow } from './export-row.tsx';
import classes from './exports.module.css';
import { exportsQuery, useExports } from './exports-api.ts';

/** Exports of an organization: what is being made, and what can be downloaded. */
export function ExportsCard({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(exportsQuery(id));
  const { request } = useExports(id);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const making = data?.some(({ job }) => !isOver(job)) ?? false;
  return (
    <Card
      title="Exports"
      description="All data as a zip with NDJSON and CSV. The file is there for a day."
      flush
      action={
        <Button
          variant="default"
          disabled={data === undefined || making}
          loading={request.isPending}
          onClick={() => request.mutate(undefined, { onError: toastError })}
        >
          Export data
        </Button>
      }
    >
      {data?.length === 0 && <div className={classes.none}>None yet.</div>}
      <ul className={classes.list}>
        {data?.map((each) => (
          <li key={each.id}>
            <ExportRow of={each} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
