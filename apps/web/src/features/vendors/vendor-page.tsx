import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { FeaturePage } from '../../ui/gate/feature-page.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ActionButton } from '../../ui/page/action-button.tsx';
import type { DetailTab } from '../../ui/page/detail-page.tsx';
import { DetailPage } from '../../ui/page/detail-page.tsx';
import { EntityPage } from '../../ui/page/entity-page.tsx';
import { Columns } from '../../ui/page/page.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Timeline } from '../../ui/timeline/timeline.tsx';
import { toast, toastError } from '../../ui/toast.tsx';
import type { Vendor } from './api.ts';
import { useVendorCommands, vendorQuery } from './api.ts';
import { PerformanceCard } from './performance-card.tsx';
import { VendorFacts } from './vendor-facts.tsx';
import { VendorFields } from './vendor-fields.tsx';
import { vendorFacts, vendorProblems, vendorValues } from './vendor-values.ts';

const crumbs = [{ label: 'Vendors', to: paths.vendors() }];

type Props = { readonly vendor: Vendor };

type PageProps = {
  /** What was ordered from it, which another feature knows. */
  readonly orders: (vendor: Vendor) => ReactNode;
};
type KnownProps = Props & { readonly orders: ReactNode };

export function VendorPage({ orders }: PageProps) {
  return (
    <FeaturePage of="vendors" title="Vendor">
      <OpenedVendor orders={orders} />
    </FeaturePage>
  );
}

function OpenedVendor({ orders }: PageProps) {
  const { id = '' } = useParams({ strict: false });
  return (
    <EntityPage query={useQuery(vendorQuery(id))} what="Vendor" crumbs={crumbs}>
      {(vendor) => <KnownVendor vendor={vendor} orders={orders(vendor)} />}
    </EntityPage>
  );
}

function KnownVendor({ vendor, orders }: KnownProps) {
  const { permissions } = useMe();
  const timeline: DetailTab = {
    value: 'timeline',
    label: 'Timeline',
    content: (
      <Card>
        <Timeline
          filter={{ whose: 'organization', target: `vendor:${vendor.id}`, from: vendor.createdAt }}
          here={vendor.id}
        />
      </Card>
    ),
  };
  return (
    <DetailPage
      title={vendor.name}
      crumbs={crumbs}
      badge={<StatusBadge status={vendor.status} />}
      id={vendor.id}
      actions={<VendorActions vendor={vendor} />}
      notice={
        vendor.status === 'archived' && (
          <Notice tone="blue" title="Archived">
            It is kept for its past and gets no new orders. Open orders go on.
          </Notice>
        )
      }
      tabs={[
        { value: 'overview', label: 'Overview', content: <Overview vendor={vendor} orders={orders} /> },
        ...(permissions.includes('audit.list_organization_events') ? [timeline] : []),
      ]}
    />
  );
}

function Overview({ vendor, orders }: KnownProps) {
  const readOnly = obstacle(useMe(), { action: 'vendor.update', features: ['vendors'] });
  return (
    <Columns>
      <Card title="Details">
        {readOnly ? (
          <>
            <VendorFacts vendor={vendor} />
            {vendor.notes && (
              <Text mt="md" style={{ whiteSpace: 'pre-line' }}>
                {vendor.notes}
              </Text>
            )}
          </>
        ) : (
          <VendorForm key={vendor.version} vendor={vendor} />
        )}
      </Card>
      <Stack gap={14}>
        <PerformanceCard vendor={vendor} />
        {orders}
      </Stack>
    </Columns>
  );
}

function VendorForm({ vendor }: Props) {
  const { update } = useVendorCommands();
  const form = useEntityForm({
    initialValues: vendorValues(vendor),
    validate: vendorProblems,
    async submit(values) {
      const { id, version } = vendor;
      const { name } = await update.mutateAsync({ id, version, ...vendorFacts(values) });
      toast({ message: `${name} is saved` });
    },
  });
  return (
    <EntityForm form={form} verb="Save changes" needsChange guarded>
      <VendorFields form={form.form} />
    </EntityForm>
  );
}

function VendorActions({ vendor: { id, name, status } }: Props) {
  const me = useMe();
  const { archive, restore } = useVendorCommands();
  const [verb, act] = status === 'active' ? (['Archive', archive] as const) : (['Restore', restore] as const);
  const back = status === 'active' ? restore : archive;
  return (
    <ActionButton
      loading={act.isPending}
      disabledReason={obstacle(me, {
        action: status === 'active' ? 'vendor.archive' : 'vendor.restore',
        features: ['vendors'],
      })}
      onClick={() =>
        act.mutate(id, {
          onSuccess: () =>
            toast({
              message: status === 'active' ? `${name} is archived` : `${name} is active again`,
              undo: () => back.mutate(id, { onError: toastError }),
            }),
          onError: toastError,
        })
      }
    >
      {verb}
    </ActionButton>
  );
}
