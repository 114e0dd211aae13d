import { Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { zoneWords } from '../../../ui/organization-settings/hours/hours-words.ts';

type Values = { readonly expiresOn: string; readonly reason: string };

type Props<V extends Values> = {
  readonly form: UseFormReturnType<V>;
  /** Where the last day ends. */
  readonly timezone: string;
};

export const reasonProblem = (reason: string): { reason?: string } =>
  reason.trim().length < 5 ? { reason: 'Write at least 5 characters' } : {};

/** Until when an override holds and why it is made: the end of each of its dialogs. */
export function OverrideFields<V extends Values>({ form, timezone }: Props<V>) {
  return (
    <>
      <TextInput
        size="sm"
        type="date"
        label="Last day"
        description={`Holds until this day is over in ${zoneWords(timezone)}. Leave it empty for good.`}
        max="9999-12-31"
        {...form.getInputProps('expiresOn')}
      />
      <Textarea
        size="sm"
        label="Reason"
        description="Kept in the audit log and shown beside the value"
        required
        autosize
        minRows={2}
        maxRows={8}
        maxLength={500}
        {...form.getInputProps('reason')}
      />
    </>
  );
}
