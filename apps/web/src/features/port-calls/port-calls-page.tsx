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
import type { ListSpec } from '../../ui/list-page/list-spec.ts';
import { fromFirstPage } from '../../ui/list-page/list-url.ts';
import { useList } from '../../ui/list-page/use-list.ts';
import { ActionButton } from '../../ui/page/action-button.tsx';
import type { PortCall } from './api.ts';
import { portCallsQuery } from './api.ts';
import { noneOf, portCallList } from './port-call-list.tsx';
import { openStatuses } from './port-call-words.ts';

const PortCallPeek = lazy(async () => ({ default: (await import('./port-call-peek.tsx')).PortCallPeek }));

export function PortCallsPage() {
  return (
    <FeaturePage of="portCalls" title="Port calls">
      <PortCalls />
    </FeaturePage>
  );
}

type View = {
  readonly label: string;
  readonly statuses: string | undefined;
  readonly sort: string;
  readonly empty: ListSpec<PortCall>['empty'];
};

/** What is looked at all day comes first: those that are not over. */
const views: Readonly<Record<string, View>> = {
  open: { label: 'Open', statuses: openStatuses, sort: 'eta', empty: noneOf('No open port calls') },
  expected: { label: 'Expected', statuses: 'SCHEDULED', sort: 'eta', empty: noneOf('No ship is expected') },
  'in-port': {
    label: 'In port',
    statuses: 'ARRIVED,BERTHED',
    sort: 'eta',
    empty: noneOf('No ship is in port'),
  },
  over: {
    label: 'Over',
    statuses: 'DEPARTED,CANCELLED',
    sort: '-eta',
    empty: noneOf('No port call is over'),
  },
  all: { label: 'All', statuses: undefined, sort: '-eta', empty: noneOf('No port calls yet') },
};
const viewChoices = Object.entries(views).map(([value, { label }]) => ({ value, label }));

function PortCalls() {
  const [{ status, view: chosen = 'open' }] = useUrlSearch();
  // Whoever filters by status looks through all.
  const name = status === undefined && Object.hasOwn(views, chosen) ? chosen : 'all';
  const view = views[name] as View;
  const list = useList({ ...portCallList, defaultSort: view.sort, empty: view.empty });
  const params = view.statuses ? { ...list.params, status: view.statuses } : list.params;
  const query = useQuery(portCallsQuery(params));
  const go = useGo();
  const disabledReason = obstacle(useMe(), {
    action: 'port_call.create',
    features: ['portCalls'],
    takes: 'portCallsPerMonth',
  });
  useShortcut('page.create', disabledReason ? null : () => void go(paths.newPortCall()));
  const plan = (
    <ActionButton
      primary
      to={paths.newPortCall()}
      icon={<IconPlus size={16} />}
      shortcut="page.create"
      disabledReason={disabledReason}
    >
      Plan port call
    </ActionButton>
  );
  return (
    <ListPage
      list={list}
      query={query}
      actions={plan}
      firstAction={plan}
      notice={
        <>
          <LimitNotice of="portCallsPerMonth" />
          <SegmentedControl
            size="xs"
            w="fit-content"
            aria-label="Which port calls"
            data={viewChoices}
            value={name}
            onChange={(next) =>
              list.setUrl(
                fromFirstPage({
                  view: next === 'open' ? undefined : next,
                  status: undefined,
                  sort: undefined,
                }),
              )
            }
          />
        </>
      }
      peek={(id) => <PortCallPeek id={id} />}
    />
  );
}
