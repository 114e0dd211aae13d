import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { useShortcut } from '../../lib/shortcuts.ts';
import { useGo } from '../../lib/use-url.ts';
import { LimitNotice } from '../../ui/gate/limit-notice.tsx';
import { ListPage } from '../../ui/list-page/list-page.tsx';
import { useList } from '../../ui/list-page/use-list.ts';
import { ActionButton } from '../../ui/page/action-button.tsx';
import { vesselsQuery } from './api.ts';
import { vesselList } from './vessel-list.tsx';

const VesselPeek = lazy(async () => ({ default: (await import('./vessel-peek.tsx')).VesselPeek }));

export function VesselsPage() {
  const list = useList(vesselList);
  const query = useQuery(vesselsQuery(list.params));
  const go = useGo();
  const disabledReason = obstacle(useMe(), { action: 'vessel.create', takes: 'vessels' });
  useShortcut('page.create', disabledReason ? null : () => void go(paths.newVessel));
  const add = (
    <ActionButton
      primary
      to={paths.newVessel}
      icon={<IconPlus size={16} />}
      shortcut="page.create"
      disabledReason={disabledReason}
    >
      Add vessel
    </ActionButton>
  );
  return (
    <ListPage
      list={list}
      query={query}
      actions={add}
      firstAction={add}
      notice={<LimitNotice of="vessels" />}
      peek={(id) => <VesselPeek id={id} />}
    />
  );
}
