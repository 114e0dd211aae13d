import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Peek } from '../../ui/page/peek.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Timeline } from '../../ui/timeline/timeline.tsx';
import { organizationQuery } from './api.ts';
import { LifecycleNotice } from './lifecycle/lifecycle-notice.tsx';
import { OrganizationFacts } from './organization-facts.tsx';

/** A look at an organization beside the list. */
export function OrganizationPeek({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(organizationQuery(id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Stack gap="lg">
      <Peek title={data.name} badge={<StatusBadge status={data.status} />} id={id} />
      <LifecycleNotice organization={data} />
      <OrganizationFacts organization={data} />
      <div>
        <Title order={3} mb="sm">
          Timeline
        </Title>
        <Timeline filter={{ organizationId: id }} here={id} />
      </div>
    </Stack>
  );
}
