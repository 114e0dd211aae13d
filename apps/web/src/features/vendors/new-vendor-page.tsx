import { obstacle } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import { paths } from '../../lib/paths.ts';
import { useGo } from '../../lib/use-url.ts';
import { Card } from '../../ui/card.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { FeaturePage } from '../../ui/gate/feature-page.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Narrow, Page } from '../../ui/page/page.tsx';
import { PageHeader } from '../../ui/page/page-header.tsx';
import { toast } from '../../ui/toast.tsx';
import { useVendorCommands } from './api.ts';
import { VendorFields } from './vendor-fields.tsx';
import { vendorFacts, vendorProblems, vendorValues } from './vendor-values.ts';

export function NewVendorPage() {
  const hindered = obstacle(useMe(), { action: 'vendor.create', features: ['vendors'] });
  return (
    <FeaturePage of="vendors" title="Add vendor">
      <Page>
        <PageHeader title="Add vendor" crumbs={[{ label: 'Vendors', to: paths.vendors() }]} />
        <Narrow>
          {hindered ? (
            <Notice tone="amber" title="No vendor can be added now">
              {hindered}
            </Notice>
          ) : (
            <Card>
              <NewVendor />
            </Card>
          )}
        </Narrow>
      </Page>
    </FeaturePage>
  );
}

function NewVendor() {
  const go = useGo();
  const { create } = useVendorCommands();
  const form = useEntityForm({
    initialValues: vendorValues(),
    validate: vendorProblems,
    async submit(values) {
      const vendor = await create.mutateAsync(vendorFacts(values));
      await go(paths.vendor(vendor.id), { replace: true });
      toast({ message: `${vendor.name} is added` });
    },
  });
  return (
    <EntityForm form={form} verb="Add vendor" guarded onCancel={() => void go(paths.vendors())}>
      <VendorFields form={form.form} />
    </EntityForm>
  );
}
