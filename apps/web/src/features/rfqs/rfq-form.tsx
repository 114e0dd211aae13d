import { EntityForm } from '../../ui/entity-form/entity-form.tsx';
import { useEntityForm } from '../../ui/entity-form/use-entity-form.ts';
import { toast } from '../../ui/toast.tsx';
import type { RfqWithQuotes } from './api.ts';
import { useRfqCommands } from './api.ts';
import { RfqFields } from './rfq-fields.tsx';
import { rfqChange, rfqProblems, rfqValues } from './rfq-values.ts';
import { clockOf } from './rfq-words.ts';

/** Changes what is needed, until when, and who is asked. */
export function RfqForm({ rfq }: { readonly rfq: RfqWithQuotes }) {
  const { update } = useRfqCommands();
  const initialValues = rfqValues(rfq);
  const form = useEntityForm({
    initialValues,
    validate: rfqProblems,
    async submit(values) {
      const { id, version, neededBy, deadline } = rfq;
      const change = rfqChange(values, rfq.portTimezone);
      const { reference } = await update.mutateAsync({
        id,
        version,
        ...change,
        // What was not touched keeps its seconds.
        ...(values.neededBy === initialValues.neededBy ? { neededBy } : {}),
        ...(values.deadline === initialValues.deadline ? { deadline } : {}),
      });
      toast({ message: `${reference} is saved` });
    },
  });
  return (
    <EntityForm form={form} verb="Save changes" needsChange guarded>
      <RfqFields
        form={form.form}
        clock={clockOf(rfq)}
        asked={rfq.vendors.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </EntityForm>
  );
}
