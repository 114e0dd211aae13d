import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { portSource, vesselSource } from '../../lib/entity-sources.ts';
import type { Choice } from '../../lib/places.ts';
import { EntitySelect } from '../../ui/entity-form/entity-select.tsx';
import { WallTimeInput } from '../../ui/entity-form/wall-time-input.tsx';
import type { PortCallValues } from './port-call-values.ts';

type Props = {
  readonly form: UseFormReturnType<PortCallValues>;
  /** Of the chosen port; null while none is. */
  readonly clock: { readonly place: string; readonly zone: string } | null;
  /** What is chosen from the start. */
  readonly known?: { readonly vessel?: Choice | undefined; readonly port?: Choice | undefined };
};

/** The fields of a plan: which ship, where, and when by the clock of the port. */
export function PortCallFields({ form, clock, known = {} }: Props) {
  const { values, errors, setFieldValue } = form;
  return (
    <>
      <EntitySelect
        source={vesselSource}
        size="xs"
        label="Vessel"
        value={values.vesselId || null}
        onChange={(id) => setFieldValue('vesselId', id ?? '')}
        error={errors.vesselId}
        known={known.vessel}
      />
      <EntitySelect
        source={portSource}
        size="xs"
        label="Port"
        value={values.port || null}
        onChange={(code) => setFieldValue('port', code ?? '')}
        error={errors.port}
        known={known.port}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <WallTimeInput label="ETA" required clock={clock} {...form.getInputProps('eta')} />
        <WallTimeInput label="ETD" clock={clock} {...form.getInputProps('etd')} />
      </SimpleGrid>
      <TextInput label="Terminal or berth" maxLength={120} {...form.getInputProps('terminal')} />
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
