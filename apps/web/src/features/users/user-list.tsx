import { IconCopy, IconUsers } from '@tabler/icons-react';
import { copyText } from '../../lib/clipboard.ts';
import { organizationSource } from '../../lib/entity-sources.ts';
import { factorWords } from '../../lib/factors.ts';
import { roleWord } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { counted } from '../../lib/words.ts';
import { CopyableId } from '../../ui/copyable-id.tsx';
import type { ListSpec } from '../../ui/list-page/list-spec.ts';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { statusWord } from '../../ui/status-badge/statuses.ts';
import { Time } from '../../ui/time.tsx';
import { toast } from '../../ui/toast.tsx';
import type { User } from './api.ts';
import { bulkActions } from './bulk-actions.tsx';
import { organizationsOf, rolesOf } from './user-words.ts';

const yesNo = (yes: string, no: string) => [
  { value: 'true', label: yes },
  { value: 'false', label: no },
];

export const statusOf = ({ lock, status }: User) => (lock ? 'locked' : status);

export const userList: ListSpec<User> = {
  key: 'users',
  title: 'Users',
  noun: { one: 'user', many: 'users' },
  searchLabel: 'Name, email, organization or id',
  defaultSort: 'name',
  ranked: true,
  filters: [
    { key: 'organizationId', label: 'Organization', kind: 'entity', source: organizationSource },
    {
      key: 'role',
      label: 'Role',
      kind: 'choice',
      many: true,
      options: (['admin', 'agent', 'user'] as const).map((value) => ({ value, label: roleWord(value) })),
    },
    {
      key: 'status',
      label: 'Status',
      kind: 'choice',
      many: true,
      options: (['active', 'invited', 'deactivated'] as const).map((value) => ({
        value,
        label: statusWord(value),
      })),
    },
    { key: 'locked', label: 'Lock', kind: 'choice', options: yesNo('Locked', 'Not locked') },
    { key: 'mfa', label: 'Second factor', kind: 'choice', options: yesNo('Set up', 'Not set up') },
    { key: 'lastSeenBefore', label: 'Last seen before', kind: 'day' },
    {
      key: 'neverSignedIn',
      label: 'Sign-in',
      kind: 'choice',
      options: yesNo('Never signed in', 'Has signed in'),
    },
    {
      key: 'platformRole',
      label: 'Platform role',
      kind: 'choice',
      options: [{ value: 'super_admin', label: 'Super Admin' }],
    },
  ],
  columns: [
    { key: 'name', label: 'Name', sort: 'name', fixed: true, width: 184, render: ({ name }) => name },
    { key: 'email', label: 'Email', sort: 'email', render: ({ email }) => email },
    { key: 'status', label: 'Status', width: 136, render: (user) => <StatusBadge status={statusOf(user)} /> },
    { key: 'organization', label: 'Organization', render: organizationsOf },
    { key: 'role', label: 'Role', width: 104, wide: true, render: rolesOf },
    {
      key: 'mfa',
      label: 'Second factor',
      wide: true,
      width: 120,
      render: ({ mfa }) => factorWords(mfa.methods),
    },
    { key: 'id', label: 'Id', optional: true, render: ({ id }) => <CopyableId id={id} /> },
    {
      key: 'lastSeenAt',
      label: 'Last seen',
      sort: 'lastSeenAt',
      width: 108,
      render: ({ lastSeenAt }) => <Time real at={lastSeenAt} none="Never" />,
    },
    {
      key: 'createdAt',
      label: 'Created',
      sort: 'createdAt',
      optional: true,
      width: 130,
      render: ({ createdAt }) => <Time at={createdAt} />,
    },
  ],
  rowId: ({ id }) => id,
  rowName: ({ name, email }) => `${name}, ${email}`,
  rowTo: (id) => paths.user(id),
  compact: (user) => ({
    title: user.name,
    badge: <StatusBadge status={statusOf(user)} />,
    meta: (
      <>
        <span>{user.email}</span>
        {user.memberships.length > 0 && <span>{organizationsOf(user)}</span>}
        <span>
          {user.lastSeenAt ? 'seen ' : 'never seen'}
          {user.lastSeenAt && <Time real at={user.lastSeenAt} />}
        </span>
      </>
    ),
  }),
  bulk: [
    {
      label: 'Copy addresses',
      icon: <IconCopy size={15} />,
      run: async (rows) => {
        await copyText(rows.map(({ email }) => email).join(', '));
        toast({ message: `${counted(rows.length, { one: 'address', many: 'addresses' })} copied` });
      },
    },
    ...bulkActions,
  ],
  empty: {
    icon: IconUsers,
    title: 'No users yet',
    text: 'People appear here when they are invited to an organization.',
  },
};
