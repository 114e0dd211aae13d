import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { paths } from '../../lib/paths.ts';
import { DetailPage } from '../../ui/page/detail-page.tsx';
import { EntityPage } from '../../ui/page/entity-page.tsx';
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
  return (
    <EntityPage query={useQuery(userQuery(id))} what="User" crumbs={crumbs}>
      {(user) => <KnownUser key={id} user={user} />}
    </EntityPage>
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
