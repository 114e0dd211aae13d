import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { CountrySelect } from '../../ui/entity-form/place-selects.tsx';
import type { VesselValues } from './vessel-values.ts';
import { vesselTypeChoices } from './vessel-words.ts';

/** The fields of a vessel, new or known. */
export function VesselFields({ form }: { readonly form: UseFormReturnType<VesselValues> }) {
  return (
    <>
      <TextInput label="Name" required maxLength={120} {...form.getInputProps('name')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput
          label="IMO number"
          required
          inputMode="numeric"
          autoComplete="off"
          placeholder="9074729"
          {...form.getInputProps('imoNumber')}
        />
        <Select
          label="Type"
          required
          allowDeselect={false}
          data={[...vesselTypeChoices]}
          {...form.getInputProps('type')}
          value={form.values.type || null}
        />
        <CountrySelect label="Flag" required {...form.getInputProps('flag')} />
        <NumberInput
          label="Gross tonnage"
          min={1}
          max={1_000_000}
          allowDecimal={false}
          hideControls
          thousandSeparator=","
          {...form.getInputProps('grossTonnage')}
        />
        <TextInput
          label="MMSI"
          inputMode="numeric"
          autoComplete="off"
          placeholder="257123000"
          {...form.getInputProps('mmsi')}
        />
        <TextInput
          label="Call sign"
          autoComplete="off"
          placeholder="LAXY5"
          {...form.getInputProps('callSign')}
        />
      </SimpleGrid>
    </>
  );
}
