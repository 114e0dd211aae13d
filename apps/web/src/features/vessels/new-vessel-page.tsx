import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { useGo } from '../../lib/use-url.ts';
import { Card } from '../../ui/card.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { Notice } from '../../ui/notice.tsx';
import { Narrow, Page } from '../../ui/page/page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { toast } from '../../ui/toast.tsx';
import { useVesselCommands } from './api.ts';
import { VesselFields } from './vessel-fields.tsx';
import { vesselFacts, vesselProblems, vesselValues } from './vessel-values.ts';

export function NewVesselPage() {
  const hindered = obstacle(useMe(), { action: 'vessel.create', takes: 'vessels' });
  return (
    <Page>
      <PageHeader title="Add vessel" crumbs={[{ label: 'Vessels', to: paths.vessels() }]} />
      <Narrow>
        {hindered ? (
          <Notice tone="amber" title="No vessel can be added now">
            {hindered}
          </Notice>
        ) : (
          <Card>
            <NewVessel />
          </Card>
        )}
      </Narrow>
    </Page>
  );
}

function NewVessel() {
  const go = useGo();
  const { create } = useVesselCommands();
  const form = useEntityForm({
    initialValues: vesselValues(),
    validate: vesselProblems,
    async submit(values) {
      const vessel = await create.mutateAsync(vesselFacts(values));
      await go(paths.vessel(vessel.id), { replace: true });
      toast({ message: `${vessel.name} is added` });
    },
    onError(error) {
      if (error.code !== 'VESSEL_EXISTS') return false;
      form.form.setFieldError('imoNumber', error.message);
      return true;
    },
  });
  return (
    <EntityForm form={form} verb="Add vessel" guarded onCancel={() => void go(paths.vessels())}>
      <VesselFields form={form.form} />
    </EntityForm>
  );
}
