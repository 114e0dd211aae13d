import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { LimitNotice } from '../../ui/gate/limit-notice.tsx';
import { ListPage } from '../../ui/list-page/list-page.tsx';
import { useList } from '../../ui/list-page/use-list.ts';
import { useCreateButton } from '../../ui/page/use-create-button.tsx';
import { vesselsQuery } from './api.ts';
import { vesselList } from './vessel-list.tsx';

const VesselPeek = lazy(async () => ({ default: (await import('./vessel-peek.tsx')).VesselPeek }));

export function VesselsPage() {
  const list = useList(vesselList);
  const query = useQuery(vesselsQuery(list.params));
  const disabledReason = obstacle(useMe(), { action: 'vessel.create', takes: 'vessels' });
  const add = useCreateButton('Add vessel', paths.newVessel, disabledReason);
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
