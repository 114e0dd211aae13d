import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { FeaturePage } from '../../ui/gate/feature-page.tsx';
import { ListPage } from '../../ui/list-page/list-page.tsx';
import { useTabbedList } from '../../ui/list-page/use-tabbed-list.tsx';
import { useCreateButton } from '../../ui/page/use-create-button.tsx';
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

/** What is looked at all day comes first: those that are not decided, the next deadline first. */
const tabs = {
  undecided: {
    label: 'Undecided',
    filter: { status: undecidedStatuses },
    sort: 'deadline',
    empty: noneOf('No request waits for a decision'),
  },
  over: {
    label: 'Over',
    filter: { status: 'AWARDED,CANCELLED' },
    sort: '-createdAt',
    empty: noneOf('No request is over'),
  },
  all: { label: 'All', filter: {}, sort: '-createdAt', empty: noneOf('No requests for quotes yet') },
};

function Rfqs() {
  const { list, params, tabSwitch } = useTabbedList(rfqList, {
    label: 'Which requests',
    tabs,
    narrowedBy: ['status'],
  });
  const query = useQuery(rfqsQuery(params));
  const disabledReason = obstacle(useMe(), { action: 'rfq.create', features: ['rfqs', 'vendors'] });
  const ask = useCreateButton('Ask for quotes', paths.newRfq(), disabledReason);
  return (
    <ListPage
      list={list}
      query={query}
      actions={ask}
      firstAction={ask}
      notice={tabSwitch}
      peek={(id) => <RfqPeek id={id} />}
    />
  );
}
