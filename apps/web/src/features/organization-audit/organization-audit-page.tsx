import { Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { AuditEvent } from '../../lib/audit-sentence.ts';
import { useZone } from '../../lib/time-zone.ts';
import { AdminsPage } from '../../ui/gate/admins-page.tsx';
import { LogPage } from '../../ui/list-page/log-page.tsx';
import { useList } from '../../ui/list-page/use-list.ts';
import { Notice } from '../../ui/notice.tsx';
import { Peek } from '../../ui/page/peek.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { AuditSentence } from '../../ui/timeline/audit-sentence.tsx';
import { EventView } from '../../ui/timeline/event-view.tsx';
import { organizationAuditQuery } from './api.ts';
import { organizationAuditList } from './organization-audit-list.tsx';

/** The audit log of one's own organization, for its admins. */
export function OrganizationAuditPage() {
  return (
    <AdminsPage title="Audit log">
      <Log />
    </AdminsPage>
  );
}

function Log() {
  const list = useList(organizationAuditList);
  const query = useInfiniteQuery(organizationAuditQuery(list.params, useZone()));
  const events = query.data?.pages.flatMap(({ data }) => data) ?? [];
  return (
    <LogPage
      list={list}
      query={query}
      notice={
        <Text size="sm" c="dimmed">
          What your people did, what those who run the platform did in somebody’s name, and that they changed
          something of the organization.
        </Text>
      }
      peek={(id) => <EventPeek event={events.find((one) => one.id === id)} />}
    />
  );
}

/** An event beside the log; what is shown of it came with the list. */
function EventPeek({ event }: { readonly event: AuditEvent | undefined }) {
  if (!event) {
    return (
      <Notice tone="blue" title="Not among the events that are shown">
        Load more of the log, or take a filter away.
      </Notice>
    );
  }
  return (
    <Stack gap="lg">
      <Peek title={<AuditSentence event={event} plain />} badge={<StatusBadge status={event.outcome} />} />
      <EventView event={event} />
    </Stack>
  );
}
