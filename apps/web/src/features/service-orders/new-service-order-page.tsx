import { useQuery } from '@tanstack/react-query';
import { portCallSource } from '../../lib/entity-sources.ts';
import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import type { Choice } from '../../lib/places.ts';
import { useGo, useUrlSearch } from '../../lib/use-url.ts';
import { Card } from '../../ui/card.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { EntitySelect } from '../../ui/entity-form/entity-select.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { FeaturePage } from '../../ui/gate/feature-page.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Narrow, Page } from '../../ui/page/page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { toast } from '../../ui/toast.tsx';
import { portCallQuery, useServiceOrderCommands } from './api.ts';
import { ServiceOrderFields } from './service-order-fields.tsx';
import { newServiceOrderValues, serviceOrderFacts, serviceOrderProblems } from './service-order-values.ts';
import { clockOf, orderTitle } from './service-order-words.ts';

export function NewServiceOrderPage() {
  const hindered = obstacle(useMe(), {
    action: 'service_order.create',
    features: ['serviceOrders'],
    takes: 'serviceOrdersPerMonth',
  });
  return (
    <FeaturePage of="serviceOrders" title="Order service">
      <Page>
        <PageHeader title="Order service" crumbs={[{ label: 'Service orders', to: paths.serviceOrders() }]} />
        <Narrow>
          {hindered ? (
            <Notice tone="amber" title="Nothing can be ordered now">
              {hindered}
            </Notice>
          ) : (
            <Card>
              <NewServiceOrder />
            </Card>
          )}
        </Narrow>
      </Page>
    </FeaturePage>
  );
}

/** The port call may be given in the address, e.g. by its page. */
function NewServiceOrder() {
  const [{ portCall = '' }] = useUrlSearch();
  const { data, error } = useQuery(portCallQuery(portCall));
  if (portCall === '' || error) return <OrderForm />;
  if (!data) return <Loading />;
  return <OrderForm portCall={{ value: data.id, label: `${data.vessel.name} at ${data.portName}` }} />;
}

function OrderForm({ portCall }: { readonly portCall?: Choice }) {
  const go = useGo();
  const { create } = useServiceOrderCommands();
  const form = useEntityForm({
    initialValues: newServiceOrderValues(portCall?.value ?? ''),
    validate: serviceOrderProblems,
    async submit(values) {
      const body = serviceOrderFacts(values, call?.portTimezone ?? 'UTC');
      const order = await create.mutateAsync({ portCallId: values.portCallId, ...body });
      await go(paths.serviceOrder(order.id), { replace: true });
      toast({ message: `${order.reference} is ordered: ${orderTitle(order)}` });
    },
  });
  const { values, errors, setFieldValue } = form.form;
  const { data: call } = useQuery(portCallQuery(values.portCallId));
  const back = portCall ? paths.portCall(portCall.value) : paths.serviceOrders();
  return (
    <EntityForm form={form} verb="Order service" guarded onCancel={() => void go(back)}>
      <EntitySelect
        source={portCallSource}
        size="xs"
        label="Port call"
        value={values.portCallId || null}
        onChange={(id) => setFieldValue('portCallId', id ?? '')}
        error={errors.portCallId}
        known={portCall}
      />
      <ServiceOrderFields form={form.form} clock={call ? clockOf(call) : null} />
    </EntityForm>
  );
}
