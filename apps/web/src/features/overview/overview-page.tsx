import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { groupEvents } from '../../lib/audit-groups.ts';
import { paths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import classes from '../../ui/count-tiles/count-tiles.module.css';
import type { Tile } from '../../ui/count-tiles/count-tiles.tsx';
import { CountTiles } from '../../ui/count-tiles/count-tiles.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Link } from '../../ui/link.tsx';
import { Loading, SkeletonLines } from '../../ui/loading.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { EventEntry } from '../../ui/timeline/event-entry.tsx';
import timeline from '../../ui/timeline/timeline.module.css';
import { overviewQuery } from './api.ts';
import { FirstStep } from './first-step.tsx';

/** What a Super Admin sees first: how much there is, what needs a look, what happened last. */
export function OverviewPage() {
  const { data, error, refetch } = useQuery(overviewQuery);
  if (error && !data) {
    return (
      <Page>
        <PageHeader title="Overview" crumbs={[{ label: 'Administration', to: paths.admin }]} />
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Page>
    );
  }
  const organizations = data?.organizations;
  const users = data?.users;
  const organizationTiles: Tile[] = [
    { label: 'Active', count: organizations?.active, to: paths.organizations({ status: 'active' }) },
    {
      label: 'Suspended',
      count: organizations?.suspended,
      to: paths.organizations({ status: 'suspended' }),
      tone: 'amber',
    },
    {
      label: 'Deactivated',
      count: organizations?.deactivated,
      to: paths.organizations({ status: 'deactivated' }),
    },
    {
      label: 'New, 30 days',
      count: organizations?.createdLast30Days,
      to: paths.organizations({ sort: '-createdAt' }),
    },
    { label: 'Invitations', count: data?.invitations.pending },
  ];
  const userTiles: Tile[] = [
    { label: 'Active', count: users?.active, to: paths.users({ status: 'active' }) },
    { label: 'Invited', count: users?.invited, to: paths.users({ status: 'invited' }) },
    { label: 'Locked', count: users?.locked, to: paths.users({ locked: 'true' }), tone: 'amber' },
    { label: 'Super Admins', count: users?.superAdmins, to: paths.users({ platformRole: 'super_admin' }) },
    { label: 'Live sessions', count: data?.sessions.active },
  ];
  const { active = 1, suspended = 0, deactivated = 0 } = organizations ?? {};
  const isNew = active + suspended + deactivated === 0;
  return (
    <Page>
      <PageHeader title="Overview" crumbs={[{ label: 'Administration', to: paths.admin }]} />
      <div className={classes.counts}>
        <CountTiles title="Organizations" tiles={organizationTiles} />
        <CountTiles title="Users" tiles={userTiles} />
      </div>
      {isNew && <FirstStep />}
      <Card
        title="What happened last"
        action={
          <Anchor component={Link} to={paths.audit()} size="sm">
            Audit log
          </Anchor>
        }
      >
        {data ? (
          <ol className={timeline.timeline}>
            {groupEvents(data.recentAuditEvents).map(({ event, count }) => (
              <EventEntry key={event.id} event={event} count={count} />
            ))}
          </ol>
        ) : (
          <Loading>
            <SkeletonLines count={9} />
          </Loading>
        )}
      </Card>
    </Page>
  );
}
