import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import type { HoursInterval, Weekday } from '@porttask/contracts/business-calendar';
import { weekdays } from '@porttask/contracts/business-calendar';
import { mostIntervals } from '@porttask/contracts/business-hours-rules';
import { IconCopy, IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import classes from './hours-editor.module.css';
import { weekdayName } from './hours-words.ts';
import { IntervalsEditor } from './intervals-editor.tsx';

type Props = {
  readonly day: Weekday;
  readonly intervals: readonly HoursInterval[];
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (intervals: HoursInterval[]) => void;
  readonly onAdd: () => void;
  readonly onCopy: (to: readonly Weekday[]) => void;
};

/** One weekday: its hours, and the ways to add more or give them to other days. */
export function DayRow({ day, intervals, problems, onChange, onAdd, onCopy }: Props) {
  const row = useRef<HTMLFieldSetElement>(null);
  const name = weekdayName(day);
  const full = intervals.length >= mostIntervals;
  const others = weekdays.filter((other) => other !== day);
  const working = others.filter((other) => other !== 'sat' && other !== 'sun');
  const add = () => {
    onAdd();
    requestAnimationFrame(() =>
      row.current?.querySelector<HTMLElement>(`.${classes.interval}:last-of-type input`)?.focus(),
    );
  };
  return (
    <fieldset ref={row} className={classes.day} aria-label={name}>
      <div className={classes.name}>{name}</div>
      {intervals.length === 0 ? (
        <div className={classes.closed}>Closed</div>
      ) : (
        <IntervalsEditor day={name} intervals={intervals} problems={problems} onChange={onChange} />
      )}
      <div className={classes.actions}>
        <Tooltip label={full ? `At most ${mostIntervals} intervals a day` : 'Add hours'}>
          <ActionIcon
            aria-label={`Add hours on ${name}`}
            {...(full ? { 'aria-disabled': true, 'data-disabled': true } : {})}
            onClick={() => !full && add()}
          >
            <IconPlus size={16} />
          </ActionIcon>
        </Tooltip>
        <Menu>
          <Menu.Target>
            <ActionIcon aria-label={`Copy ${name} to other days`}>
              <IconCopy size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>Copy {name} to</Menu.Label>
            <Menu.Item onClick={() => onCopy(working)}>
              {working.length === 4 ? 'The other working days' : 'Monday to Friday'}
            </Menu.Item>
            <Menu.Item onClick={() => onCopy(others)}>All other days</Menu.Item>
            <Menu.Divider />
            {others.map((other) => (
              <Menu.Item key={other} onClick={() => onCopy([other])}>
                {weekdayName(other)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </fieldset>
  );
}
