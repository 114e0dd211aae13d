import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Peek } from '../../ui/page/peek.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Timeline } from '../../ui/timeline/timeline.tsx';
import { AccountNotice } from './account-notice.tsx';
import { userQuery } from './api.ts';
import { Memberships } from './memberships.tsx';
import { UserFacts } from './user-facts.tsx';
import { statusOf } from './user-list.tsx';

/** A look at somebody beside the list. */
export function UserPeek({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(userQuery(id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Stack gap="lg">
      <Peek title={data.name} badge={<StatusBadge status={statusOf(data)} />} id={id} />
      <AccountNotice user={data} />
      <UserFacts user={data} />
      {data.memberships.length > 0 && (
        <div>
          <Title order={3} mb="xs">
            Memberships
          </Title>
          <Memberships user={data} />
        </div>
      )}
      <div>
        <Title order={3} mb="sm">
          Timeline
        </Title>
        <Timeline filter={{ target: id }} here={id} />
      </div>
    </Stack>
  );
}
