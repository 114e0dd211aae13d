import { Button, Group, Text } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ListHead } from './list-frame.tsx';
import { ListFrame } from './list-frame.tsx';
import type { RowsPage } from './list-spec.ts';
import type { List } from './use-list.ts';

type Props<T> = ListHead & {
  readonly list: List<T>;
  readonly query: UseInfiniteQueryResult<InfiniteData<RowsPage<T>>>;
};

/** A log: the newest first, without numbers of pages; "Load more" goes on from the last row. */
export function LogPage<T>({ list, query, ...head }: Props<T>) {
  const rows = query.data?.pages.flatMap(({ data }) => data);
  return (
    <ListFrame
      {...head}
      list={list}
      rows={rows}
      error={query.data ? null : query.error}
      retry={() => void query.refetch()}
      stale={query.isPlaceholderData}
      footer={
        <Group justify="space-between">
          <Text size="sm" c="dimmed" className="numbers" aria-live="polite">
            {rows?.length.toLocaleString()} shown{query.hasNextPage ? '' : ', that is all'}
          </Text>
          {query.hasNextPage && (
            <Button
              variant="default"
              loading={query.isFetchingNextPage}
              onClick={() => query.fetchNextPage()}
            >
              Load more
            </Button>
          )}
        </Group>
      }
    />
  );
}
