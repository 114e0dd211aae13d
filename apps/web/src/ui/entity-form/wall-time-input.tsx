import type { TextInputProps } from '@mantine/core';
import { TextInput } from '@mantine/core';
import { instantAt, zoneName } from '../../lib/wall-time.ts';

type Props = Omit<TextInputProps, 'type' | 'value' | 'description'> & {
  /** What the clock shows: `2026-11-23T18:05`; empty for none. */
  readonly value?: string;
  /** Whose clock it is: where, and its zone; null while that is not known. */
  readonly clock: { readonly place: string; readonly zone: string } | null;
};

const complete = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** A date and time by the clock of a place, which is named under the field. */
export function WallTimeInput({ clock, value = '', ...field }: Props) {
  const at = clock && complete.test(value) ? instantAt(value, clock.zone) : new Date().toISOString();
  const description = clock
    ? `${clock.place} time, ${zoneName(at, clock.zone)}`
    : 'Local time of the port: choose the port first';
  return (
    <TextInput
      {...field}
      type="datetime-local"
      min="2000-01-01T00:00"
      max="2099-12-31T23:59"
      value={value}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}
