import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { EntitySource } from '../../lib/entity-sources.ts';
import { entityChoicesQuery } from '../../lib/entity-sources.ts';
import type { Choice } from '../../lib/places.ts';

type Props = {
  readonly source: EntitySource;
  readonly label: string;
  readonly description?: ReactNode;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly error?: ReactNode;
  readonly autoFocus?: boolean;
  /** It may be left empty. */
  readonly optional?: boolean;
  /** What is chosen from the start, which the first results may not hold. */
  readonly known?: Choice | undefined;
  /** `xs` in pages. */
  readonly size?: 'xs' | 'sm';
};

/** A field whose value is one entity, found by words. */
export function EntitySelect({
  source,
  autoFocus = false,
  optional = false,
  known,
  size = 'sm',
  ...field
}: Props) {
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text.trim(), 180);
  const { data = [], isFetching } = useQuery(entityChoicesQuery(source, settled));
  const missing = known && known.value === field.value && !data.some(({ value }) => value === known.value);
  return (
    <Select
      {...field}
      size={size}
      required={!optional}
      clearable={optional}
      searchable
      data-autofocus={autoFocus || undefined}
      placeholder={source.placeholder}
      data={missing ? [known, ...data] : data}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={isFetching ? 'Searching' : 'Nothing found'}
    />
  );
}
