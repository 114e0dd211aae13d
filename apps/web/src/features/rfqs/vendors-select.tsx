import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import type { Choice } from '../../lib/places.ts';
import { serviceWord } from '../../lib/services.ts';
import type { ServiceType } from './api.ts';
import { vendorsToAskQuery } from './api.ts';

type Props = {
  readonly service: ServiceType | '';
  readonly value: string[];
  readonly onChange: (ids: string[]) => void;
  readonly error?: ReactNode;
  /** Those chosen from the start. */
  readonly known?: readonly Choice[];
};

const choice = ({ id, name }: { id: string; name: string }): Choice => ({ value: id, label: name });

/** Vendors to ask, those that offer the service first. */
export function VendorsSelect({ service, value, onChange, error, known = [] }: Props) {
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text.trim(), 180);
  const { data, isFetching } = useQuery(vendorsToAskQuery(settled, service));
  const offering = data?.offering.map(choice) ?? [];
  const others = data?.others.map(choice) ?? [];
  // A name stays known after other words were searched for.
  const names = useRef(new Map(known.map((one) => [one.value, one.label])));
  for (const one of [...offering, ...others]) names.current.set(one.value, one.label);
  const found = new Set([...offering, ...others].map((one) => one.value));
  const chosen = value
    .filter((id) => !found.has(id))
    .map((id) => ({ value: id, label: names.current.get(id) ?? id }));
  const groups = [
    ...(chosen.length > 0 ? [{ group: 'Chosen', items: chosen }] : []),
    ...(offering.length > 0 && service !== ''
      ? [{ group: `Offer ${serviceWord(service).toLowerCase()}`, items: offering }]
      : []),
    ...(others.length > 0 ? [{ group: service === '' ? 'Vendors' : 'Other vendors', items: others }] : []),
  ];
  return (
    <MultiSelect
      label="Vendors to ask"
      required
      searchable
      maxValues={20}
      hidePickedOptions
      placeholder={value.length === 0 ? 'Name, email or phone' : ''}
      data={groups}
      value={value}
      onChange={onChange}
      onSearchChange={setText}
      filter={({ options }) => options}
      nothingFoundMessage={isFetching ? 'Searching' : 'Nothing found'}
      error={error}
    />
  );
}
