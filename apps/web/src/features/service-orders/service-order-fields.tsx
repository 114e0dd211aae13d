import { Select, SimpleGrid, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { vendorSource } from '../../lib/entity-sources.ts';
import { closedFeature } from '../../lib/gate.ts';
import { useMe } from '../../lib/me.ts';
import type { Choice } from '../../lib/places.ts';
import { serviceChoices } from '../../lib/services.ts';
import { EntitySelect } from '../../ui/entity-form/entity-select.tsx';
import { WallTimeInput } from '../../ui/entity-form/wall-time-input.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { ServiceOrderStatus } from './api.ts';
import { DeadlineInput } from './deadline-input.tsx';
import type { ServiceOrderValues } from './service-order-values.ts';

type Props = {
  readonly form: UseFormReturnType<ServiceOrderValues>;
  /** Of the port; null while that is not known. */
  readonly clock: { readonly place: string; readonly zone: string } | null;
  readonly vendor?: Choice | undefined;
  /** What is settled cannot be changed. */
  readonly status?: ServiceOrderStatus;
  /** When the deadline counts from. */
  readonly from?: string;
};

/** What is ordered, from whom, and when. */
export function ServiceOrderFields({ form, clock, vendor, status = 'PENDING', from }: Props) {
  const open = status === 'PENDING' || status === 'ACCEPTED';
  return (
    <>
      {status === 'PENDING' && <WhatAndWho form={form} vendor={vendor} />}
      {open && (
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <WallTimeInput label="Wanted" required clock={clock} {...form.getInputProps('scheduledFor')} />
          <DeadlineInput
            value={form.values.slaMinutes}
            onChange={(minutes) => form.setFieldValue('slaMinutes', minutes)}
            error={form.errors.slaMinutes}
            {...(from ? { from } : {})}
          />
        </SimpleGrid>
      )}
      <Textarea
        label="Notes"
        autosize
        minRows={3}
        maxRows={10}
        maxLength={2000}
        {...form.getInputProps('notes')}
      />
    </>
  );
}

function WhatAndWho({ form, vendor }: Pick<Props, 'form' | 'vendor'>) {
  const closed = closedFeature(useMe(), 'vendors');
  const { values, errors, setFieldValue } = form;
  return (
    <>
      <Select
        label="Service"
        required
        placeholder="What is needed"
        searchable
        allowDeselect={false}
        nothingFoundMessage="Nothing found"
        data={[...serviceChoices]}
        {...form.getInputProps('serviceType')}
        value={values.serviceType || null}
      />
      {closed ? (
        <Notice tone="blue" title="Without a vendor">
          {closed.name}: {closed.because}. {closed.wouldHelp}
        </Notice>
      ) : (
        <EntitySelect
          source={vendorSource}
          size="xs"
          optional
          label="Vendor"
          value={values.vendorId || null}
          onChange={(id) => setFieldValue('vendorId', id ?? '')}
          error={errors.vendorId}
          known={vendor}
        />
      )}
    </>
  );
}
