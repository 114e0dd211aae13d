import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { paths } from '../../lib/paths.ts';
import { counted } from '../../lib/words.ts';
import { ConsequenceDialog } from '../../ui/dialogs/consequence-dialog.tsx';
import { ListPage } from '../../ui/list-page/list-page.tsx';
import { useList } from '../../ui/list-page/use-list.ts';
import { ActionButton } from '../../ui/page/action-button.tsx';
import { toast } from '../../ui/toast.tsx';
import { endAllImpersonations, impersonationsKey, impersonationsQuery } from './api.ts';
import { impersonationList } from './impersonation-list.tsx';

const ImpersonationPeek = lazy(async () => ({
  default: (await import('./impersonation-peek.tsx')).ImpersonationPeek,
}));

const underWay = { limit: 1, sort: '-createdAt', active: 'true' };

/** Who worked as whom, and why. */
export function ImpersonationsPage() {
  const list = useList(impersonationList);
  const query = useQuery(impersonationsQuery(list.params));
  const active = useQuery(impersonationsQuery(underWay as typeof list.params));
  const client = useQueryClient();
  const [opened, setOpened] = useState(false);
  const none = active.data?.pagination.total === 0 ? 'Nobody works as anybody else now.' : null;
  return (
    <>
      <ListPage
        list={list}
        query={query}
        crumbs={[
          { label: 'Administration', to: paths.admin },
          { label: 'Users', to: paths.users() },
        ]}
        actions={
          <ActionButton disabledReason={none} onClick={() => setOpened(true)}>
            End all…
          </ActionButton>
        }
        peek={(id) => <ImpersonationPeek id={id} />}
      />
      <ConsequenceDialog
        title="End all impersonations"
        opened={opened}
        onClose={() => setOpened(false)}
        description="From the next request on nobody works as anybody else. Super Admins keep their own sessions, and those who were in the middle of one sign in again."
        impact={{
          query: active,
          items: ({ pagination }) => [
            { value: (pagination.total ?? 0).toLocaleString(), label: 'under way now' },
          ],
        }}
        reasonHint="Kept in the audit log; the organizations concerned read it"
        verb="End all impersonations"
        onConfirm={async ({ reason }) => {
          const { ended } = await endAllImpersonations(reason);
          setOpened(false);
          toast({ message: `${counted(ended, { one: 'impersonation', many: 'impersonations' })} ended` });
          await client.invalidateQueries({ queryKey: impersonationsKey });
        }}
      />
    </>
  );
}
