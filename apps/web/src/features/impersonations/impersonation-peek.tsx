import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Peek } from '../../ui/page/peek.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Timeline } from '../../ui/timeline/timeline.tsx';
import { impersonationQuery } from './api.ts';
import { ImpersonationFacts } from './impersonation-facts.tsx';
import { statusOf } from './impersonation-list.tsx';

export function ImpersonationPeek({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(impersonationQuery(id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Stack gap="lg">
      <Peek
        title={`${data.actor.name} as ${data.subject.name}`}
        badge={<StatusBadge status={statusOf(data)} />}
        id={id}
      />
      <ImpersonationFacts impersonation={data} />
      <div>
        <Title order={3} mb="sm">
          What was done
        </Title>
        <Timeline filter={{ impersonationId: id }} />
      </div>
    </Stack>
  );
}
