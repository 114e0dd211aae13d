import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Peek } from '../../ui/page/peek.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { AuditSentence } from '../../ui/timeline/audit-sentence.tsx';
import { EventView } from '../../ui/timeline/event-view.tsx';
import { auditEventQuery } from './api.ts';

export function AuditEventPeek({ id }: { readonly id: string }) {
  const { data, error, refetch } = useQuery(auditEventQuery(id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Stack gap="lg">
      <Peek title={<AuditSentence event={data} />} badge={<StatusBadge status={data.outcome} />} />
      <EventView event={data} />
    </Stack>
  );
}
