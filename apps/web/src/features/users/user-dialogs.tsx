import type { User } from './api.ts';
import { AddMembershipDialog } from './dialogs/add-membership-dialog.tsx';
import { DeactivateDialog } from './dialogs/deactivate-dialog.tsx';
import type { UserDialog } from './dialogs/dialog.ts';
import { EditDialog } from './dialogs/edit-dialog.tsx';
import {
  GrantDialog,
  ReactivateDialog,
  ResetMfaDialog,
  RevokeDialog,
  UnlockDialog,
} from './dialogs/plain-dialogs.tsx';
import { ResetPasswordDialog } from './dialogs/reset-password-dialog.tsx';

const dialogs = {
  edit: EditDialog,
  unlock: UnlockDialog,
  'reset-password': ResetPasswordDialog,
  'reset-mfa': ResetMfaDialog,
  deactivate: DeactivateDialog,
  reactivate: ReactivateDialog,
  grant: GrantDialog,
  revoke: RevokeDialog,
  add: AddMembershipDialog,
} as const;

type Props = { readonly user: User; readonly dialog: UserDialog | null; readonly onClose: () => void };

/** The dialogs about one person, of which one is open at a time. */
export function UserDialogs({ user, dialog, onClose }: Props) {
  return Object.entries(dialogs).map(([name, Dialog]) => (
    <Dialog key={name} user={user} opened={dialog === name} onClose={onClose} />
  ));
}
