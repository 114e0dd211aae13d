import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/facts.tsx';
import type { Organization } from './api.ts';

type Hours = Organization['businessHours'];
type Weekday = keyof Hours['weekly'];

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const words = (intervals: Hours['weekly'][Weekday]) =>
  intervals.length === 0 ? 'Closed' : intervals.map(({ from, to }) => `${from}–${to}`).join(', ');

/** Days with equal hours that follow each other, as one line: Monday to Friday. */
export function hourLines(weekly: Hours['weekly'], dayName: (index: number) => string) {
  const lines: { from: number; to: number; hours: string }[] = [];
  for (const [index, day] of weekdays.entries()) {
    const hours = words(weekly[day]);
    const last = lines.at(-1);
    if (last?.hours === hours) last.to = index;
    else lines.push({ from: index, to: index, hours });
  }
  return lines.map(({ from, to, hours }) => ({
    label: from === to ? dayName(from) : `${dayName(from)} to ${dayName(to)}`,
    value: hours,
  }));
}

// 1 January 2024 was a Monday.
const weekdayName = (index: number) =>
  new Intl.DateTimeFormat(undefined, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, 1 + index)),
  );

export function BusinessHoursCard({ hours }: { readonly hours: Hours }) {
  return (
    <Card title="Business hours" description={`In ${hours.timezone.replaceAll('_', ' ')}.`}>
      <Facts facts={hourLines(hours.weekly, weekdayName)} />
    </Card>
  );
}
