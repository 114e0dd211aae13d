import { NumberInput } from '@mantine/core';
import { Card } from '../../ui/card.tsx';
import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { Narrow } from '../../ui/page/page.tsx';
import { toast } from '../../ui/toast.tsx';
import type { Settings } from './api.ts';
import { useSaveSettings } from './use-save-settings.ts';

const [min, max] = [1, 3650];

/** How long what was given up can still be had back. */
export function RetentionTab({ settings }: { readonly settings: Settings }) {
  const save = useSaveSettings();
  const form = useEntityForm({
    initialValues: { retention: settings.retention },
    validate: ({ retention: { purgeAfterDays: days } }) =>
      Number.isInteger(days) && days >= min && days <= max
        ? {}
        : { 'retention.purgeAfterDays': `Must be ${min} to ${max.toLocaleString()} days` },
    async submit({ retention }) {
      const changed = await save({ retention });
      form.form.setInitialValues({ retention: changed.retention });
      toast({ message: 'Saved. It holds for organizations that are deactivated from now on.' });
    },
  });
  return (
    <Narrow>
      <Card
        title="Deactivated organizations"
        description="Until they are purged they can be restored. Then their data is erased for good."
      >
        <EntityForm form={form} verb="Save changes" needsChange guarded>
          <NumberInput
            label="Purged after"
            description={`${min} to ${max.toLocaleString()} days. Holds for organizations deactivated from now on.`}
            suffix=" days"
            maw={420}
            allowDecimal={false}
            allowNegative={false}
            {...form.form.getInputProps('retention.purgeAfterDays')}
          />
        </EntityForm>
      </Card>
    </Narrow>
  );
}
