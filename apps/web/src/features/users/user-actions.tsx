import {
  IconCircleCheck,
  IconKey,
  IconLockOpen,
  IconPencil,
  IconShield,
  IconShieldOff,
  IconShieldX,
  IconUserOff,
} from '@tabler/icons-react';
import { useMe } from '../../lib/me.ts';
import { ActionMenu } from '../../ui/page/action-menu.tsx';
import type { User } from './api.ts';
import type { UserDialog } from './dialogs/dialog.ts';

type Props = { readonly user: User; readonly onOpen: (dialog: UserDialog) => void };

const self = 'Nobody does this to their own account.';
const size = 16;

/** What can be done with somebody now, and why the rest cannot. */
export function UserActions({ user, onOpen }: Props) {
  const { status, lock, mfa, platformRole } = user;
  const isMe = useMe().user.id === user.id;
  const inactive = {
    active: null,
    invited: 'Only once the invitation is accepted.',
    deactivated: 'Only while the account is active.',
  }[status];
  const open = (dialog: UserDialog) => () => onOpen(dialog);
  return (
    <ActionMenu
      label="Actions"
      groups={[
        [{ label: 'Edit…', icon: <IconPencil size={size} />, onClick: open('edit') }],
        [
          {
            label: 'Unlock…',
            icon: <IconLockOpen size={size} />,
            onClick: open('unlock'),
            disabledReason: lock ? null : 'The account is not locked.',
          },
          {
            label: 'Reset password…',
            icon: <IconKey size={size} />,
            onClick: open('reset-password'),
            disabledReason: inactive,
          },
          {
            label: 'Reset second factors…',
            icon: <IconShieldX size={size} />,
            onClick: open('reset-mfa'),
            disabledReason: isMe ? self : mfa.enrolled ? null : 'No second factor is set up.',
          },
        ],
        [
          platformRole === null
            ? {
                label: 'Grant Super Admin…',
                icon: <IconShield size={size} />,
                onClick: open('grant'),
                disabledReason: inactive,
              }
            : {
                label: 'Revoke Super Admin…',
                icon: <IconShieldOff size={size} />,
                onClick: open('revoke'),
                disabledReason: isMe ? self : null,
              },
        ],
        [
          status === 'deactivated'
            ? { label: 'Reactivate…', icon: <IconCircleCheck size={size} />, onClick: open('reactivate') }
            : {
                label: 'Deactivate…',
                icon: <IconUserOff size={size} />,
                onClick: open('deactivate'),
                disabledReason: isMe ? self : null,
              },
        ],
      ]}
    />
  );
}
