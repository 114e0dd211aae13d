import { IconBuilding, IconCopy } from '@tabler/icons-react';
import { copyText } from '../../lib/clipboard.ts';
import { paths } from '../../lib/paths.ts';
import { countryChoices, countryName } from '../../lib/places.ts';
import { counted } from '../../lib/words.ts';
import { CopyableId } from '../../ui/copyable-id.tsx';
import type { ListSpec } from '../../ui/list-page/list-spec.ts';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { statusWord } from '../../ui/status-badge/statuses.ts';
import { Time } from '../../ui/time.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Organization } from './api.ts';

const noun = { one: 'organization', many: 'organizations' };

export const organizationList: ListSpec<Organization> = {
  key: 'organizations',
  title: 'Organizations',
  noun,
  searchLabel: 'Name, domain or id',
  defaultSort: 'name',
  ranked: true,
  filters: [
    {
      key: 'status',
      label: 'Status',
      kind: 'choice',
      many: true,
      options: (['active', 'suspended', 'deactivated'] as const).map((value) => ({
        value,
        label: statusWord(value),
      })),
    },
    { key: 'country', label: 'Country', kind: 'choice', searchable: true, options: countryChoices() },
  ],
  columns: [
    { key: 'name', label: 'Organization', sort: 'name', fixed: true, render: ({ name }) => name },
    { key: 'domain', label: 'Domain', render: ({ domain }) => domain ?? '—' },
    {
      key: 'status',
      label: 'Status',
      sort: 'status',
      width: 136,
      render: ({ status }) => <StatusBadge status={status} />,
    },
    {
      key: 'users',
      label: 'Users',
      align: 'right',
      width: 74,
      render: ({ counts }) => counts.users.toLocaleString(),
    },
    {
      key: 'sessions',
      label: 'Live sessions',
      optional: true,
      align: 'right',
      width: 122,
      render: ({ counts }) => counts.activeSessions.toLocaleString(),
    },
    {
      key: 'country',
      label: 'Country',
      wide: true,
      width: 150,
      render: ({ country }) => (country ? countryName(country) : '—'),
    },
    {
      key: 'timezone',
      label: 'Time zone',
      optional: true,
      render: ({ timezone }) => timezone.replaceAll('_', ' '),
    },
    { key: 'currency', label: 'Currency', optional: true, render: ({ currency }) => currency },
    {
      key: 'purgeAt',
      label: 'Purged on',
      optional: true,
      width: 122,
      render: ({ purgeAt }) => <Time at={purgeAt} as="day" />,
    },
    { key: 'slug', label: 'Slug', optional: true, render: ({ slug }) => slug },
    { key: 'id', label: 'Id', optional: true, render: ({ id }) => <CopyableId id={id} /> },
    {
      key: 'lastActiveAt',
      label: 'Last active',
      sort: 'lastActiveAt',
      width: 112,
      render: ({ lastActiveAt }) => <Time real at={lastActiveAt} none="Never" />,
    },
    {
      key: 'createdAt',
      label: 'Created',
      wide: true,
      sort: 'createdAt',
      width: 112,
      render: ({ createdAt }) => <Time at={createdAt} />,
    },
  ],
  rowId: ({ id }) => id,
  rowName: ({ name }) => name,
  rowTo: (id) => paths.organization(id),
  compact: ({ name, status, domain, counts, lastActiveAt }) => ({
    title: name,
    badge: <StatusBadge status={status} />,
    meta: (
      <>
        {domain && <span>{domain}</span>}
        <span>{counted(counts.users, { one: 'user', many: 'users' })}</span>
        <span>
          {lastActiveAt ? 'active ' : 'never active'}
          {lastActiveAt && <Time real at={lastActiveAt} />}
        </span>
      </>
    ),
  }),
  bulk: [
    {
      label: 'Copy ids',
      icon: <IconCopy size={15} />,
      run: async (rows) => {
        await copyText(rows.map(({ id }) => id).join('\n'));
        toast({ message: `${counted(rows.length, { one: 'id', many: 'ids' })} copied` });
      },
    },
  ],
  empty: {
    icon: IconBuilding,
    title: 'No organizations yet',
    text: 'An organization is a port agency with its own people and data. Create the first one and invite its admin.',
  },
};
