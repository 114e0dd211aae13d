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

/** What is looked at all day comes first: those that are not over. */
const tabs = {
  open: { label: 'Open', filter: { status: openStatuses }, sort: 'eta', empty: noneOf('No open port calls') },
  expected: {
    label: 'Expected',
    filter: { status: 'SCHEDULED' },
    sort: 'eta',
    empty: noneOf('No ship is expected'),
  },
  'in-port': {
    label: 'In port',
    filter: { status: 'ARRIVED,BERTHED' },
    sort: 'eta',
    empty: noneOf('No ship is in port'),
  },
  over: {
    label: 'Over',
    filter: { status: 'DEPARTED,CANCELLED' },
    sort: '-eta',
    empty: noneOf('No port call is over'),
  },
  all: { label: 'All', filter: {}, sort: '-eta', empty: noneOf('No port calls yet') },
};

function PortCalls() {
  const { list, params, tabSwitch } = useTabbedList(portCallList, {
    label: 'Which port calls',
    tabs,
    narrowedBy: ['status'],
  });
  const query = useQuery(portCallsQuery(params));
  const disabledReason = obstacle(useMe(), {
    action: 'port_call.create',
    features: ['portCalls'],
    takes: 'portCallsPerMonth',
  });
  const plan = useCreateButton('Plan port call', paths.newPortCall(), disabledReason);
  return (
    <ListPage
      list={list}
      query={query}
      actions={plan}
      firstAction={plan}
      notice={
        <>
          <LimitNotice of="portCallsPerMonth" />
          {tabSwitch}
        </>
      }
      peek={(id) => <PortCallPeek id={id} />}
    />
  );
}
