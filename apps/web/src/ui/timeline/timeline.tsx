import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { groupEvents } from '../../lib/audit-groups.ts';
import { EmptyState } from '../empty-state.tsx';
import { ErrorState } from '../error-state.tsx';
import { Loading, SkeletonLines } from '../loading.tsx';
import { EventEntry } from './event-entry.tsx';
import classes from './timeline.module.css';
import type { TimelineFilter } from './timeline-api.ts';
import { timelineQuery } from './timeline-api.ts';

type Props = {
  readonly filter: TimelineFilter;
  readonly here?: string;
  /** Shows only so many, without the way to older ones. */
  readonly limit?: number;
};

/** Everything that happened to one thing, from the audit log. */
export function Timeline({ filter, here, limit }: Props) {
  const query = useInfiniteQuery(timelineQuery(filter));
  if (query.isPending) {
    return (
      <Loading label="Loading the timeline">
        <SkeletonLines count={8} />
      </Loading>
    );
  }
  if (query.isError) return <ErrorState error={query.error} onRetry={() => query.refetch()} />;
  const events = query.data.pages.flatMap(({ data }) => data).slice(0, limit);
  if (events.length === 0) {
    return (
      <EmptyState icon={IconHistory} title="Nothing has happened yet">
        Changes, sign-ins and refusals appear here as they happen.
      </EmptyState>
    );
  }
  return (
    <>
      <ol className={classes.timeline}>
        {groupEvents(events).map(({ event, count }) => (
          <EventEntry key={event.id} event={event} count={count} here={here} />
        ))}
      </ol>
      {query.hasNextPage && limit === undefined && (
        <Button
          variant="default"
          mt="sm"
          loading={query.isFetchingNextPage}
          onClick={() => query.fetchNextPage()}
        >
          Load more
        </Button>
      )}
    </>
  );
}
