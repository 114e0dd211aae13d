import { IconSpy } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useMe } from '../../lib/me.ts';
import { ActionButton } from '../../ui/page/action-button.tsx';
import type { User } from './api.ts';

const ImpersonateDialog = lazy(async () => ({
  default: (await import('./impersonate-dialog.tsx')).ImpersonateDialog,
}));

/** Why nobody can work as this person; the server says so too. */
function whyNot({ status, platformRole, lock, memberships }: User, isMe: boolean): string | null {
  if (isMe) return 'This is your own account.';
  if (platformRole !== null) return 'Nobody works as a Super Admin.';
  if (status === 'invited') return 'Only once the invitation is accepted.';
  if (status === 'deactivated') return 'Only while the account is active.';
  if (lock) return 'The account is locked. Unlock it first.';
  if (memberships.length === 0) return 'They belong to no organization.';
  return null;
}

/** Begins to work as somebody, after the consequences. */
export function ImpersonateButton({ user }: { readonly user: User }) {
  const isMe = useMe().user.id === user.id;
  const [opened, setOpened] = useState(false);
  // Kept after it was opened, so that it can close with its own motion.
  const [asked, setAsked] = useState(false);
  return (
    <>
      <ActionButton
        icon={<IconSpy size={16} />}
        disabledReason={whyNot(user, isMe)}
        onClick={() => {
          setAsked(true);
          setOpened(true);
        }}
      >
        Impersonate…
      </ActionButton>
      <Suspense>
        {asked && <ImpersonateDialog user={user} opened={opened} onClose={() => setOpened(false)} />}
      </Suspense>
    </>
  );
}
