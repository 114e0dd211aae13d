import { Select } from '@mantine/core';
import type { Choice } from '../../lib/places.ts';

type Props = {
  readonly label: string;
  readonly options: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
};

/** Finds one of many choices by typing. */
export function ChoicePicker({ label, options, value, onChange }: Props) {
  return (
    <Select
      searchable
      data-autofocus
      aria-label={label}
      placeholder="Type to find one"
      data={[...options]}
      value={value}
      onChange={onChange}
      limit={8}
      nothingFoundMessage="Nothing found"
      comboboxProps={{ withinPortal: false }}
      maxDropdownHeight={400}
      w={280}
    />
  );
}
