import { IconShip } from '@tabler/icons-react';
import { paths } from '../../lib/paths.ts';
import { countryChoices, countryName } from '../../lib/places.ts';
import type { ListSpec } from '../../ui/list-page/list-spec.ts';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { statusWord } from '../../ui/status-badge/statuses.ts';
import { Time } from '../../ui/time.tsx';
import type { Vessel } from './api.ts';
import { vesselTypeChoices, vesselTypeWord } from './vessel-words.ts';

export const vesselList: ListSpec<Vessel> = {
  key: 'vessels',
  title: 'Vessels',
  noun: { one: 'vessel', many: 'vessels' },
  searchLabel: 'Name, IMO number, MMSI or call sign',
  defaultSort: 'name',
  filters: [
    { key: 'type', label: 'Type', kind: 'choice', many: true, options: vesselTypeChoices },
    { key: 'flag', label: 'Flag', kind: 'choice', searchable: true, options: countryChoices() },
    {
      key: 'status',
      label: 'Status',
      kind: 'choice',
      many: true,
      options: (['active', 'archived'] as const).map((value) => ({ value, label: statusWord(value) })),
    },
  ],
  columns: [
    { key: 'name', label: 'Vessel', sort: 'name', fixed: true, render: ({ name }) => name },
    {
      key: 'imoNumber',
      label: 'IMO number',
      sort: 'imoNumber',
      width: 116,
      render: ({ imoNumber }) => <span className="numbers">{imoNumber}</span>,
    },
    {
      key: 'type',
      label: 'Type',
      sort: 'type',
      width: 160,
      render: ({ type }) => vesselTypeWord(type),
    },
    { key: 'flag', label: 'Flag', width: 160, render: ({ flag }) => countryName(flag) },
    {
      key: 'grossTonnage',
      label: 'Gross tonnage',
      align: 'right',
      width: 124,
      wide: true,
      render: ({ grossTonnage }) => grossTonnage?.toLocaleString() ?? '—',
    },
    {
      key: 'callSign',
      label: 'Call sign',
      wide: true,
      width: 100,
      render: ({ callSign }) => callSign ?? '—',
    },
    { key: 'mmsi', label: 'MMSI', optional: true, width: 110, render: ({ mmsi }) => mmsi ?? '—' },
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
  rowTo: (id) => paths.vessel(id),
  compact: ({ name, status, imoNumber, type, flag }) => ({
    title: name,
    badge: <StatusBadge status={status} />,
    meta: (
      <>
        <span>IMO {imoNumber}</span>
        <span>{vesselTypeWord(type)}</span>
        <span>{countryName(flag)}</span>
      </>
    ),
  }),
  empty: {
    icon: IconShip,
    title: 'No vessels yet',
    text: 'The ships you look after. Port calls and service orders are planned for one of them.',
  },
};
