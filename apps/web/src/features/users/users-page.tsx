import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useStore } from '../../lib/store.ts';
import { ListPage } from '../../ui/list-page/list-page.tsx';
import { useList } from '../../ui/list-page/use-list.ts';
import { ActionButton } from '../../ui/page/action-button.tsx';
import { usersQuery } from './api.ts';
import { bulkQuestion } from './bulk-question.ts';
import { ExportButton } from './export-button.tsx';
import { userList } from './user-list.tsx';

const UserPeek = lazy(async () => ({ default: (await import('./user-peek.tsx')).UserPeek }));
const BulkDialog = lazy(async () => ({ default: (await import('./bulk-dialog.tsx')).BulkDialog }));
const InviteDialog = lazy(async () => ({
  default: (await import('../../ui/people/invite-dialog.tsx')).InviteDialog,
}));

export function UsersPage() {
  const list = useList(userList);
  const query = useQuery(usersQuery(list.params));
  const [inviting, setInviting] = useState(false);
  const asked = useStore(bulkQuestion) !== null;
  useShortcut('page.create', () => setInviting(true));
  const invite = (
    <ActionButton
      primary
      onClick={() => setInviting(true)}
      icon={<IconPlus size={16} />}
      shortcut="page.create"
    >
      Invite user…
    </ActionButton>
  );
  return (
    <>
      <ListPage
        list={list}
        query={query}
        crumbs={[{ label: 'Administration', to: paths.admin }]}
        actions={
          <>
            <ActionButton to={paths.impersonations()}>Impersonations</ActionButton>
            <ExportButton params={list.params} total={query.data?.pagination.total} />
            {invite}
          </>
        }
        firstAction={invite}
        peek={(id) => <UserPeek id={id} />}
      />
      <Suspense>
        {inviting && <InviteDialog opened onClose={() => setInviting(false)} />}
        {asked && <BulkDialog />}
      </Suspense>
    </>
  );
}
