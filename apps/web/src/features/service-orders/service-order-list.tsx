import { IconClipboardList } from '@tabler/icons-react';
import { vendorSource } from '../../lib/entity-sources.ts';
import { paths } from '../../lib/paths.ts';
import { serviceChoices, serviceWord } from '../../lib/services.ts';
import type { ListSpec } from '../../ui/list-page/list-spec.ts';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Time } from '../../ui/time.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import type { ServiceOrder } from './api.ts';
import { orderTitle, slaChoices, statusChoices } from './service-order-words.ts';
import { SlaState } from './sla-state.tsx';

/** What stands in place of an empty list. */
export const noneOf = (title: string): ListSpec<ServiceOrder>['empty'] => ({
  icon: IconClipboardList,
  title,
  text: 'What you order for your port calls, from whom, and by when. Each order belongs to a port call.',
});

export const serviceOrderList: ListSpec<ServiceOrder> = {
  key: 'service-orders',
  title: 'Service orders',
  noun: { one: 'service order', many: 'service orders' },
  searchLabel: 'Reference, vessel, vendor or port',
  defaultSort: 'dueAt',
  filters: [
    { key: 'status', label: 'Status', kind: 'choice', many: true, options: statusChoices },
    { key: 'sla', label: 'Deadline', kind: 'choice', many: true, options: slaChoices },
    {
      key: 'serviceType',
      label: 'Service',
      kind: 'choice',
      many: true,
      searchable: true,
      options: serviceChoices,
    },
    { key: 'vendorId', label: 'Vendor', kind: 'entity', source: vendorSource },
  ],
  columns: [
    { key: 'service', label: 'Service', fixed: true, render: ({ serviceType }) => serviceWord(serviceType) },
    {
      key: 'reference',
      label: 'Reference',
      width: 128,
      render: ({ reference }) => <span className="numbers">{reference}</span>,
    },
    {
      key: 'portCall',
      label: 'Port call',
      render: ({ portCall }) => `${portCall.vessel.name}, ${portCall.portName}`,
    },
    { key: 'vendor', label: 'Vendor', wide: true, render: ({ vendor }) => vendor?.name ?? '—' },
    {
      key: 'scheduledFor',
      label: 'Wanted',
      sort: 'scheduledFor',
      width: 176,
      render: ({ scheduledFor, portCall }) => (
        <ZonedTime at={scheduledFor} zone={portCall.portTimezone} brief />
      ),
    },
    {
      key: 'sla',
      label: 'Deadline',
      sort: 'dueAt',
      width: 186,
      render: ({ sla }) => <SlaState sla={sla} />,
    },
    {
      key: 'status',
      label: 'Status',
      width: 120,
      render: ({ status }) => <StatusBadge status={status} />,
    },
    {
      key: 'dueAt',
      label: 'Due',
      optional: true,
      width: 150,
      render: ({ dueAt }) => <Time at={dueAt} as="minute" />,
    },
    {
      key: 'createdAt',
      label: 'Ordered',
      optional: true,
      sort: 'createdAt',
      width: 112,
      render: ({ createdAt }) => <Time at={createdAt} />,
    },
  ],
  rowId: ({ id }) => id,
  rowName: (order) => `${order.reference}, ${orderTitle(order)}`,
  rowTo: (id) => paths.serviceOrder(id),
  compact: (order) => ({
    title: orderTitle(order),
    badge: <StatusBadge status={order.status} />,
    meta: (
      <>
        <SlaState sla={order.sla} />
        <ZonedTime at={order.scheduledFor} zone={order.portCall.portTimezone} brief />
        <span className="numbers">{order.reference}</span>
      </>
    ),
  }),
  empty: noneOf('No service orders yet'),
};
