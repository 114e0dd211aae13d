import { Button, FileInput, Group, Modal, Stack, Tabs, Textarea } from '@mantine/core';
import { useState } from 'react';
import { counted } from '../../../lib/words.ts';
import { Notice } from '../../notice.tsx';
import type { Exception } from './hours-values.ts';
import { withExceptions } from './hours-values.ts';
import { ImportResult } from './import-result.tsx';
import type { ReadDay, ReadDays } from './pasted-dates.ts';
import { readDates } from './pasted-dates.ts';

type Props = {
  readonly exceptions: readonly Exception[];
  /** As `2026-11-23`, where the organization is. */
  readonly today: string;
  readonly onDone: (days: readonly ReadDay[]) => void;
  readonly onClose: () => void;
};

const largestFile = 2_000_000;
const dayNoun = { one: 'closed day', many: 'closed days' };

type FromFile = { readonly days: readonly ReadDay[]; readonly notes: readonly string[] };

/** Reads a calendar file; what reads it is loaded only now. */
async function readFile(file: File, today: string): Promise<FromFile> {
  if (file.size > largestFile) throw new Error('too large');
  const [{ readCalendar }, text] = await Promise.all([import('./calendar-file.ts'), file.text()]);
  const { days, timed, outside } = readCalendar(text, today);
  return {
    days,
    notes: [
      ...(timed > 0
        ? [
            `${counted(timed, { one: 'event', many: 'events' })} at a time of day left out: only whole days close`,
          ]
        : []),
      ...(outside > 0
        ? [
            `${counted(outside, { one: 'day', many: 'days' })} left out that are over or more than two years away`,
          ]
        : []),
    ],
  };
}

/** Takes holidays from a list of dates or a calendar file, and shows what was understood before anything is added. */
export function ImportDialog({ exceptions, today, onDone, onClose }: Props) {
  const [way, setWay] = useState<string | null>('paste');
  const [pasted, setPasted] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [fromFile, setFromFile] = useState<FromFile | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const take = async (chosen: File | null) => {
    setFile(chosen);
    setFromFile(null);
    setUnreadable(false);
    if (!chosen) return;
    try {
      setFromFile(await readFile(chosen, today));
    } catch {
      setUnreadable(true);
    }
  };
  const read: ReadDays = way === 'paste' ? readDates(pasted) : { days: fromFile?.days ?? [], problems: [] };
  const { fresh } = withExceptions(
    exceptions,
    read.days.map((day) => ({ ...day, closed: true })),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title="Import holidays"
      size={560}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Tabs value={way} onChange={setWay}>
        <Tabs.List>
          <Tabs.Tab value="paste">Paste dates</Tabs.Tab>
          <Tabs.Tab value="file">Calendar file</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="paste" pt="md">
          <Textarea
            size="sm"
            label="Dates, one a line"
            description="Such as 2026-12-25, 25.12.2026 or 25 December 2026; what follows on the line is the name"
            placeholder={'2026-12-25 Christmas Day\n26.12.2026 Boxing Day\n1 January 2027'}
            autosize
            minRows={5}
            maxRows={10}
            value={pasted}
            onChange={(event) => setPasted(event.currentTarget.value)}
          />
        </Tabs.Panel>
        <Tabs.Panel value="file" pt="md">
          <FileInput
            size="sm"
            label="Calendar file (.ics)"
            description="Events of whole days become closed days, recurring ones for the next two years"
            placeholder="Choose a file"
            accept=".ics,text/calendar"
            clearable
            clearButtonProps={{ 'aria-label': 'Choose no file' }}
            value={file}
            onChange={(chosen) => void take(chosen)}
          />
        </Tabs.Panel>
      </Tabs>
      <Stack gap="md" mt="md">
        {way === 'file' && unreadable && (
          <Notice tone="red" alert title="This file cannot be read">
            It has to be a calendar in the iCalendar format (.ics), at most 2 MB large.
          </Notice>
        )}
        <ImportResult
          read={read}
          already={read.days.length - fresh}
          notes={way === 'file' ? (fromFile?.notes ?? []) : []}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" size="sm" onClick={onClose}>
            Cancel
          </Button>
          <Button size="sm" disabled={fresh === 0} onClick={() => onDone(read.days)}>
            {fresh === 0 ? 'Add closed days' : `Add ${counted(fresh, dayNoun)}`}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
