import { portOf } from '@porttask/contracts/port-list';
import { useQuery } from '@tanstack/react-query';
import { closedFeature, obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import type { Choice } from '../../lib/places.ts';
import { useGo, useUrlSearch } from '../../lib/use-url.ts';
import { Card } from '../../ui/card.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { FeaturePage } from '../../ui/gate/feature-page.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Narrow, Page } from '../../ui/page/page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { toast } from '../../ui/toast.tsx';
import { portCallQuery, useRfqCommands } from './api.ts';
import { RfqFields } from './rfq-fields.tsx';
import type { RfqValues } from './rfq-values.ts';
import { newRfq, newRfqValues, rfqProblems } from './rfq-values.ts';
import { clockOf, rfqTitle } from './rfq-words.ts';
import { WhatFor } from './what-for.tsx';

export function NewRfqPage() {
  const hindered = obstacle(useMe(), { action: 'rfq.create', features: ['rfqs', 'vendors'] });
  return (
    <FeaturePage of="rfqs" title="Ask for quotes">
      <Page>
        <PageHeader title="Ask for quotes" crumbs={[{ label: 'Requests for quotes', to: paths.rfqs() }]} />
        <Narrow>
          {hindered ? (
            <Notice tone="amber" title="No quotes can be asked for now">
              {hindered}
            </Notice>
          ) : (
            <Card>
              <NewRfq />
            </Card>
          )}
        </Narrow>
      </Page>
    </FeaturePage>
  );
}

/** The port call may be given in the address, e.g. by its page. */
function NewRfq() {
  const [{ portCall = '' }] = useUrlSearch();
  const { data, error } = useQuery(portCallQuery(portCall));
  if (portCall === '' || error) return <RfqForm />;
  if (!data) return <Loading />;
  return <RfqForm portCall={{ value: data.id, label: `${data.vessel.name} at ${data.portName}` }} />;
}

/** The clock of the port that is asked for; null until one is chosen. */
function useClock({ where, portCallId, port }: RfqValues) {
  const { data: call } = useQuery(portCallQuery(where === 'port_call' ? portCallId : ''));
  if (where === 'port_call') return call && call.id === portCallId ? clockOf(call) : null;
  const chosen = portOf(port);
  return chosen ? { place: chosen.name, zone: chosen.timezone } : null;
}

function RfqForm({ portCall }: { readonly portCall?: Choice }) {
  const go = useGo();
  const { create } = useRfqCommands();
  const withoutCalls = closedFeature(useMe(), 'portCalls') !== null;
  const form = useEntityForm({
    initialValues: newRfqValues(portCall?.value ?? '', withoutCalls ? 'port' : 'port_call'),
    validate: rfqProblems,
    async submit(values) {
      const rfq = await create.mutateAsync(newRfq(values, clock?.zone ?? 'UTC'));
      await go(paths.rfq(rfq.id), { replace: true });
      toast({ message: `${rfq.reference} is open: ${rfqTitle(rfq)}` });
    },
  });
  const clock = useClock(form.form.values);
  const back = portCall ? paths.portCall(portCall.value) : paths.rfqs();
  return (
    <EntityForm form={form} verb="Ask for quotes" guarded onCancel={() => void go(back)}>
      <WhatFor form={form.form} portCall={portCall} />
      <RfqFields form={form.form} clock={clock} />
    </EntityForm>
  );
}
