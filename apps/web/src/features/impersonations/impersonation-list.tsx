import { IconSpy } from '@tabler/icons-react';
import { organizationSource, userSource } from '../../lib/entity-sources.ts';
import { paths } from '../../lib/paths.ts';
import { CopyableId } from '../../ui/copyable-id.tsx';
import type { ListSpec } from '../../ui/list-page/list-spec.ts';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Time } from '../../ui/time.tsx';
import type { Impersonation } from './api.ts';
import { endWords } from './impersonation-words.ts';

export const statusOf = ({ active }: Impersonation) => (active ? 'active' : 'ended');
const who = ({ actor, subject }: Impersonation) => `${actor.name} as ${subject.name}`;

export const impersonationList: ListSpec<Impersonation> = {
  key: 'impersonations',
  title: 'Impersonations',
  noun: { one: 'impersonation', many: 'impersonations' },
  searchLabel: 'Name, reason or ticket',
  defaultSort: '-createdAt',
  filters: [
    {
      key: 'active',
      label: 'State',
      kind: 'choice',
      options: [
        { value: 'true', label: 'Active' },
        { value: 'false', label: 'Ended' },
      ],
    },
    { key: 'actor', label: 'Super Admin', kind: 'entity', source: userSource },
    { key: 'subject', label: 'User', kind: 'entity', source: userSource },
    { key: 'organizationId', label: 'Organization', kind: 'entity', source: organizationSource },
    {
      key: 'mode',
      label: 'Mode',
      kind: 'choice',
      options: [
        { value: 'read_only', label: 'Read-only' },
        { value: 'full', label: 'With writes' },
      ],
    },
  ],
  columns: [
    { key: 'who', label: 'Who as whom', fixed: true, render: who },
    { key: 'status', label: 'State', width: 110, render: (row) => <StatusBadge status={statusOf(row)} /> },
    { key: 'mode', label: 'Mode', width: 120, render: ({ mode }) => <StatusBadge status={mode} /> },
    { key: 'organization', label: 'Organization', render: ({ organization }) => organization.name },
    { key: 'reason', label: 'Reason', wide: true, render: ({ reason }) => reason },
    {
      key: 'startedAt',
      label: 'Started',
      sort: 'createdAt',
      width: 130,
      render: ({ startedAt }) => <Time at={startedAt} />,
    },
    { key: 'end', label: 'Ended because', optional: true, render: endWords },
    {
      key: 'events',
      label: 'Events',
      align: 'right',
      width: 80,
      render: ({ events }) => events.toLocaleString(),
    },
    { key: 'ticket', label: 'Ticket', optional: true, render: ({ ticket }) => ticket ?? '—' },
    { key: 'id', label: 'Id', optional: true, render: ({ id }) => <CopyableId id={id} /> },
  ],
  rowId: ({ id }) => id,
  rowName: who,
  rowTo: (id) => paths.impersonation(id),
  compact: (row) => ({
    title: who(row),
    badge: <StatusBadge status={statusOf(row)} />,
    meta: (
      <>
        <Time at={row.startedAt} />
        <span>{row.organization.name}</span>
        <span>“{row.reason}”</span>
      </>
    ),
  }),
  empty: {
    icon: IconSpy,
    title: 'Nobody worked as anybody else yet',
    text: 'Impersonations begin on the page of a user. Each is kept here with its reason and what was done in it.',
  },
};
