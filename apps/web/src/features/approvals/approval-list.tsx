import { IconChecks } from '@tabler/icons-react';
import { paths } from '../../lib/paths.ts';
import { CopyableId } from '../../ui/copyable-id.tsx';
import type { ListSpec } from '../../ui/list-page/list-spec.ts';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { statusWord } from '../../ui/status-badge/statuses.ts';
import { Time } from '../../ui/time.tsx';
import type { Approval } from './api.ts';
import { whatFor } from './approval-words.ts';

const statusChoices = (
  ['pending', 'approved', 'used', 'rejected', 'cancelled', 'expired', 'void'] as const
).map((value) => ({ value, label: statusWord(value) }));

export const approvalList: ListSpec<Approval> = {
  key: 'approvals',
  title: 'Approvals',
  noun: { one: 'request', many: 'requests' },
  searchLabel: 'Name, reason or id',
  defaultSort: '-createdAt',
  filters: [{ key: 'status', label: 'Status', kind: 'choice', many: true, options: statusChoices }],
  columns: [
    { key: 'what', label: 'What', fixed: true, render: whatFor },
    { key: 'status', label: 'Status', width: 120, render: ({ status }) => <StatusBadge status={status} /> },
    { key: 'by', label: 'Asked by', width: 180, render: ({ requestedBy }) => requestedBy.name },
    { key: 'reason', label: 'Reason', wide: true, render: ({ reason }) => reason },
    {
      key: 'createdAt',
      label: 'Asked',
      sort: 'createdAt',
      width: 130,
      render: ({ createdAt }) => <Time at={createdAt} />,
    },
    {
      key: 'decidedBy',
      label: 'Decided by',
      width: 180,
      wide: true,
      render: ({ decision }) => decision?.by.name ?? '—',
    },
    { key: 'id', label: 'Id', optional: true, render: ({ id }) => <CopyableId id={id} /> },
  ],
  rowId: ({ id }) => id,
  rowName: whatFor,
  rowTo: (id) => paths.approval(id),
  compact: (row) => ({
    title: whatFor(row),
    badge: <StatusBadge status={row.status} />,
    meta: (
      <>
        <span>{row.requestedBy.name}</span>
        <Time at={row.createdAt} />
      </>
    ),
  }),
  empty: {
    icon: IconChecks,
    title: 'Nothing was asked for',
    text: 'When approvals are switched on under Settings, requests of Super Admins to each other are kept here.',
  },
};
