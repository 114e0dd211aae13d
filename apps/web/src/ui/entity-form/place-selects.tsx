import type { SelectProps } from '@mantine/core';
import { Select } from '@mantine/core';
import { useState } from 'react';
import { countryChoices, currencyChoices, timezoneChoices } from '../../lib/places.ts';

type Props = Omit<SelectProps, 'data' | 'value' | 'onChange'> & {
  /** The code; empty for none. */
  readonly value?: string;
  readonly onChange?: (value: string) => void;
};

/** What stands there is replaced by what is typed. */
const selectAll = (event: { currentTarget: HTMLInputElement }) => event.currentTarget.select();

const common = {
  onFocus: selectAll,
  onClick: selectAll,
  searchable: true,
  limit: 120,
  maxDropdownHeight: 280,
  nothingFoundMessage: 'Nothing found',
  allowDeselect: false,
} as const;

export function CountrySelect({ value = '', onChange, ...rest }: Props) {
  const [data] = useState(countryChoices);
  return (
    <Select
      label="Country"
      placeholder="Not set"
      {...common}
      limit={300}
      data={data}
      value={value || null}
      onChange={(next) => onChange?.(next ?? '')}
      {...rest}
    />
  );
}

export function TimezoneSelect({ value = '', onChange, ...rest }: Props) {
  const [data] = useState(() => timezoneChoices(value));
  return (
    <Select
      label="Time zone"
      {...common}
      data={data}
      value={value || null}
      onChange={(next) => onChange?.(next ?? '')}
      {...rest}
    />
  );
}

export function CurrencySelect({ value = '', onChange, ...rest }: Props) {
  const [data] = useState(currencyChoices);
  return (
    <Select
      label="Currency"
      {...common}
      limit={300}
      data={data}
      value={value || null}
      onChange={(next) => onChange?.(next ?? '')}
      {...rest}
    />
  );
}
