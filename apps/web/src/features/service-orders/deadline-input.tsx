import { NumberInput } from '@mantine/core';
import { addBusinessTime } from '@porttask/contracts/business-time';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { spanOfMinutes } from '../../lib/time.ts';
import { useNow } from '../../lib/time-zone.ts';
import { zonedTime } from '../../lib/wall-time.ts';
import { businessHoursQuery } from './api.ts';

const most = 100_000;

type Props = {
  /** In minutes of business time; empty for no deadline. */
  readonly value?: number | '';
  readonly onChange?: (minutes: number | '') => void;
  readonly error?: ReactNode;
  /** Where it counts from; now for a new order. */
  readonly from?: string;
};

/** How long the work may take in business time, with the instant that follows from the hours of the organization. */
export function DeadlineInput({ value = '', onChange, error, from }: Props) {
  const now = useNow();
  const { data: hours } = useQuery(businessHoursQuery);
  const due =
    hours && value !== '' && Number.isInteger(value) && value > 0 && value <= most
      ? addBusinessTime(hours, new Date(from ?? now), value)
      : undefined;
  const told = () => {
    if (value === '') return 'Left empty, nothing is promised.';
    if (due === undefined || !hours)
      return 'Minutes in which you are open, from the order to its completion.';
    if (due === null) return 'Your business hours have too little open time in the year ahead.';
    return `${spanOfMinutes(value)} of business time: due ${zonedTime(due.toISOString(), hours.timezone, now)}`;
  };
  return (
    <NumberInput
      label="Deadline (SLA) in minutes"
      min={1}
      max={most}
      allowDecimal={false}
      allowNegative={false}
      step={30}
      description={told()}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      onChange={(next) => onChange?.(next === '' ? '' : Number(next))}
      error={error}
    />
  );
}
