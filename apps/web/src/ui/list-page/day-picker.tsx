import '@mantine/dates/styles.layer.css';
import { DatePicker } from '@mantine/dates';

type Props = { readonly value: string | null; readonly onChange: (day: string | null) => void };

/** A calendar in a chunk of its own. */
export function DayPicker({ value, onChange }: Props) {
  return (
    <DatePicker
      size="sm"
      hideOutsideDates
      highlightToday
      weekendDays={[]}
      value={value}
      onChange={onChange}
      {...(value ? { defaultDate: value } : {})}
      ariaLabels={{ nextMonth: 'Next month', previousMonth: 'Previous month' }}
    />
  );
}
