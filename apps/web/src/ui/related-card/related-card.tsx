import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Card } from '../card.tsx';
import { ErrorState } from '../error-state.tsx';
import { Link } from '../link.tsx';
import { Loading, SkeletonLines } from '../loading.tsx';
import { TextLink } from '../text-link.tsx';
import classes from './related-card.module.css';

/** A thing of the list: its page, what it is called, and what is told of it. */
export type RelatedRow = {
  readonly to: string;
  readonly title: string;
  readonly badge: ReactNode;
  readonly meta: ReactNode;
  /** Below the badge. */
  readonly standing?: ReactNode;
};

type Found<Item> = {
  readonly data: readonly Item[];
  readonly pagination: { readonly total?: number | undefined };
};

type Props<Item> = {
  readonly title: string;
  readonly action?: ReactNode;
  readonly query: UseQueryResult<Found<Item>>;
  readonly row: (item: Item) => RelatedRow;
  /** What is said when there are none. */
  readonly none: string;
  /** Leads to the list of all, where more exist than are shown. */
  readonly all: { readonly to: string; readonly noun: string };
};

/** What belongs to the thing of a page: the first of a list, each leading to its own page. */
export function RelatedCard<Item>({ title, action, query, row, none, all }: Props<Item>) {
  const { data: found, error, refetch } = query;
  return (
    <Card title={title} flush action={action}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !found && (
        <Loading>
          <SkeletonLines count={3} />
        </Loading>
      )}
      {found?.data.length === 0 && <p className={classes.none}>{none}</p>}
      {found && found.data.length > 0 && (
        <ul className={classes.rows}>
          {found.data.map((item) => {
            const { to, ...told } = row(item);
            return <Row key={to} to={to} {...told} />;
          })}
        </ul>
      )}
      {found && (found.pagination.total ?? 0) > found.data.length && (
        <p className={classes.more}>
          <TextLink to={all.to}>
            All {found.pagination.total?.toLocaleString()} {all.noun}
          </TextLink>
        </p>
      )}
    </Card>
  );
}

function Row({ to, title, badge, meta, standing }: RelatedRow) {
  return (
    <li className={classes.row}>
      <span className={classes.name}>
        <Link to={to}>{title}</Link>
      </span>
      {badge}
      <span className={classes.meta}>{meta}</span>
      {standing && <span className={classes.standing}>{standing}</span>}
    </li>
  );
}
