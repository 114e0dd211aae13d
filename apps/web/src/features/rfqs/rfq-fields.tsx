import { SimpleGrid, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Choice } from '../../lib/places.ts';
import { WallTimeInput } from '../../ui/entity-form/wall-time-input.tsx';
import type { RfqValues } from './rfq-values.ts';
import { VendorsSelect } from './vendors-select.tsx';

type Props = {
  readonly form: UseFormReturnType<RfqValues>;
  /** Of the port; null while that is not known. */
  readonly clock: { readonly place: string; readonly zone: string } | null;
  /** Vendors that are asked already. */
  readonly asked?: readonly Choice[];
};

/** What can be changed of a request as long as it is not decided: what is needed, until when, and who is asked. */
export function RfqFields({ form, clock, asked = [] }: Props) {
  const { values, errors, setFieldValue } = form;
  return (
    <>
      <Textarea
        label="What is needed"
        required
        autosize
        minRows={3}
        maxRows={12}
        maxLength={4000}
        {...form.getInputProps('description')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <WallTimeInput label="Quotes until" required clock={clock} {...form.getInputProps('deadline')} />
        <WallTimeInput label="Needed by" required clock={clock} {...form.getInputProps('neededBy')} />
      </SimpleGrid>
      <VendorsSelect
        service={values.serviceType}
        value={values.vendorIds}
        onChange={(ids) => setFieldValue('vendorIds', ids)}
        error={errors.vendorIds}
        known={asked}
      />
    </>
  );
}
