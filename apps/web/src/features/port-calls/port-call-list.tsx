import { IconAnchor } from '@tabler/icons-react';
import { portSource, vesselSource } from '../../lib/entity-sources.ts';
import { paths } from '../../lib/paths.ts';
import type { ListSpec } from '../../ui/list-page/list-spec.ts';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Time } from '../../ui/time.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import type { PortCall } from './api.ts';
import { statusChoices } from './port-call-words.ts';

const portTime = (field: 'eta' | 'etd' | 'ata' | 'atb' | 'atd') => (call: PortCall) => (
  <ZonedTime at={call[field]} zone={call.portTimezone} brief />
);

/** What stands in place of an empty list. */
export const noneOf = (title: string): ListSpec<PortCall>['empty'] => ({
  icon: IconAnchor,
  title,
  text: 'The visits of your vessels to ports: plan one, and follow it from the arrival to the departure.',
});

export const portCallList: ListSpec<PortCall> = {
  key: 'port-calls',
  title: 'Port calls',
  noun: { one: 'port call', many: 'port calls' },
  searchLabel: 'Vessel, port, terminal or reference',
  defaultSort: 'eta',
  filters: [
    { key: 'status', label: 'Status', kind: 'choice', many: true, options: statusChoices },
    { key: 'port', label: 'Port', kind: 'entity', source: portSource },
    { key: 'vesselId', label: 'Vessel', kind: 'entity', source: vesselSource },
    { key: 'etaFrom', label: 'ETA from', kind: 'day' },
    { key: 'etaTo', label: 'ETA until', kind: 'day' },
  ],
  columns: [
    {
      key: 'vessel',
      label: 'Vessel',
      fixed: true,
      render: ({ vessel }) => vessel.name,
    },
    {
      key: 'reference',
      label: 'Reference',
      sort: 'reference',
      width: 142,
      render: ({ reference }) => <span className="numbers">{reference}</span>,
    },
    { key: 'port', label: 'Port', render: ({ portName, port }) => `${portName} (${port})` },
    { key: 'terminal', label: 'Terminal', wide: true, render: ({ terminal }) => terminal ?? '—' },
    {
      key: 'status',
      label: 'Status',
      sort: 'status',
      width: 116,
      render: ({ status }) => <StatusBadge status={status} />,
    },
    { key: 'eta', label: 'ETA', sort: 'eta', width: 176, render: portTime('eta') },
    { key: 'etd', label: 'ETD', width: 176, wide: true, render: portTime('etd') },
    {
      key: 'imoNumber',
      label: 'IMO number',
      optional: true,
      width: 110,
      render: ({ vessel }) => <span className="numbers">{vessel.imoNumber}</span>,
    },
    { key: 'ata', label: 'Arrived', optional: true, width: 176, render: portTime('ata') },
    { key: 'atb', label: 'Berthed', optional: true, width: 176, render: portTime('atb') },
    { key: 'atd', label: 'Departed', optional: true, width: 176, render: portTime('atd') },
    {
      key: 'createdAt',
      label: 'Planned',
      optional: true,
      sort: 'createdAt',
      width: 112,
      render: ({ createdAt }) => <Time at={createdAt} />,
    },
  ],
  rowId: ({ id }) => id,
  rowName: ({ vessel, portName }) => `${vessel.name} at ${portName}`,
  rowTo: (id) => paths.portCall(id),
  compact: (call) => ({
    title: `${call.vessel.name} · ${call.portName}`,
    badge: <StatusBadge status={call.status} />,
    meta: (
      <>
        <span>
          ETA <ZonedTime at={call.eta} zone={call.portTimezone} />
        </span>
        <span className="numbers">{call.reference}</span>
      </>
    ),
  }),
  empty: noneOf('No port calls yet'),
};
