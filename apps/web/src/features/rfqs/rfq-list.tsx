import { IconMessageQuestion } from '@tabler/icons-react';
import { portCallSource, vendorSource } from '../../lib/entity-sources.ts';
import { paths } from '../../lib/paths.ts';
import { serviceChoices, serviceWord } from '../../lib/services.ts';
import type { ListSpec } from '../../ui/list-page/list-spec.ts';
import { MoneyText } from '../../ui/money.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Time } from '../../ui/time.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import type { Rfq } from './api.ts';
import { quotedWords, rfqTitle, statusChoices } from './rfq-words.ts';

/** What stands in place of an empty list. */
export const noneOf = (title: string): ListSpec<Rfq>['empty'] => ({
  icon: IconMessageQuestion,
  title,
  text: 'Ask several vendors what a service costs, compare what they offer, and award one of them.',
});

export const rfqList: ListSpec<Rfq> = {
  key: 'rfqs',
  title: 'Requests for quotes',
  noun: { one: 'request', many: 'requests' },
  searchLabel: 'Reference, vessel, vendor, port or words',
  defaultSort: '-createdAt',
  filters: [
    { key: 'status', label: 'Status', kind: 'choice', many: true, options: statusChoices },
    { key: 'serviceType', label: 'Service', kind: 'choice', many: true, options: serviceChoices },
    {
      key: 'missing',
      label: 'Quotes',
      kind: 'choice',
      options: [
        { value: 'true', label: 'Some missing' },
        { value: 'false', label: 'All there' },
      ],
    },
    { key: 'vendorId', label: 'Vendor', kind: 'entity', source: vendorSource },
    { key: 'portCallId', label: 'Port call', kind: 'entity', source: portCallSource },
  ],
  columns: [
    { key: 'title', label: 'Request', fixed: true, render: rfqTitle },
    {
      key: 'reference',
      label: 'Reference',
      width: 142,
      render: ({ reference }) => <span className="numbers">{reference}</span>,
    },
    {
      key: 'port',
      label: 'Port',
      width: 150,
      optional: true,
      render: ({ portName }) => portName,
    },
    { key: 'status', label: 'Status', width: 128, render: ({ status }) => <StatusBadge status={status} /> },
    { key: 'quotes', label: 'Quotes', width: 120, render: quotedWords },
    {
      key: 'cheapest',
      label: 'Lowest',
      align: 'right',
      width: 130,
      render: ({ cheapest: [first] }) => <MoneyText of={first?.amount ?? null} />,
    },
    {
      key: 'deadline',
      label: 'Quotes until',
      sort: 'deadline',
      width: 168,
      render: ({ deadline, portTimezone }) => <ZonedTime at={deadline} zone={portTimezone} brief />,
    },
    {
      key: 'neededBy',
      label: 'Needed by',
      sort: 'neededBy',
      width: 168,
      wide: true,
      render: ({ neededBy, portTimezone }) => <ZonedTime at={neededBy} zone={portTimezone} brief />,
    },
    {
      key: 'serviceType',
      label: 'Service',
      optional: true,
      width: 150,
      render: ({ serviceType }) => serviceWord(serviceType),
    },
    {
      key: 'createdAt',
      label: 'Asked',
      optional: true,
      sort: 'createdAt',
      width: 112,
      render: ({ createdAt }) => <Time at={createdAt} />,
    },
  ],
  rowId: ({ id }) => id,
  rowName: rfqTitle,
  rowTo: (id) => paths.rfq(id),
  compact: (rfq) => ({
    title: rfqTitle(rfq),
    badge: <StatusBadge status={rfq.status} />,
    meta: (
      <>
        <span>{quotedWords(rfq)}</span>
        <span>
          until <ZonedTime at={rfq.deadline} zone={rfq.portTimezone} brief />
        </span>
        <span className="numbers">{rfq.reference}</span>
      </>
    ),
  }),
  empty: noneOf('No requests for quotes yet'),
};
