import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Peek } from '../../ui/page/peek.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { portCallQuery } from './api.ts';
import { PortCallFacts } from './port-call-facts.tsx';
import { Voyage } from './voyage.tsx';

/** A look at a port call beside the list. */
export function PortCallPeek({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(portCallQuery(id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Stack gap="lg">
      <Peek
        title={`${data.vessel.name} at ${data.portName}`}
        badge={<StatusBadge status={data.status} />}
        id={id}
      />
      <Voyage call={data} upright />
      <PortCallFacts call={data} />
      {data.notes && <Text style={{ whiteSpace: 'pre-line' }}>{data.notes}</Text>}
    </Stack>
  );
}
