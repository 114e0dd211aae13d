import { Skeleton } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from '../error-state.tsx';
import classes from './impact-list.module.css';

export type ImpactItem = { readonly value: ReactNode; readonly label: string };

type Props<I> = { readonly query: UseQueryResult<I>; readonly items: (impact: I) => readonly ImpactItem[] };

/** Consequences as numbers with what they count. */
export function ImpactList<I>({ query, items }: Props<I>) {
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.isSuccess) {
    return (
      <div className={classes.box} aria-busy="true">
        <span className="visually-hidden">Loading the consequences</span>
        {[0, 1, 2, 3].map((at) => (
          <Skeleton key={at} height={12} my={5} width={`${70 + ((at * 13) % 25)}%`} />
        ))}
      </div>
    );
  }
  return (
    <ul className={classes.box}>
      {items(query.data).map(({ value, label }) => (
        <li key={label}>
          <strong>{value}</strong>
          <span>{label}</span>
        </li>
      ))}
    </ul>
  );
}
