import { Button, Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { Loading } from '../loading.tsx';
import { ChoicePicker } from './choice-picker.tsx';
import { EntityPicker } from './entity-picker.tsx';
import type { FilterSpec } from './list-spec.ts';

const DayPicker = lazy(async () => ({ default: (await import('./day-picker.tsx')).DayPicker }));

type Props = {
  readonly filter: FilterSpec;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  /** The choice is complete: the editor may close. */
  readonly onDone: () => void;
};

/** Where the value of one filter is chosen. */
export function FilterEditor({ filter, value, onChange, onDone }: Props) {
  const choose = (next: string | null | undefined) => {
    onChange(next ?? undefined);
    onDone();
  };
  switch (filter.kind) {
    case 'choice':
      if (filter.searchable) {
        return (
          <ChoicePicker
            label={filter.label}
            options={filter.options}
            value={value ?? null}
            onChange={choose}
          />
        );
      }
      return filter.many ? (
        <ManyChoices filter={filter} value={value} onChange={onChange} />
      ) : (
        <Radio.Group value={value ?? ''} onChange={choose} aria-label={filter.label}>
          <Stack gap={8} p={4} mah={320} style={{ overflowY: 'auto' }}>
            {filter.options.map((option, at) => (
              <Radio key={option.value} size="xs" {...option} data-autofocus={at === 0 || undefined} />
            ))}
          </Stack>
        </Radio.Group>
      );
    case 'entity':
      return (
        <EntityPicker source={filter.source} label={filter.label} value={value ?? null} onChange={choose} />
      );
    case 'day':
      return (
        <Suspense fallback={<Loading />}>
          <DayPicker value={value ?? null} onChange={choose} />
        </Suspense>
      );
    case 'text':
      return <TextValue filter={filter} value={value} onDone={choose} />;
  }
}

function ManyChoices({
  filter,
  value,
  onChange,
}: Pick<Props, 'value' | 'onChange'> & { filter: FilterSpec & { kind: 'choice' } }) {
  const chosen = value?.split(',') ?? [];
  return (
    <Checkbox.Group
      value={chosen}
      aria-label={filter.label}
      // In the order of the options, so that the same choice is the same address.
      onChange={(next) =>
        onChange(
          filter.options
            .filter((option) => next.includes(option.value))
            .map((option) => option.value)
            .join(',') || undefined,
        )
      }
    >
      <Stack gap={8} p={4}>
        {filter.options.map((option, at) => (
          <Checkbox key={option.value} {...option} data-autofocus={at === 0 || undefined} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

type TextProps = {
  readonly filter: FilterSpec & { kind: 'text' };
  readonly value: string | undefined;
  readonly onDone: (value: string | undefined) => void;
};

function TextValue({ filter, value, onDone }: TextProps) {
  const [text, setText] = useState(value ?? '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onDone(text.trim() || undefined);
      }}
    >
      <Stack gap={8}>
        <TextInput
          data-autofocus
          aria-label={filter.label}
          placeholder={filter.placeholder}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          w={240}
        />
        <Button type="submit">Apply</Button>
      </Stack>
    </form>
  );
}
