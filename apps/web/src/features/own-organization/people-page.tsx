import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { LimitNotice } from '../../ui/gate/limit-notice.tsx';
import { ListPage } from '../../ui/list-page/list-page.tsx';
import { useList } from '../../ui/list-page/use-list.ts';
import { ActionButton } from '../../ui/page/action-button.tsx';
import { peopleQuery } from './api.ts';
import { OwnInvitations } from './own-invitations.tsx';
import { colleagueList, peopleList } from './people-list.tsx';

const PersonPeek = lazy(async () => ({ default: (await import('./person-peek.tsx')).PersonPeek }));
const OwnInviteDialog = lazy(async () => ({
  default: (await import('./own-invite-dialog.tsx')).OwnInviteDialog,
}));

/** The people of one's organization: everybody sees who is there, admins invite and change. */
export function PeoplePage() {
  const me = useMe();
  const isAdmin = me.role === 'admin';
  const list = useList(isAdmin ? peopleList : colleagueList);
  const query = useQuery(peopleQuery(list.params));
  const [inviting, setInviting] = useState(false);
  const disabledReason = obstacle(me, { action: 'invitation.send_own', takes: 'users' });
  useShortcut('page.create', isAdmin && !disabledReason ? () => setInviting(true) : null);
  // The palette leads here with what to do.
  const led = isAdmin && !disabledReason && list.url.do === 'invite';
  const close = () => {
    setInviting(false);
    if (led) list.setUrl({ do: undefined });
  };
  const invite = isAdmin && (
    <ActionButton
      primary
      icon={<IconUserPlus size={16} />}
      shortcut="page.create"
      disabledReason={disabledReason}
      onClick={() => setInviting(true)}
    >
      Invite…
    </ActionButton>
  );
  return (
    <>
      <ListPage
        list={list}
        query={query}
        actions={invite}
        notice={
          isAdmin && (
            <>
              <LimitNotice of="users" />
              <OwnInvitations />
            </>
          )
        }
        peek={(id) => <PersonPeek key={id} id={id} />}
      />
      <Suspense>{(inviting || led) && <OwnInviteDialog opened onClose={close} />}</Suspense>
    </>
  );
}
