import type { UseQueryResult } from '@tanstack/react-query';
import { Notice } from '../notice.tsx';
import type { ListHead } from './list-frame.tsx';
import { ListFrame } from './list-frame.tsx';
import type { RowsPage } from './list-spec.ts';
import { Pager } from './pager.tsx';
import type { List } from './use-list.ts';

type Props<T> = ListHead & { readonly list: List<T>; readonly query: UseQueryResult<RowsPage<T>> };

/** A bounded list: search, filters, columns, sort and page, all in the address; `?peek=` opens a row beside it. */
export function ListPage<T>({ list, query, ...head }: Props<T>) {
  const pagination = query.data?.pagination;
  return (
    <ListFrame
      {...head}
      list={list}
      rows={query.data?.data}
      error={query.error}
      retry={() => void query.refetch()}
      stale={query.isPlaceholderData}
      total={
        pagination?.total === undefined
          ? undefined
          : { count: pagination.total, isEstimate: pagination.totalIsEstimate ?? false }
      }
      notice={
        <>
          {pagination?.corrected && list.url.search && (
            <Notice tone="blue" alert>
              Nothing matches “{list.url.search}”. Showing “{pagination.corrected}”.
            </Notice>
          )}
          {head.notice}
        </>
      }
      footer={query.data && <Pager list={list} page={query.data} />}
    />
  );
}
