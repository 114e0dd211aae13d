import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from '../error-state.tsx';
import { Loading, SkeletonLines } from '../loading.tsx';
import { Page } from './page.tsx';
import type { Crumb } from './page-header.tsx';
import { PageHeader } from './page-header.tsx';

type Props<T> = {
  readonly query: UseQueryResult<T>;
  /** What it is called while there is nothing to show but an error. */
  readonly what: string;
  readonly crumbs: readonly Crumb[];
  readonly children: (entity: NonNullable<T>) => ReactNode;
};

/** The page of one entity: what is known of it, or how it is being fetched, or why it cannot be shown. */
export function EntityPage<T>({ query: { data, error, refetch }, what, crumbs, children }: Props<T>) {
  if (data) return children(data);
  return (
    <Page>
      <PageHeader title={error ? what : ''} crumbs={crumbs} />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading>
          <SkeletonLines count={8} />
        </Loading>
      )}
    </Page>
  );
}
