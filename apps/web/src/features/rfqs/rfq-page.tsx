import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import { FeaturePage } from '../../ui/gate/feature-page.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ActionButton } from '../../ui/page/action-button.tsx';
import type { DetailTab } from '../../ui/page/detail-page.tsx';
import { DetailPage } from '../../ui/page/detail-page.tsx';
import { EntityPage } from '../../ui/page/entity-page.tsx';
import { Columns } from '../../ui/page/page.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Timeline } from '../../ui/timeline/timeline.tsx';
import type { RfqWithQuotes } from './api.ts';
import { rfqQuery } from './api.ts';
import { QuoteHistory } from './quote-history.tsx';
import { QuotesCard } from './quotes-card.tsx';
import { RfqFacts } from './rfq-facts.tsx';
import { RfqForm } from './rfq-form.tsx';
import { problemOfDeciding, rfqTitle } from './rfq-words.ts';

const CancelRfqDialog = lazy(async () => ({
  default: (await import('./cancel-rfq-dialog.tsx')).CancelRfqDialog,
}));

const crumbs = [{ label: 'Requests for quotes', to: paths.rfqs() }];

export function RfqPage() {
  return (
    <FeaturePage of="rfqs" title="Request for quotes">
      <OpenedRfq />
    </FeaturePage>
  );
}

function OpenedRfq() {
  const { id = '' } = useParams({ strict: false });
  return (
    <EntityPage query={useQuery(rfqQuery(id))} what="Request for quotes" crumbs={crumbs}>
      {(rfq) => <KnownRfq rfq={rfq} />}
    </EntityPage>
  );
}

function KnownRfq({ rfq }: { readonly rfq: RfqWithQuotes }) {
  const { permissions } = useMe();
  const timeline: DetailTab = {
    value: 'timeline',
    label: 'Timeline',
    content: (
      <Card>
        <Timeline
          filter={{ whose: 'organization', target: `rfq:${rfq.id}`, from: rfq.createdAt }}
          here={rfq.id}
        />
      </Card>
    ),
  };
  const tabs: readonly [DetailTab, ...DetailTab[]] = [
    { value: 'overview', label: 'Overview', content: <Overview rfq={rfq} /> },
    ...(permissions.includes('audit.list_organization_events') ? [timeline] : []),
  ];
  return (
    <DetailPage
      title={rfqTitle(rfq)}
      crumbs={crumbs}
      badge={<StatusBadge status={rfq.status} />}
      id={rfq.id}
      actions={<RfqActions rfq={rfq} />}
      notice={<StateNotice rfq={rfq} />}
      tabs={tabs}
    />
  );
}

function StateNotice({ rfq }: { readonly rfq: RfqWithQuotes }) {
  if (rfq.status === 'EXPIRED')
    return (
      <Notice tone="amber" title="The deadline for quotes is over">
        {rfq.counts.quoted > 0
          ? 'Award one of the quotes, or set a later deadline to take more.'
          : 'Nobody quoted. Set a later deadline, or cancel the request.'}
      </Notice>
    );
  return (
    rfq.cancellationReason && (
      <Notice tone="blue" title="Cancelled">
        {rfq.cancellationReason}
      </Notice>
    )
  );
}

function RfqActions({ rfq }: { readonly rfq: RfqWithQuotes }) {
  const [cancelling, setCancelling] = useState(false);
  const hindered = obstacle(useMe(), { action: 'rfq.cancel', features: ['rfqs'] });
  if (problemOfDeciding(rfq)) return null;
  return (
    <>
      <ActionButton disabledReason={hindered} onClick={() => setCancelling(true)}>
        Cancel request…
      </ActionButton>
      <Suspense>
        <CancelRfqDialog rfq={rfq} opened={cancelling} onClose={() => setCancelling(false)} />
      </Suspense>
    </>
  );
}

function Overview({ rfq }: { readonly rfq: RfqWithQuotes }) {
  const hindered = obstacle(useMe(), { action: 'rfq.update', features: ['rfqs', 'vendors'] });
  const settled = problemOfDeciding(rfq) ?? hindered;
  return (
    <Stack gap={14}>
      <QuotesCard rfq={rfq} />
      <Columns>
        <Stack gap={14}>
          <Card title="Details">
            {settled && (
              <Text mb="md" style={{ whiteSpace: 'pre-line' }}>
                {rfq.description}
              </Text>
            )}
            <RfqFacts rfq={rfq} />
          </Card>
          <QuoteHistory rfq={rfq} />
        </Stack>
        {!settled && (
          <Card title="Change details">
            <RfqForm key={rfq.version} rfq={rfq} />
          </Card>
        )}
      </Columns>
    </Stack>
  );
}
