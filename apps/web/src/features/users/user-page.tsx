import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { paths } from '../../lib/paths.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Loading, SkeletonLines } from '../../ui/loading.tsx';
import { DetailPage } from '../../ui/page/detail-page.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import type { User } from './api.ts';
import { userQuery } from './api.ts';
import { LockNotice } from './lock-notice.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { TimelineTab } from './timeline-tab.tsx';
import { statusOf } from './user-list.tsx';
import { UserSessions } from './user-sessions.tsx';

const crumbs = [
  { label: 'Administration', to: paths.admin },
  { label: 'Users', to: paths.users() },
];

export function UserPage() {
  const { id = '' } = useParams({ strict: false });
  const { data, error, refetch } = useQuery(userQuery(id));
  if (data) return <KnownUser key={id} user={data} />;
  return (
    <Page>
      <PageHeader title={error ? 'User' : ''} crumbs={crumbs} />
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading>
          <SkeletonLines count={8} />
        </Loading>
      )}
    </Page>
  );
}

function KnownUser({ user }: { readonly user: User }) {
  return (
    <DetailPage
      title={user.name}
      crumbs={crumbs}
      badge={<StatusBadge status={statusOf(user)} />}
      id={user.id}
      notice={<LockNotice user={user} />}
      tabs={[
        { value: 'overview', label: 'Overview', content: <OverviewTab user={user} /> },
        { value: 'sessions', label: 'Sessions', content: <UserSessions user={user} /> },
        { value: 'timeline', label: 'Timeline', content: <TimelineTab user={user} /> },
      ]}
    />
  );
}
