import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EntitySource } from '../../lib/entity-sources.ts';
import { entityChoicesQuery } from '../../lib/entity-sources.ts';

type Props = {
  readonly source: EntitySource;
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
};

/** Finds one entity by words, asking the server. */
export function EntityPicker({ source, label, value, onChange }: Props) {
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text.trim(), 180);
  const { data = [], isFetching } = useQuery(entityChoicesQuery(source, settled));
  return (
    <Select
      searchable
      data-autofocus
      aria-label={label}
      placeholder={source.placeholder}
      data={data}
      value={value}
      onChange={onChange}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={isFetching ? 'Searching' : 'Nothing found'}
      comboboxProps={{ withinPortal: false }}
      maxDropdownHeight={400}
      w={260}
    />
  );
}
