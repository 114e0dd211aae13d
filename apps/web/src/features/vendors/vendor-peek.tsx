import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Peek } from '../../ui/page/peek.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { vendorQuery } from './api.ts';
import { VendorFacts } from './vendor-facts.tsx';

/** A look at a vendor beside the list. */
export function VendorPeek({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(vendorQuery(id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Stack gap="lg">
      <Peek title={data.name} badge={<StatusBadge status={data.status} />} id={id} />
      <VendorFacts vendor={data} />
      {data.notes && <Text style={{ whiteSpace: 'pre-line' }}>{data.notes}</Text>}
    </Stack>
  );
}
