import type { TextInputProps } from '@mantine/core';
import { TextInput } from '@mantine/core';
import { useNow } from '../../lib/time-zone.ts';
import { instantAt, zonedTime, zoneName } from '../../lib/wall-time.ts';

type Props = Omit<TextInputProps, 'type' | 'value' | 'description'> & {
  /** What the clock shows: `2026-11-23T18:05`; empty for none. */
  readonly value?: string;
  /** Whose clock it is: where, and its zone; null while that is not known. */
  readonly clock: { readonly place: string; readonly zone: string } | null;
};

const complete = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** What was typed in words, because browsers write dates in many ways, and whose clock it goes by. */
function read(value: string, { place, zone }: NonNullable<Props['clock']>, now: number): string {
  const whose = `${place} time`;
  if (!complete.test(value)) return `${whose}, ${zoneName(new Date(now).toISOString(), zone)}`;
  return `${zonedTime(instantAt(value, zone), zone, now)}, ${whose}`;
}

/** A date and time by the clock of a place, which is named under the field. */
export function WallTimeInput({ clock, value = '', ...field }: Props) {
  const now = useNow();
  return (
    <TextInput
      {...field}
      type="datetime-local"
      min="2000-01-01T00:00"
      max="2099-12-31T23:59"
      value={value}
      description={clock ? read(value, clock, now) : 'By the clock of the port, once that is chosen'}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}
