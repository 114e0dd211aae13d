import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { DetailPage } from '../../ui/page/detail-page.tsx';
import { EntityPage } from '../../ui/page/entity-page.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { AccountNotice } from './account-notice.tsx';
import type { User } from './api.ts';
import { userQuery } from './api.ts';
import type { UserDialog } from './dialogs/dialog.ts';
import { ImpersonateButton } from './impersonate-button.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { TimelineTab } from './timeline-tab.tsx';
import { UserActions } from './user-actions.tsx';
import { statusOf } from './user-list.tsx';
import { UserSessions } from './user-sessions.tsx';

const UserDialogs = lazy(async () => ({ default: (await import('./user-dialogs.tsx')).UserDialogs }));

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
  const [dialog, setDialog] = useState<UserDialog | null>(null);
  // Kept after the first one was opened, so that it can close with its own motion.
  const [asked, setAsked] = useState(false);
  const open = (next: UserDialog) => {
    setAsked(true);
    setDialog(next);
  };
  return (
    <>
      <DetailPage
        title={user.name}
        crumbs={crumbs}
        badge={
          <>
            <StatusBadge status={statusOf(user)} />
            {user.platformRole && <StatusBadge status="super_admin" />}
          </>
        }
        id={user.id}
        actions={
          <>
            <ImpersonateButton user={user} />
            <UserActions user={user} onOpen={open} />
          </>
        }
        notice={<AccountNotice user={user} />}
        tabs={[
          {
            value: 'overview',
            label: 'Overview',
            content: <OverviewTab user={user} onAdd={() => open('add')} />,
          },
          { value: 'sessions', label: 'Sessions', content: <UserSessions user={user} /> },
          { value: 'timeline', label: 'Timeline', content: <TimelineTab user={user} /> },
        ]}
      />
      {asked && (
        <Suspense>
          <UserDialogs user={user} dialog={dialog} onClose={() => setDialog(null)} />
        </Suspense>
      )}
    </>
  );
}
