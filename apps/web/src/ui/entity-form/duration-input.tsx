import { Group, Input, NumberInput, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type { DurationUnit } from '../../lib/time.ts';
import { durationOfMinutes, minutesIn, splitMinutes } from '../../lib/time.ts';

type Props = {
  readonly label: string;
  /** In minutes. */
  readonly value?: number;
  readonly onChange?: (minutes: number) => void;
  readonly min: number;
  readonly max: number;
  readonly error?: ReactNode;
};

const units: { value: DurationUnit; label: string }[] = [
  { value: 'minute', label: 'minutes' },
  { value: 'hour', label: 'hours' },
  { value: 'day', label: 'days' },
];

/** A length of time in the unit people think in; kept in minutes. */
export function DurationInput({ label, value = 0, onChange, min, max, error }: Props) {
  const id = useId();
  const [unit, setUnit] = useState(() => splitMinutes(value).unit);
  return (
    <Input.Wrapper
      id={id}
      label={label}
      description={`${durationOfMinutes(min)} to ${durationOfMinutes(max)}`}
      error={error}
    >
      <Group gap="xs" mt={6} wrap="nowrap">
        <NumberInput
          id={id}
          w={110}
          min={0}
          allowNegative={false}
          decimalScale={2}
          hideControls
          value={value / minutesIn[unit]}
          onChange={(next) => onChange?.(Math.round(Number(next) * minutesIn[unit]))}
          error={Boolean(error)}
        />
        <Select
          w={120}
          aria-label={`Unit of: ${label}`}
          data={units}
          value={unit}
          allowDeselect={false}
          onChange={(next) => {
            if (next === null) return;
            // The number stays, its unit changes: "30" minutes become "30" hours.
            onChange?.(Math.round((value / minutesIn[unit]) * minutesIn[next as DurationUnit]));
            setUnit(next as DurationUnit);
          }}
        />
      </Group>
    </Input.Wrapper>
  );
}
