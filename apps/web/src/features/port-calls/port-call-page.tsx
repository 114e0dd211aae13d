import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import { FeaturePage } from '../../ui/gate/feature-page.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { DetailTab } from '../../ui/page/detail-page.tsx';
import { DetailPage } from '../../ui/page/detail-page.tsx';
import { EntityPage } from '../../ui/page/entity-page.tsx';
import { Columns } from '../../ui/page/page.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Timeline } from '../../ui/timeline/timeline.tsx';
import type { PortCall } from './api.ts';
import { portCallQuery } from './api.ts';
import { PortCallActions } from './port-call-actions.tsx';
import { PortCallFacts } from './port-call-facts.tsx';
import { PortCallForm } from './port-call-form.tsx';
import { Voyage } from './voyage.tsx';

const crumbs = [{ label: 'Port calls', to: paths.portCalls() }];

type Props = {
  /** What is ordered for the port call, which another feature knows. */
  readonly orders: (call: PortCall) => ReactNode;
};

export function PortCallPage({ orders }: Props) {
  return (
    <FeaturePage of="portCalls" title="Port call">
      <OpenedPortCall orders={orders} />
    </FeaturePage>
  );
}

function OpenedPortCall({ orders }: Props) {
  const { id = '' } = useParams({ strict: false });
  return (
    <EntityPage query={useQuery(portCallQuery(id))} what="Port call" crumbs={crumbs}>
      {(call) => <KnownPortCall call={call} orders={orders(call)} />}
    </EntityPage>
  );
}

type KnownProps = { readonly call: PortCall; readonly orders: ReactNode };

function KnownPortCall({ call, orders }: KnownProps) {
  const { permissions } = useMe();
  const timeline: DetailTab = {
    value: 'timeline',
    label: 'Timeline',
    content: (
      <Card>
        <Timeline
          filter={{ whose: 'organization', target: `port_call:${call.id}`, from: call.createdAt }}
          here={call.id}
        />
      </Card>
    ),
  };
  const tabs: readonly [DetailTab, ...DetailTab[]] = [
    { value: 'overview', label: 'Overview', content: <Overview call={call} orders={orders} /> },
    ...(permissions.includes('audit.list_organization_events') ? [timeline] : []),
  ];
  return (
    <DetailPage
      title={`${call.vessel.name} at ${call.portName}`}
      crumbs={crumbs}
      badge={<StatusBadge status={call.status} />}
      id={call.id}
      actions={<PortCallActions call={call} />}
      notice={
        call.cancellationReason && (
          <Notice tone="blue" title="Cancelled">
            {call.cancellationReason}
          </Notice>
        )
      }
      tabs={tabs}
    />
  );
}

function Overview({ call, orders }: KnownProps) {
  const readOnly = obstacle(useMe(), { action: 'port_call.update', features: ['portCalls'] });
  return (
    <Stack gap={14}>
      <Card title="Progress">
        <Voyage call={call} />
      </Card>
      {orders}
      <Columns>
        <Card title="Details">
          <PortCallFacts call={call} />
          {readOnly && call.notes && (
            <Text mt="md" style={{ whiteSpace: 'pre-line' }}>
              {call.notes}
            </Text>
          )}
        </Card>
        {!readOnly && (
          <Card title="Change details">
            <PortCallForm key={call.version} call={call} />
          </Card>
        )}
      </Columns>
    </Stack>
  );
}
