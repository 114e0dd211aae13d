import { IconAddressBook } from '@tabler/icons-react';
import { paths } from '../../lib/paths.ts';
import { portChoices, portName } from '../../lib/ports.ts';
import { serviceChoices, serviceWord } from '../../lib/services.ts';
import type { ListSpec } from '../../ui/list-page/list-spec.ts';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { statusWord } from '../../ui/status-badge/statuses.ts';
import { Time } from '../../ui/time.tsx';
import type { Vendor } from './api.ts';

/** The first two, and how many more. */
function some(words: readonly string[]): string {
  const [first = '—', second, ...others] = words;
  if (second === undefined) return first;
  return `${first}, ${second}${others.length > 0 ? ` and ${others.length} more` : ''}`;
}

export const vendorList: ListSpec<Vendor> = {
  key: 'vendors',
  title: 'Vendors',
  noun: { one: 'vendor', many: 'vendors' },
  searchLabel: 'Name, email or phone',
  defaultSort: 'name',
  filters: [
    {
      key: 'service',
      label: 'Service',
      kind: 'choice',
      many: true,
      searchable: true,
      options: serviceChoices,
    },
    { key: 'port', label: 'Port', kind: 'choice', searchable: true, options: portChoices },
    {
      key: 'status',
      label: 'Status',
      kind: 'choice',
      many: true,
      options: (['active', 'archived'] as const).map((value) => ({ value, label: statusWord(value) })),
    },
  ],
  columns: [
    { key: 'name', label: 'Vendor', sort: 'name', fixed: true, render: ({ name }) => name },
    { key: 'services', label: 'Services', render: ({ services }) => some(services.map(serviceWord)) },
    { key: 'ports', label: 'Ports', wide: true, render: ({ ports }) => some(ports.map(portName)) },
    { key: 'contactEmail', label: 'Email', wide: true, render: ({ contactEmail }) => contactEmail ?? '—' },
    { key: 'phone', label: 'Phone', optional: true, width: 150, render: ({ phone }) => phone ?? '—' },
    {
      key: 'status',
      label: 'Status',
      width: 116,
      render: ({ status }) => <StatusBadge status={status} />,
    },
    {
      key: 'createdAt',
      label: 'Added',
      optional: true,
      sort: 'createdAt',
      width: 112,
      render: ({ createdAt }) => <Time at={createdAt} />,
    },
  ],
  rowId: ({ id }) => id,
  rowName: ({ name }) => name,
  rowTo: (id) => paths.vendor(id),
  compact: ({ name, status, services, ports }) => ({
    title: name,
    badge: <StatusBadge status={status} />,
    meta: (
      <>
        <span>{some(services.map(serviceWord))}</span>
        {ports.length > 0 && <span>{some(ports.map(portName))}</span>}
      </>
    ),
  }),
  empty: {
    icon: IconAddressBook,
    title: 'No vendors yet',
    text: 'The companies you order services from, with what they do and where.',
  },
};
