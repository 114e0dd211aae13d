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
import { ListPage } from '../../ui/list-page/list-page.tsx';
import { fromFirstPage } from '../../ui/list-page/list-url.ts';
import { useList } from '../../ui/list-page/use-list.ts';
import { ActionButton } from '../../ui/page/action-button.tsx';
import { rfqsQuery } from './api.ts';
import { noneOf, rfqList } from './rfq-list.tsx';
import { undecidedStatuses } from './rfq-words.ts';

const RfqPeek = lazy(async () => ({ default: (await import('./rfq-peek.tsx')).RfqPeek }));

export function RfqsPage() {
  return (
    <FeaturePage of="rfqs" title="Requests for quotes">
      <Rfqs />
    </FeaturePage>
  );
}

type View = {
  readonly label: string;
  readonly filter: Readonly<Record<string, string>>;
  readonly sort: string;
  readonly none: string;
};

/** What is looked at all day comes first: those that are not decided, the next deadline first. */
const views: Readonly<Record<string, View>> = {
  undecided: {
    label: 'Undecided',
    filter: { status: undecidedStatuses },
    sort: 'deadline',
    none: 'No request waits for a decision',
  },
  over: {
    label: 'Over',
    filter: { status: 'AWARDED,CANCELLED' },
    sort: '-createdAt',
    none: 'No request is over',
  },
  all: { label: 'All', filter: {}, sort: '-createdAt', none: 'No requests for quotes yet' },
};
const viewChoices = Object.entries(views).map(([value, { label }]) => ({ value, label }));

function Rfqs() {
  const [{ status, view: chosen = 'undecided' }] = useUrlSearch();
  // Whoever filters by status looks through all.
  const name = status === undefined && Object.hasOwn(views, chosen) ? chosen : 'all';
  const view = views[name] as View;
  const list = useList({ ...rfqList, defaultSort: view.sort, empty: noneOf(view.none) });
  const query = useQuery(rfqsQuery({ ...list.params, ...view.filter }));
  const go = useGo();
  const disabledReason = obstacle(useMe(), { action: 'rfq.create', features: ['rfqs', 'vendors'] });
  useShortcut('page.create', disabledReason ? null : () => void go(paths.newRfq()));
  const ask = (
    <ActionButton
      primary
      to={paths.newRfq()}
      icon={<IconPlus size={16} />}
      shortcut="page.create"
      disabledReason={disabledReason}
    >
      Ask for quotes
    </ActionButton>
  );
  return (
    <ListPage
      list={list}
      query={query}
      actions={ask}
      firstAction={ask}
      notice={
        <SegmentedControl
          size="xs"
          w="fit-content"
          aria-label="Which requests"
          data={viewChoices}
          value={name}
          onChange={(next) =>
            list.setUrl(
              fromFirstPage({
                view: next === 'undecided' ? undefined : next,
                status: undefined,
                sort: undefined,
              }),
            )
          }
        />
      }
      peek={(id) => <RfqPeek id={id} />}
    />
  );
}
