import { weekdays } from '@porttask/contracts/business-calendar';
import { useNow } from '../../lib/time-zone.ts';
import { counted } from '../../lib/words.ts';
import { Card } from '../../ui/card.tsx';
import { Facts } from '../../ui/facts.tsx';
import { OpenState } from '../../ui/organization-settings/hours/hours-preview.tsx';
import type { Hours } from '../../ui/organization-settings/hours/hours-values.ts';
import {
  dateWords,
  dayIn,
  exceptionWords,
  intervalsWords,
  weekdayName,
  zoneWords,
} from '../../ui/organization-settings/hours/hours-words.ts';

/** Days with equal hours that follow each other, as one line: Monday to Friday. */
function hourLines(weekly: Hours['weekly']) {
  const lines: { from: string; to: string; hours: string }[] = [];
  for (const day of weekdays) {
    const hours = intervalsWords(weekly[day]);
    const last = lines.at(-1);
    if (last?.hours === hours) last.to = weekdayName(day);
    else lines.push({ from: weekdayName(day), to: weekdayName(day), hours });
  }
  return lines.map(({ from, to, hours }) => ({
    label: from === to ? from : `${from} to ${to}`,
    value: hours,
  }));
}

/** The next exceptions; the rest is counted. */
function exceptionLines(exceptions: Hours['exceptions'], today: string) {
  const coming = exceptions.filter(({ date }) => date >= today);
  const lines = coming.slice(0, 3).map((exception) => ({
    label: dateWords(exception.date),
    value: [exceptionWords(exception), exception.name].filter(Boolean).join(' · '),
  }));
  if (coming.length <= 3) return lines;
  const more = counted(coming.length - 3, { one: 'later exception', many: 'later exceptions' });
  return [...lines, { label: 'Further', value: more }];
}

export function BusinessHoursCard({ hours }: { readonly hours: Hours }) {
  const today = dayIn(useNow(), hours.timezone);
  return (
    <Card
      title="Business hours"
      description={`In ${zoneWords(hours.timezone)}.`}
      action={<OpenState hours={hours} />}
    >
      <Facts facts={[...hourLines(hours.weekly), ...exceptionLines(hours.exceptions, today)]} />
    </Card>
  );
}
