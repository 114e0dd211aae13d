import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Peek } from '../../ui/page/peek.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { serviceOrderQuery } from './api.ts';
import { OrderNotices } from './order-notices.tsx';
import { ServiceOrderFacts } from './service-order-facts.tsx';
import { orderTitle } from './service-order-words.ts';

/** A look at a service order beside the list. */
export function ServiceOrderPeek({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(serviceOrderQuery(id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Stack gap="lg">
      <Peek title={orderTitle(data)} badge={<StatusBadge status={data.status} />} id={id} />
      <OrderNotices order={data} />
      <ServiceOrderFacts order={data} />
      {data.notes && <Text style={{ whiteSpace: 'pre-line' }}>{data.notes}</Text>}
    </Stack>
  );
}
