import { Button } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useMe } from '../../lib/me.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { Time } from '../../ui/time.tsx';
import { toastError } from '../../ui/toast.tsx';
import { markNoticesRead, noticesQuery } from './api.ts';
import classes from './notices.module.css';

/** What one was told; each went out by mail, too. */
export function NoticesTab() {
  const query = useInfiniteQuery(noticesQuery);
  const client = useQueryClient();
  const { impersonation } = useMe();
  const read = useMutation({
    mutationFn: markNoticesRead,
    onError: toastError,
    onSettled: () => client.invalidateQueries({ queryKey: noticesQuery.queryKey }),
  });
  if (query.isPending) return <Loading />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const notices = query.data.pages.flatMap(({ data }) => data);
  if (notices.length === 0) {
    return (
      <EmptyState icon={IconBell} title="No notices">
        You are told here, and by mail, when somebody who runs the platform works in your name or needs you.
      </EmptyState>
    );
  }
  const unread = notices.some(({ readAt }) => readAt === null);
  return (
    <Card
      title="Notices"
      flush
      action={
        unread && impersonation === null ? (
          <Button variant="default" loading={read.isPending} onClick={() => read.mutate()}>
            Mark all as read
          </Button>
        ) : undefined
      }
    >
      <ul className={classes.notices}>
        {notices.map(({ id, title, text, path, createdAt, readAt }) => (
          <li key={id} data-unread={readAt === null || undefined}>
            <div className={classes.noticeHead}>
              <strong>
                {readAt === null && <span className="visually-hidden">Unread: </span>}
                {title}
              </strong>
              <Time at={createdAt} />
            </div>
            <p>{text}</p>
            {path && <TextLink to={path}>See more</TextLink>}
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="subtle"
          m="sm"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Load more
        </Button>
      )}
    </Card>
  );
}
