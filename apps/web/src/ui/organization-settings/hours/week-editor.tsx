import type { Weekday } from '@porttask/contracts/business-calendar';
import { weekdays } from '@porttask/contracts/business-calendar';
import { useState } from 'react';
import { listed } from '../../../lib/words.ts';
import { DayRow } from './day-row.tsx';
import classes from './hours-editor.module.css';
import type { Hours } from './hours-values.ts';
import { firstInterval, nextInterval } from './hours-values.ts';
import { intervalsWords, weekdayName } from './hours-words.ts';

type Props = {
  readonly weekly: Hours['weekly'];
  /** By the name of the field: `mon.0.from`. */
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (weekly: Hours['weekly']) => void;
};

/** The hours of a week, day by day. */
export function WeekEditor({ weekly, problems, onChange }: Props) {
  const [said, setSaid] = useState('');
  const of = (day: Weekday) =>
    Object.fromEntries(
      Object.entries(problems)
        .filter(([field]) => field.startsWith(`${day}.`) || field === day)
        .map(([field, message]) => [field.slice(day.length + 1), message]),
    );
  return (
    <div>
      {weekdays.map((day) => {
        const intervals = weekly[day];
        return (
          <DayRow
            key={day}
            day={day}
            intervals={intervals}
            problems={of(day)}
            onChange={(changed) => onChange({ ...weekly, [day]: changed })}
            onAdd={() => {
              const added = intervals.length === 0 ? firstInterval(weekly, day) : nextInterval(intervals);
              onChange({ ...weekly, [day]: [...intervals, added] });
            }}
            onCopy={(to) => {
              const copies = to.map((other) => [other, intervals.map((interval) => ({ ...interval }))]);
              onChange({ ...weekly, ...Object.fromEntries(copies) });
              const names = listed(to.map((other) => weekdayName(other)));
              setSaid(`${names}: ${intervalsWords(intervals)}, as on ${weekdayName(day)}`);
            }}
          />
        );
      })}
      <p role="status" className={said ? classes.said : 'visually-hidden'}>
        {said}
      </p>
    </div>
  );
}
