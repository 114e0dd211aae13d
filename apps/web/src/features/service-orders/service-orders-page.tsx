import { SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useGo, useUrlSearch } from '../../lib/use-url.ts';
import { FeaturePage } from '../../ui/gate/feature-page.tsx';
import { LimitNotice } from '../../ui/gate/limit-notice.tsx';
import { ListPage } from '../../ui/list-page/list-page.tsx';
import { fromFirstPage } from '../../ui/list-page/list-url.ts';
import { useList } from '../../ui/list-page/use-list.ts';
import { ActionButton } from '../../ui/page/action-button.tsx';
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

type View = {
  readonly label: string;
  readonly filter: Readonly<Record<string, string>>;
  readonly sort: string;
  readonly none: string;
};

/** What is looked at all day comes first: those that are not over, the next deadline first. */
const views: Readonly<Record<string, View>> = {
  open: { label: 'Open', filter: { status: 'PENDING,ACCEPTED' }, sort: 'dueAt', none: 'No open orders' },
  urgent: {
    label: 'At risk or late',
    filter: { status: 'PENDING,ACCEPTED', sla: 'at_risk,breached' },
    sort: 'dueAt',
    none: 'No deadline is at risk',
  },
  over: {
    label: 'Over',
    filter: { status: 'COMPLETED,CANCELLED' },
    sort: '-scheduledFor',
    none: 'No order is over',
  },
  all: { label: 'All', filter: {}, sort: '-scheduledFor', none: 'No service orders yet' },
};
const viewChoices = Object.entries(views).map(([value, { label }]) => ({ value, label }));

function ServiceOrders() {
  const [{ status, sla, view: chosen = 'open' }] = useUrlSearch();
  // Whoever filters by status or deadline looks through all.
  const narrowed = status !== undefined || sla !== undefined;
  const name = !narrowed && Object.hasOwn(views, chosen) ? chosen : 'all';
  const view = views[name] as View;
  const list = useList({ ...serviceOrderList, defaultSort: view.sort, empty: noneOf(view.none) });
  const query = useQuery(serviceOrdersQuery({ ...list.params, ...view.filter }));
  const go = useGo();
  const disabledReason = obstacle(useMe(), {
    action: 'service_order.create',
    features: ['serviceOrders'],
    takes: 'serviceOrdersPerMonth',
  });
  useShortcut('page.create', disabledReason ? null : () => void go(paths.newServiceOrder()));
  const order = (
    <ActionButton
      primary
      to={paths.newServiceOrder()}
      icon={<IconPlus size={16} />}
      shortcut="page.create"
      disabledReason={disabledReason}
    >
      Order service
    </ActionButton>
  );
  return (
    <ListPage
      list={list}
      query={query}
      actions={order}
      firstAction={order}
      notice={
        <>
          <LimitNotice of="serviceOrdersPerMonth" />
          <SegmentedControl
            size="xs"
            w="fit-content"
            aria-label="Which service orders"
            data={viewChoices}
            value={name}
            onChange={(next) =>
              list.setUrl(
                fromFirstPage({
                  view: next === 'open' ? undefined : next,
                  status: undefined,
                  sla: undefined,
                  sort: undefined,
                }),
              )
            }
          />
        </>
      }
      peek={(id) => <ServiceOrderPeek id={id} />}
    />
  );
}
