import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { FeaturePage } from '../../ui/gate/feature-page.tsx';
import { ListPage } from '../../ui/list-page/list-page.tsx';
import { useList } from '../../ui/list-page/use-list.ts';
import { useCreateButton } from '../../ui/page/use-create-button.tsx';
import { vendorsQuery } from './api.ts';
import { vendorList } from './vendor-list.tsx';

const VendorPeek = lazy(async () => ({ default: (await import('./vendor-peek.tsx')).VendorPeek }));

export function VendorsPage() {
  return (
    <FeaturePage of="vendors" title="Vendors">
      <Vendors />
    </FeaturePage>
  );
}

function Vendors() {
  const list = useList(vendorList);
  const query = useQuery(vendorsQuery(list.params));
  const disabledReason = obstacle(useMe(), { action: 'vendor.create', features: ['vendors'] });
  const add = useCreateButton('Add vendor', paths.newVendor, disabledReason);
  return (
    <ListPage
      list={list}
      query={query}
      actions={add}
      firstAction={add}
      peek={(id) => <VendorPeek id={id} />}
    />
  );
}
