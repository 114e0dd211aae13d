import { ActionIcon, TextInput } from '@mantine/core';
import type { HoursInterval } from '@porttask/contracts/business-calendar';
import { pastMidnight } from '@porttask/contracts/business-calendar';
import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import classes from './hours-editor.module.css';
import { problemsOfIntervals, readInterval } from './hours-values.ts';

type Props = {
  /** "Monday", "25 December": names the fields to screen readers. */
  readonly day: string;
  readonly intervals: readonly HoursInterval[];
  /** By place: `0.from`. */
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (intervals: HoursInterval[]) => void;
};

/** The hours of one day. An end that is not later than its beginning is on the next day, and says so. */
export function IntervalsEditor({ day, intervals, problems, onChange }: Props) {
  const problemId = useId();
  const messages = [...new Set(Object.values(problems))];
  const put = (at: number, change: Partial<HoursInterval>) =>
    onChange(intervals.map((interval, index) => (index === at ? { ...interval, ...change } : interval)));
  const field = (at: number, end: 'from' | 'to', label: string) => (
    <TextInput
      inputMode="numeric"
      placeholder="00:00"
      maxLength={7}
      autoComplete="off"
      aria-label={`${day} ${label}${intervals.length > 1 ? `, ${at + 1} of ${intervals.length}` : ''}`}
      className={classes.time}
      value={intervals[at]?.[end] ?? ''}
      error={problems[`${at}.${end}`] !== undefined}
      aria-describedby={messages.length > 0 ? problemId : undefined}
      onChange={(event) => put(at, { [end]: event.currentTarget.value })}
      onBlur={() => {
        const read = intervals[at] && readInterval(intervals[at]);
        if (read && read[end] !== intervals[at]?.[end]) put(at, { [end]: read[end] });
      }}
    />
  );
  return (
    <div className={classes.intervals}>
      {intervals.map((interval, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: intervals have no name but their place
        <div key={at} className={classes.interval}>
          {field(at, 'from', 'from')}
          <span aria-hidden>–</span>
          {field(at, 'to', 'until')}
          <span className={classes.next}>{endWords(interval)}</span>
          <ActionIcon
            aria-label={`Remove ${interval.from || 'the hours'}${interval.to ? ` to ${interval.to}` : ''} of ${day}`}
            onClick={() => onChange(intervals.filter((_, index) => index !== at))}
          >
            <IconX size={15} />
          </ActionIcon>
        </div>
      ))}
      {messages.length > 0 && (
        <p id={problemId} className={classes.problem}>
          {messages.join('. ')}
        </p>
      )}
    </div>
  );
}

function endWords(typed: HoursInterval): string {
  const interval = readInterval(typed);
  return problemsOfIntervals([interval]).length === 0 && pastMidnight(interval) ? 'next day' : '';
}
