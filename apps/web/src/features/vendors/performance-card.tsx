import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { closedFeature } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { spanOfMinutes } from '../../lib/time.ts';
import { Card } from '../../ui/card.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Loading, SkeletonLines } from '../../ui/loading.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { Performance, Vendor } from './api.ts';
import { performanceQuery } from './api.ts';

const periods = [
  { value: '90d', label: 'Last 90 days' },
  { value: 'all', label: 'All time' },
] as const;

/** How a vendor did with the orders of a period. */
export function PerformanceCard({ vendor: { id } }: { readonly vendor: Vendor }) {
  const [period, setPeriod] = useState<Performance['period']>('90d');
  const { data, error, refetch } = useQuery(performanceQuery(id, period));
  return (
    <Card
      title="Performance"
      description="Of the orders placed in the period. Times go by the clock, nights included."
      action={
        <SegmentedControl
          size="xs"
          aria-label="Period"
          data={[...periods]}
          value={period}
          onChange={(value) => setPeriod(value as Performance['period'])}
        />
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !data && (
        <Loading>
          <SkeletonLines count={3} />
        </Loading>
      )}
      {data && <Numbers id={id} performance={data} />}
    </Card>
  );
}

const share = (value: number): string =>
  new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 }).format(value);

type NumbersProps = { readonly id: string; readonly performance: Performance };

function Numbers({ id, performance: { orders, completed, onTimeShare, breaches, ...median } }: NumbersProps) {
  const linked = closedFeature(useMe(), 'serviceOrders') === null && orders > 0;
  const count = <span className="numbers">{orders.toLocaleString()}</span>;
  const span = (minutes: number | null) => (minutes === null ? 'None yet' : spanOfMinutes(minutes));
  return (
    <Facts
      facts={[
        {
          label: 'Orders',
          value: linked ? (
            <TextLink to={paths.serviceOrders({ view: 'all', vendorId: id })}>{count}</TextLink>
          ) : (
            count
          ),
        },
        { label: 'Completed', value: <span className="numbers">{completed.toLocaleString()}</span> },
        {
          label: 'In time, of those with a deadline',
          value: onTimeShare === null ? 'None yet' : share(onTimeShare),
        },
        { label: 'Deadlines missed', value: <span className="numbers">{breaches.toLocaleString()}</span> },
        { label: 'Median time to accept', value: span(median.medianMinutesToAccept) },
        { label: 'Median time to complete', value: span(median.medianMinutesToComplete) },
      ]}
    />
  );
}
