import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { FeaturePage } from '../../ui/gate/feature-page.tsx';
import { LimitNotice } from '../../ui/gate/limit-notice.tsx';
import { ListPage } from '../../ui/list-page/list-page.tsx';
import { useTabbedList } from '../../ui/list-page/use-tabbed-list.tsx';
import { useCreateButton } from '../../ui/page/use-create-button.tsx';
import { serviceOrdersQuery } from './api.ts';
import { noneOf, serviceOrderList } from './service-order-list.tsx';

const ServiceOrderPeek = lazy(async () => ({
  default: (await import('./service-order-peek.tsx')).ServiceOrderPeek,
}));

export function ServiceOrdersPage() {
  return (
    <FeaturePage of="serviceOrders" title="Service orders">
      <ServiceOrders />
    </FeaturePage>
  );
}

/** What is looked at all day comes first: those that are not over, the next deadline first. */
const tabs = {
  open: {
    label: 'Open',
    filter: { status: 'PENDING,ACCEPTED' },
    sort: 'dueAt',
    empty: noneOf('No open orders'),
  },
  urgent: {
    label: 'At risk or late',
    filter: { status: 'PENDING,ACCEPTED', sla: 'at_risk,breached' },
    sort: 'dueAt',
    empty: noneOf('No deadline is at risk'),
  },
  over: {
    label: 'Over',
    filter: { status: 'COMPLETED,CANCELLED' },
    sort: '-scheduledFor',
    empty: noneOf('No order is over'),
  },
  all: { label: 'All', filter: {}, sort: '-scheduledFor', empty: noneOf('No service orders yet') },
};

function ServiceOrders() {
  const { list, params, tabSwitch } = useTabbedList(serviceOrderList, {
    label: 'Which service orders',
    tabs,
    narrowedBy: ['status', 'sla'],
  });
  const query = useQuery(serviceOrdersQuery(params));
  const disabledReason = obstacle(useMe(), {
    action: 'service_order.create',
    features: ['serviceOrders'],
    takes: 'serviceOrdersPerMonth',
  });
  const order = useCreateButton('Order service', paths.newServiceOrder(), disabledReason);
  return (
    <ListPage
      list={list}
      query={query}
      actions={order}
      firstAction={order}
      notice={
        <>
          <LimitNotice of="serviceOrdersPerMonth" />
          {tabSwitch}
        </>
      }
      peek={(id) => <ServiceOrderPeek id={id} />}
    />
  );
}
