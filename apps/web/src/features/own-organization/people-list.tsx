import { IconUsersGroup } from '@tabler/icons-react';
import { roleWord } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import type { Column, ListSpec } from '../../ui/list-page/list-spec.ts';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Time } from '../../ui/time.tsx';
import type { Person } from './api.ts';

const name: Column<Person> = {
  key: 'name',
  label: 'Name',
  sort: 'name',
  fixed: true,
  render: (person) => person.name,
};
const role: Column<Person> = {
  key: 'role',
  label: 'Role',
  sort: 'role',
  width: 110,
  render: (person) => roleWord(person.role),
};
const since: Column<Person> = {
  key: 'since',
  label: 'Here since',
  sort: 'createdAt',
  width: 140,
  render: ({ createdAt }) => <Time at={createdAt} />,
};

/** Who is there: what everybody sees of their colleagues. */
export const colleagueList: ListSpec<Person> = {
  key: 'own-people',
  title: 'Users and invitations',
  noun: { one: 'user', many: 'users' },
  searchLabel: 'Name',
  defaultSort: 'name',
  filters: [
    {
      key: 'role',
      label: 'Role',
      kind: 'choice',
      many: true,
      options: (['admin', 'agent', 'user'] as const).map((value) => ({ value, label: roleWord(value) })),
    },
  ],
  columns: [name, role, since],
  rowId: ({ id }) => id,
  rowName: (person) => person.name,
  withoutPages: true,
  rowTo: (id) => paths.ownPeople({ peek: id }),
  compact: ({ email, status, ...person }) => ({
    title: person.name,
    badge: status === 'deactivated' ? <StatusBadge status="deactivated" /> : null,
    meta: (
      <>
        <span>{roleWord(person.role)}</span>
        {email && <span>{email}</span>}
      </>
    ),
  }),
  empty: {
    icon: IconUsersGroup,
    title: 'Nobody here yet',
    text: 'People appear here once they have accepted their invitation.',
  },
};

/** The same with how people are reached and how safe their accounts are, for admins. */
export const peopleList: ListSpec<Person> = {
  ...colleagueList,
  searchLabel: 'Name or email',
  columns: [
    name,
    { key: 'email', label: 'Email', render: ({ email }) => email },
    role,
    {
      key: 'status',
      label: 'Account',
      width: 130,
      render: ({ status }) => status && <StatusBadge status={status} />,
    },
    {
      key: 'mfa',
      label: 'Second factor',
      width: 130,
      wide: true,
      render: ({ mfa }) => (mfa?.enrolled ? 'Set up' : 'None'),
    },
    {
      key: 'lastSeen',
      label: 'Last seen here',
      width: 140,
      render: ({ lastSeenAt }) => <Time real at={lastSeenAt} none="Not lately" />,
    },
    { ...since, optional: true },
  ],
};
