import { Stack } from '@mantine/core';
import { IconActivity } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { dateWords, zoneWords } from '../../../ui/organization-settings/hours/hours-words.ts';
import type { Organization } from '../api.ts';
import type { Usage } from './api.ts';
import { usageQuery } from './api.ts';
import { DayBars } from './day-bars.tsx';
import { FeatureUses } from './feature-uses.tsx';
import classes from './usage.module.css';

/** How much an organization uses the platform: its people, their requests, and what they do. */
export function UsageTab({ organization: { id } }: { readonly organization: Organization }) {
  const { data, error, refetch } = useQuery(usageQuery(id));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { totals, buckets, timezone } = data;
  if (totals.requests === 0)
    return (
      <Card>
        <EmptyState icon={IconActivity} title="Nobody was here in the last 30 days">
          Requests, active users and features show here within seconds of their use. Work in another person’s
          name does not count.
        </EmptyState>
      </Card>
    );
  const days = (count: (bucket: Usage['buckets'][number]) => number) =>
    buckets.map((bucket) => ({ at: bucket.at, count: count(bucket) }));
  return (
    <Stack gap={14}>
      <Card
        title="Last 30 days"
        description={`Days in ${zoneWords(timezone)}. Work in another person’s name does not count.`}
      >
        <div className={classes.figures}>
          <DayBars
            title="Active users"
            noun={{ one: 'active user', many: 'active users' }}
            total={(totals.activeUsers ?? 0).toLocaleString()}
            days={days(({ activeUsers }) => activeUsers ?? 0)}
          />
          <DayBars
            title="Requests"
            noun={{ one: 'request', many: 'requests' }}
            total={requestWords(totals)}
            days={days(({ requests }) => requests)}
          />
        </div>
        <DayTable usage={data} />
      </Card>
      <Card
        title="Features"
        description="Successful actions that ask for a feature or take from a limit."
        flush
      >
        {data.features.length > 0 ? (
          <FeatureUses uses={data.features} />
        ) : (
          <p className={classes.none}>None was used in the last 30 days.</p>
        )}
      </Card>
    </Stack>
  );
}

/** "14,533 (140 refused, 2 failed)", or the number alone when all went well. */
function requestWords({ requests, errors: { refused, failed } }: Usage['totals']): string {
  const errors = [
    ...(refused > 0 ? [`${refused.toLocaleString()} refused`] : []),
    ...(failed > 0 ? [`${failed.toLocaleString()} failed`] : []),
  ];
  return [requests.toLocaleString(), ...(errors.length > 0 ? [`(${errors.join(', ')})`] : [])].join(' ');
}

/** The days on which anybody was here, latest first. */
function DayTable({ usage: { buckets } }: { readonly usage: Usage }) {
  return (
    <details className={classes.days}>
      <summary>Day by day</summary>
      <table className={classes.table}>
        <thead>
          <tr>
            {['Day', 'Users', 'Requests', 'Refused', 'Failed'].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {buckets
            .filter(({ requests }) => requests > 0)
            .toReversed()
            .map(({ at, activeUsers, requests, errors }) => (
              <tr key={at}>
                <th scope="row">{dateWords(at)}</th>
                {[activeUsers ?? 0, requests, errors.refused, errors.failed].map((count, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
                  <td key={column} className="numbers">
                    {count.toLocaleString()}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}
