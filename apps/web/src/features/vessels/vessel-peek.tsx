import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Peek } from '../../ui/page/peek.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { vesselQuery } from './api.ts';
import { VesselFacts } from './vessel-facts.tsx';

/** A look at a vessel beside the list. */
export function VesselPeek({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(vesselQuery(id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Stack gap="lg">
      <Peek title={data.name} badge={<StatusBadge status={data.status} />} id={id} />
      <VesselFacts vessel={data} />
    </Stack>
  );
}
