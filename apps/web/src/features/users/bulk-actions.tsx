import { IconCircleCheck, IconKey, IconLockOpen, IconLogout, IconUserOff } from '@tabler/icons-react';
import type { BulkAction as ListAction } from '../../ui/list-page/list-spec.ts';
import type { BulkAction, User } from './api.ts';
import { bulkQuestion } from './bulk-question.ts';

const ask = (action: BulkAction) => (users: readonly User[]) => bulkQuestion.set({ action, users });
const size = 15;

/** What can be done to several people at once. */
export const bulkActions: readonly ListAction<User>[] = [
  { label: 'Reset password…', icon: <IconKey size={size} />, run: ask('reset_password') },
  { label: 'Deactivate…', icon: <IconUserOff size={size} />, run: ask('deactivate') },
  { label: 'Unlock…', icon: <IconLockOpen size={size} />, more: true, run: ask('unlock') },
  { label: 'Reactivate…', icon: <IconCircleCheck size={size} />, more: true, run: ask('reactivate') },
  { label: 'End sessions…', icon: <IconLogout size={size} />, more: true, run: ask('end_sessions') },
  {
    label: 'Require new password…',
    icon: <IconKey size={size} />,
    more: true,
    run: ask('force_password_change'),
  },
];
