import { CloseButton, Popover, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { EntitySource } from '../../lib/entity-sources.ts';
import { entityNameQuery } from '../../lib/entity-sources.ts';
import { dayOf } from '../../lib/time.ts';
import { Loading } from '../loading.tsx';
import type { FilterSpec } from './list-spec.ts';
import classes from './toolbar.module.css';

const FilterEditor = lazy(async () => ({ default: (await import('./filter-editor.tsx')).FilterEditor }));

type Props = {
  readonly filter: FilterSpec;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  /** Just added: open, and gone again when nothing is chosen. */
  readonly isNew: boolean;
  readonly onClose: () => void;
};

/** A filter in force: what it asks for; a press changes it, the cross takes it away. */
export function FilterChip({ filter, value, onChange, isNew, onClose }: Props) {
  const [opened, setOpened] = useState(isNew);
  const close = () => {
    setOpened(false);
    onClose();
  };
  return (
    <Popover
      opened={opened}
      onChange={(open) => (open ? setOpened(true) : close())}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
    >
      <span className={classes.chip}>
        <Popover.Target>
          <UnstyledButton className={classes.chipName} onClick={() => (opened ? close() : setOpened(true))}>
            <span className={classes.chipLabel}>{filter.label} </span>
            <ChipValue filter={filter} value={value} />
          </UnstyledButton>
        </Popover.Target>
        <CloseButton
          size={24}
          iconSize={13}
          aria-label={`Remove filter ${filter.label}`}
          onClick={() => {
            onChange(undefined);
            onClose();
          }}
        />
      </span>
      <Popover.Dropdown p={10} aria-label={filter.label}>
        <Suspense fallback={<Loading />}>
          <FilterEditor filter={filter} value={value} onChange={onChange} onDone={close} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}

function ChipValue({ filter, value }: Pick<Props, 'filter' | 'value'>) {
  if (value === undefined) return <span>…</span>;
  switch (filter.kind) {
    case 'entity':
      return <EntityName source={filter.source} id={value} />;
    case 'day':
      return <span>{/^\d{4}-\d\d-\d\d$/.test(value) ? dayOf(`${value}T00:00:00Z`, 'UTC') : value}</span>;
    case 'choice':
      return <span>{choiceWords(filter, value)}</span>;
    case 'text':
      return <span>{value}</span>;
  }
}

function choiceWords(filter: FilterSpec & { kind: 'choice' }, value: string): string {
  const chosen = value.split(',');
  const labels = filter.options.filter((option) => chosen.includes(option.value)).map(({ label }) => label);
  return labels.length > 3 ? `any of ${labels.length}` : labels.join(', ') || value;
}

function EntityName({ source, id }: { readonly source: EntitySource; readonly id: string }) {
  const { data } = useQuery(entityNameQuery(source, id));
  return <span>{data ?? '…'}</span>;
}
