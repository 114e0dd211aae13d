import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { entityNameQuery, vesselSource } from '../../lib/entity-sources.ts';
import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import type { Choice } from '../../lib/places.ts';
import { useGo, useUrlSearch } from '../../lib/use-url.ts';
import { instantAt } from '../../lib/wall-time.ts';
import { Card } from '../../ui/card.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { FeaturePage } from '../../ui/gate/feature-page.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Narrow, Page } from '../../ui/page/page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { toast } from '../../ui/toast.tsx';
import { portQuery, usePortCallCommands, useZoneOf } from './api.ts';
import { LikeItNotice } from './like-it-notice.tsx';
import { PortCallFields } from './port-call-fields.tsx';
import { newPortCallValues, portCallPlan, portCallProblems } from './port-call-values.ts';

export function NewPortCallPage() {
  const hindered = obstacle(useMe(), {
    action: 'port_call.create',
    features: ['portCalls'],
    takes: 'portCallsPerMonth',
  });
  return (
    <FeaturePage of="portCalls" title="Plan port call">
      <Page>
        <PageHeader title="Plan port call" crumbs={[{ label: 'Port calls', to: paths.portCalls() }]} />
        <Narrow>
          {hindered ? (
            <Notice tone="amber" title="No port call can be planned now">
              {hindered}
            </Notice>
          ) : (
            <Card>
              <NewPortCall />
            </Card>
          )}
        </Narrow>
      </Page>
    </FeaturePage>
  );
}

/** The vessel may be given in the address, e.g. by its page. */
function NewPortCall() {
  const [{ vessel = '' }] = useUrlSearch();
  const { data: name } = useQuery({ ...entityNameQuery(vesselSource, vessel), enabled: vessel !== '' });
  if (vessel === '') return <PlanForm />;
  return name === undefined ? <Loading /> : <PlanForm vessel={{ value: vessel, label: name }} />;
}

function PlanForm({ vessel }: { readonly vessel?: Choice }) {
  const go = useGo();
  const { create } = usePortCallCommands();
  const zoneOf = useZoneOf();
  const [code, setCode] = useState('');
  const { data: port = null } = useQuery(portQuery(code));
  const form = useEntityForm({
    initialValues: newPortCallValues(vessel?.value ?? ''),
    validate: portCallProblems,
    async submit(values) {
      const call = await create.mutateAsync(portCallPlan(values, await zoneOf(values.port)));
      await go(paths.portCall(call.id), { replace: true });
      toast({ message: `${call.reference} is planned: ${call.vessel.name} at ${call.portName}` });
    },
  });
  form.form.watch('port', ({ value }) => setCode(value));
  const { vesselId, eta } = form.form.values;
  const plan =
    port && vesselId !== '' && eta !== ''
      ? { vesselId, port: port.code, eta: instantAt(eta, port.timezone) }
      : null;
  return (
    <EntityForm form={form} verb="Plan port call" guarded onCancel={() => void go(paths.portCalls())}>
      <PortCallFields
        form={form.form}
        clock={port && { place: port.name, zone: port.timezone }}
        known={{ vessel }}
      />
      {plan && <LikeItNotice plan={plan} />}
    </EntityForm>
  );
}
