import { MultiSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { portChoices } from '../../lib/ports.ts';
import { serviceChoices } from '../../lib/services.ts';
import type { VendorValues } from './vendor-values.ts';

/** The fields of a vendor, new or known. */
export function VendorFields({ form }: { readonly form: UseFormReturnType<VendorValues> }) {
  const { services, ports } = form.values;
  return (
    <>
      <TextInput label="Name" required maxLength={120} {...form.getInputProps('name')} />
      <MultiSelect
        label="Services"
        required
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Remove all services' }}
        hidePickedOptions
        nothingFoundMessage="Nothing found"
        placeholder={services.length === 0 ? 'What they can be asked for' : ''}
        data={[...serviceChoices]}
        {...form.getInputProps('services')}
      />
      <MultiSelect
        label="Ports"
        description="Where they work. Left empty, nothing is said about ports."
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Remove all ports' }}
        hidePickedOptions
        limit={60}
        nothingFoundMessage="Nothing found"
        placeholder={ports.length === 0 ? 'Name, UN/LOCODE or country' : ''}
        data={[...portChoices]}
        {...form.getInputProps('ports')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <TextInput
          label="Email"
          type="email"
          autoComplete="off"
          placeholder="desk@vendor.example"
          {...form.getInputProps('contactEmail')}
        />
        <TextInput
          label="Phone"
          type="tel"
          autoComplete="off"
          placeholder="+31 10 123 4567"
          {...form.getInputProps('phone')}
        />
      </SimpleGrid>
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
