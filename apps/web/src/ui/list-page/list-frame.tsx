import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useCallback, useRef } from 'react';
import { isApiError } from '../../lib/api-error.ts';
import { EmptyState } from '../empty-state.tsx';
import { ErrorState } from '../error-state.tsx';
import { Page } from '../page/page.tsx';
import type { Crumb } from '../page/page-header.tsx';
import { PageHeader } from '../page/page-header.tsx';
import { BulkBar } from './bulk-bar.tsx';
import classes from './list-page.module.css';
import { Rows } from './rows.tsx';
import { RowsSkeleton } from './rows-skeleton.tsx';
import { SidePanel } from './side-panel.tsx';
import { Toolbar } from './toolbar.tsx';
import type { List } from './use-list.ts';
import { useListKeys } from './use-list-keys.ts';
import { useSelection } from './use-selection.ts';

export type ListHead = {
  readonly crumbs?: readonly Crumb[];
  readonly actions?: ReactNode;
  /** Between the head and the rows, e.g. a running job. */
  readonly notice?: ReactNode;
  /** What the first step is when there is nothing at all. */
  readonly firstAction?: ReactNode;
  /** A look at one row, for the side panel. */
  readonly peek?: (id: string) => ReactNode;
  /** The list is a part of a page that has a head of its own. */
  readonly embedded?: boolean;
};

type Props<T> = ListHead & {
  readonly list: List<T>;
  readonly rows: readonly T[] | undefined;
  readonly error: unknown;
  readonly retry: () => void;
  readonly stale: boolean;
  readonly total?: { readonly count: number; readonly isEstimate: boolean } | undefined;
  readonly footer: ReactNode;
};

const noRows: readonly never[] = [];

/** What lists and logs have in common. */
export function ListFrame<T>(props: Props<T>) {
  const { list, rows = noRows as readonly T[], peek, stale } = props;
  const { spec, url, setUrl } = list;
  const narrow =
    useMediaQuery('(max-width: 47.99em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const container = useRef<HTMLDivElement>(null);
  const selection = useSelection(spec.rowId);
  const peeked = peek ? url.peek : undefined;
  const onPeek = (row: T) => {
    if (peek) setUrl({ peek: spec.rowId(row) });
  };
  const closePanel = useCallback(() => setUrl({ peek: undefined }), [setUrl]);
  useListKeys({ list, rows, selection, peeked, onPeek, container });
  const peekedRow = rows.find((row) => spec.rowId(row) === peeked);

  const body = (
    <>
      <Toolbar list={list} total={props.total} narrow={narrow} />
      {props.notice}
      <div ref={container} className={classes.body}>
        {props.error ? (
          <ListError list={list} error={props.error} retry={props.retry} />
        ) : props.rows === undefined ? (
          <RowsSkeleton narrow={narrow} />
        ) : rows.length === 0 ? (
          <NoRows list={list} firstAction={props.firstAction} />
        ) : (
          <>
            <Rows list={list} rows={rows} {...{ selection, peeked, onPeek, stale, narrow }} />
            {props.footer}
          </>
        )}
      </div>
      {spec.bulk && <BulkBar spec={spec} selection={selection} />}
      {peek && peeked && (
        <SidePanel
          label={peekedRow ? spec.rowName(peekedRow) : 'Details'}
          {...(spec.withoutPages ? {} : { to: spec.rowTo(peeked) })}
          onClose={closePanel}
        >
          {peek(peeked)}
        </SidePanel>
      )}
    </>
  );
  if (props.embedded) return <div className={classes.embedded}>{body}</div>;
  return (
    <Page>
      <PageHeader title={spec.title} crumbs={props.crumbs ?? []} actions={props.actions} />
      {body}
    </Page>
  );
}

function NoRows<T>({ list, firstAction }: { readonly list: List<T>; readonly firstAction: ReactNode }) {
  const { empty, noun } = list.spec;
  return (
    <div className={classes.box}>
      {list.isFiltered ? (
        <EmptyState icon={empty.icon} title={`No ${noun.many} match`} action={<ClearFilters list={list} />}>
          Try other words, or take a filter away.
        </EmptyState>
      ) : (
        <EmptyState icon={empty.icon} title={empty.title} action={firstAction}>
          {empty.text}
        </EmptyState>
      )}
    </div>
  );
}

function ListError<T>({ list, error, retry }: { list: List<T>; error: unknown; retry: () => void }) {
  return (
    <div className={classes.box}>
      <ErrorState
        error={error}
        onRetry={retry}
        action={isApiError(error, 'VALIDATION_ERROR') && <ClearFilters list={list} />}
      />
    </div>
  );
}

function ClearFilters<T>({ list: { url, setUrl } }: { readonly list: List<T> }) {
  const kept = ['tab', 'columns'];
  const cleared = Object.fromEntries(
    Object.keys(url).map((key) => [key, kept.includes(key) ? url[key] : undefined]),
  );
  return (
    <Button variant="default" onClick={() => setUrl(cleared)}>
      Clear search and filters
    </Button>
  );
}
