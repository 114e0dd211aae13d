import { SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useGo } from '../../lib/use-url.ts';
import { FeaturePage } from '../../ui/gate/feature-page.tsx';
import { ListPage } from '../../ui/list-page/list-page.tsx';
import { fromFirstPage } from '../../ui/list-page/list-url.ts';
import { useList } from '../../ui/list-page/use-list.ts';
import { ActionButton } from '../../ui/page/action-button.tsx';
import { portCallsQuery } from './api.ts';
import { portCallList } from './port-call-list.tsx';
import { openStatuses } from './port-call-words.ts';

const PortCallPeek = lazy(async () => ({ default: (await import('./port-call-peek.tsx')).PortCallPeek }));

export function PortCallsPage() {
  return (
    <FeaturePage of="portCalls" title="Port calls">
      <PortCalls />
    </FeaturePage>
  );
}

/** What is looked at all day: those that are not over. Whoever looks for others says so, by the switch or a filter. */
const views = [
  { value: 'open', label: 'Open' },
  { value: 'arriving', label: 'Expected' },
  { value: 'in-port', label: 'In port' },
  { value: 'over', label: 'Over' },
  { value: 'all', label: 'All' },
];
const statusesOf: Readonly<Record<string, { readonly status?: string; readonly sort: string }>> = {
  open: { status: openStatuses, sort: 'eta' },
  arriving: { status: 'SCHEDULED', sort: 'eta' },
  'in-port': { status: 'ARRIVED,BERTHED', sort: 'eta' },
  over: { status: 'DEPARTED,CANCELLED', sort: '-eta' },
  all: { sort: '-eta' },
};

function PortCalls() {
  const list = useList(portCallList);
  const { status, sort, view = 'open' } = list.url;
  const shown = status === undefined ? (statusesOf[view] ?? statusesOf.open) : {};
  const query = useQuery(portCallsQuery({ ...list.params, ...shown, ...(sort ? { sort } : {}) }));
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
        <SegmentedControl
          size="xs"
          aria-label="Which port calls"
          data={views}
          value={status === undefined ? view : 'all'}
          onChange={(next) =>
            list.setUrl(fromFirstPage({ view: next === 'open' ? undefined : next, status: undefined }))
          }
        />
      }
      peek={(id) => <PortCallPeek id={id} />}
    />
  );
}
