import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { FeaturePage } from '../../ui/gate/feature-page.tsx';
import type { DetailTab } from '../../ui/page/detail-page.tsx';
import { DetailPage } from '../../ui/page/detail-page.tsx';
import { EntityPage } from '../../ui/page/entity-page.tsx';
import { Columns } from '../../ui/page/page.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { Timeline } from '../../ui/timeline/timeline.tsx';
import { toast } from '../../ui/toast.tsx';
import type { ServiceOrder } from './api.ts';
import { serviceOrderQuery, useServiceOrderCommands } from './api.ts';
import { OrderNotices } from './order-notices.tsx';
import { ServiceOrderActions } from './service-order-actions.tsx';
import { ServiceOrderFacts } from './service-order-facts.tsx';
import { ServiceOrderFields } from './service-order-fields.tsx';
import { serviceOrderFacts, serviceOrderProblems, serviceOrderValues } from './service-order-values.ts';
import { clockOf, orderTitle } from './service-order-words.ts';

const crumbs = [{ label: 'Service orders', to: paths.serviceOrders() }];

type Props = { readonly order: ServiceOrder };

export function ServiceOrderPage() {
  return (
    <FeaturePage of="serviceOrders" title="Service order">
      <OpenedOrder />
    </FeaturePage>
  );
}

function OpenedOrder() {
  const { id = '' } = useParams({ strict: false });
  return (
    <EntityPage query={useQuery(serviceOrderQuery(id))} what="Service order" crumbs={crumbs}>
      {(order) => <KnownOrder order={order} />}
    </EntityPage>
  );
}

function KnownOrder({ order }: Props) {
  const { permissions } = useMe();
  const timeline: DetailTab = {
    value: 'timeline',
    label: 'Timeline',
    content: (
      <Card>
        <Timeline
          filter={{ whose: 'organization', target: `service_order:${order.id}`, from: order.createdAt }}
          here={order.id}
        />
      </Card>
    ),
  };
  return (
    <DetailPage
      title={orderTitle(order)}
      crumbs={crumbs}
      badge={<StatusBadge status={order.status} />}
      id={order.id}
      actions={<ServiceOrderActions order={order} />}
      notice={<OrderNotices order={order} />}
      tabs={[
        { value: 'overview', label: 'Overview', content: <Overview order={order} /> },
        ...(permissions.includes('audit.list_organization_events') ? [timeline] : []),
      ]}
    />
  );
}

function Overview({ order }: Props) {
  const readOnly = obstacle(useMe(), { action: 'service_order.update', features: ['serviceOrders'] });
  return (
    <Columns>
      <Card title="Details">
        <ServiceOrderFacts order={order} />
        {readOnly && order.notes && (
          <Text mt="md" style={{ whiteSpace: 'pre-line' }}>
            {order.notes}
          </Text>
        )}
      </Card>
      {!readOnly && (
        <Card title="Change details">
          <OrderForm key={order.version} order={order} />
        </Card>
      )}
    </Columns>
  );
}

function OrderForm({ order }: Props) {
  const { update } = useServiceOrderCommands();
  const initialValues = serviceOrderValues(order);
  const form = useEntityForm({
    initialValues,
    validate: serviceOrderProblems,
    async submit(values) {
      const { id, version } = order;
      const facts = serviceOrderFacts(values, order.portCall.portTimezone);
      // What was not touched is not sent: it may be settled, and a time keeps its seconds.
      const touched = Object.fromEntries(
        Object.entries(facts).filter(
          ([name]) => values[name as keyof typeof facts] !== initialValues[name as keyof typeof facts],
        ),
      );
      const { reference } = await update.mutateAsync({ id, version, ...touched });
      toast({ message: `${reference} is saved` });
    },
  });
  return (
    <EntityForm form={form} verb="Save changes" needsChange guarded>
      <ServiceOrderFields
        form={form.form}
        clock={clockOf(order.portCall)}
        vendor={order.vendor ? { value: order.vendor.id, label: order.vendor.name } : undefined}
        status={order.status}
        from={order.createdAt}
      />
    </EntityForm>
  );
}
