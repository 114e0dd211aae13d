import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { fieldSentence } from '../../../lib/words.ts';
import type { Exception } from './hours-values.ts';
import { nextInterval, problemsOfIntervals, readInterval } from './hours-values.ts';
import { IntervalsEditor } from './intervals-editor.tsx';

type Props = {
  /** The one to change; null for a new one. */
  readonly exception: Exception | null;
  /** Days that have an exception already. */
  readonly taken: ReadonlySet<string>;
  readonly onDone: (exception: Exception) => void;
  readonly onClose: () => void;
};

/** One day that is not like its weekday: closed, or with hours of its own. */
export function ExceptionDialog({ exception, taken, onDone, onClose }: Props) {
  const [date, setDate] = useState(exception?.date ?? '');
  const [name, setName] = useState(exception?.name ?? '');
  const [kind, setKind] = useState(exception?.intervals ? 'special' : 'closed');
  const [intervals, setIntervals] = useState(exception?.intervals ?? [{ from: '08:00', to: '12:00' }]);
  const [tried, setTried] = useState(false);
  const special = kind === 'special';
  const hourProblems = special ? problemsOfIntervals(intervals) : [];
  const dateProblem =
    date === ''
      ? 'Choose a day'
      : taken.has(date) && date !== exception?.date
        ? 'There is an exception on this day already'
        : null;
  const done = () => {
    setTried(true);
    if (dateProblem !== null || hourProblems.length > 0 || (special && intervals.length === 0)) return;
    onDone({
      date,
      ...(name.trim() ? { name: name.trim() } : {}),
      ...(special ? { intervals: intervals.map(readInterval) } : { closed: true }),
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={exception ? 'Change the exception' : 'Add an exception'}
      size={460}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack gap="md">
        <TextInput
          size="sm"
          type="date"
          label="Day"
          min="1970-01-01"
          max="9999-12-31"
          data-autofocus
          value={date}
          error={tried ? dateProblem : null}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <TextInput
          size="sm"
          label="Name"
          description="Optional, such as the holiday"
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Radio.Group label="On this day" value={kind} onChange={setKind}>
          <Group gap="lg" mt={4}>
            <Radio value="closed" label="Closed" />
            <Radio value="special" label="Special hours" />
          </Group>
        </Radio.Group>
        {special && (
          <Stack gap={6} align="flex-start">
            <IntervalsEditor
              day="This day"
              intervals={intervals}
              problems={
                tried
                  ? Object.fromEntries(
                      hourProblems.map(({ path, message }) => [path.join('.'), fieldSentence(message)]),
                    )
                  : {}
              }
              onChange={setIntervals}
            />
            <Button
              variant="subtle"
              disabled={intervals.length >= 6}
              onClick={() => setIntervals([...intervals, nextInterval(intervals)])}
            >
              Add hours
            </Button>
          </Stack>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" size="sm" onClick={onClose}>
            Cancel
          </Button>
          <Button size="sm" onClick={done}>
            {exception ? 'Change exception' : 'Add exception'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
