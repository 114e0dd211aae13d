import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { Notice } from '../../ui/notice.tsx';
import { ActionButton } from '../../ui/page/action-button.tsx';
import { EntityPage } from '../../ui/page/entity-page.tsx';
import { Columns, Page } from '../../ui/page/page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { toast, toastError } from '../../ui/toast.tsx';
import type { Vessel } from './api.ts';
import { useVesselCommands, vesselQuery } from './api.ts';
import { VesselFacts } from './vessel-facts.tsx';
import { VesselFields } from './vessel-fields.tsx';
import { vesselFacts, vesselProblems, vesselValues } from './vessel-values.ts';

const crumbs = [{ label: 'Vessels', to: paths.vessels() }];

type Props = {
  /** Its port calls, which another feature knows. */
  readonly calls: (vessel: Vessel) => ReactNode;
};

export function VesselPage({ calls }: Props) {
  const { id = '' } = useParams({ strict: false });
  return (
    <EntityPage query={useQuery(vesselQuery(id))} what="Vessel" crumbs={crumbs}>
      {(vessel) => <KnownVessel vessel={vessel} calls={calls(vessel)} />}
    </EntityPage>
  );
}

function KnownVessel({ vessel, calls }: { readonly vessel: Vessel; readonly calls: ReactNode }) {
  const me = useMe();
  const readOnly = obstacle(me, { action: 'vessel.update' });
  return (
    <Page>
      <PageHeader
        title={vessel.name}
        crumbs={crumbs}
        badge={<StatusBadge status={vessel.status} />}
        id={vessel.id}
        actions={<VesselActions vessel={vessel} />}
      />
      {vessel.status === 'archived' && (
        <Notice tone="blue" title="Archived">
          It is kept for its past, takes nothing of your limit of vessels, and gets no new port calls.
        </Notice>
      )}
      <Columns>
        <Card title="Details">
          {readOnly ? <VesselFacts vessel={vessel} /> : <VesselForm key={vessel.version} vessel={vessel} />}
        </Card>
        {calls}
      </Columns>
    </Page>
  );
}

function VesselForm({ vessel }: { readonly vessel: Vessel }) {
  const { update } = useVesselCommands();
  const form = useEntityForm({
    initialValues: vesselValues(vessel),
    validate: vesselProblems,
    async submit(values) {
      const { id, version } = vessel;
      const { name } = await update.mutateAsync({ id, version, ...vesselFacts(values) });
      toast({ message: `${name} is saved` });
    },
    onError(error) {
      if (error.code !== 'VESSEL_EXISTS') return false;
      form.form.setFieldError('imoNumber', error.message);
      return true;
    },
  });
  return (
    <EntityForm form={form} verb="Save changes" needsChange guarded>
      <VesselFields form={form.form} />
    </EntityForm>
  );
}

function VesselActions({ vessel: { id, name, status } }: { readonly vessel: Vessel }) {
  const me = useMe();
  const { archive, restore } = useVesselCommands();
  if (status === 'active') {
    return (
      <>
        <PlanPortCall vesselId={id} />
        <ActionButton
          loading={archive.isPending}
          disabledReason={obstacle(me, { action: 'vessel.archive' })}
          onClick={() =>
            archive.mutate(id, {
              onSuccess: () =>
                toast({
                  message: `${name} is archived`,
                  undo: () => restore.mutate(id, { onError: toastError }),
                }),
              onError: toastError,
            })
          }
        >
          Archive
        </ActionButton>
      </>
    );
  }
  return (
    <ActionButton
      loading={restore.isPending}
      disabledReason={obstacle(me, { action: 'vessel.restore', takes: 'vessels' })}
      onClick={() =>
        restore.mutate(id, {
          onSuccess: () => toast({ message: `${name} is active again` }),
          onError: toastError,
        })
      }
    >
      Restore
    </ActionButton>
  );
}

function PlanPortCall({ vesselId }: { readonly vesselId: string }) {
  const wanted = { action: 'port_call.create', features: ['portCalls'], takes: 'portCallsPerMonth' } as const;
  return (
    <ActionButton to={paths.newPortCall({ vessel: vesselId })} disabledReason={obstacle(useMe(), wanted)}>
      Plan port call
    </ActionButton>
  );
}
