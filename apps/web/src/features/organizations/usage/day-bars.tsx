import { useState } from 'react';
import type { Noun } from '../../../lib/words.ts';
import { counted } from '../../../lib/words.ts';
import { dateWords } from '../../../ui/organization-settings/hours/hours-words.ts';
import classes from './usage.module.css';

type Day = { readonly at: string; readonly count: number };
type Props = {
  readonly title: string;
  readonly noun: Noun;
  /** What stands beside the title while no day is pointed at. */
  readonly total: string;
  readonly days: readonly Day[];
};

/** A bar a day, without axes: how it goes, and the number of the day that is pointed at. */
export function DayBars({ title, noun, total, days }: Props) {
  const [shown, setShown] = useState<Day | null>(null);
  const peak = days.reduce((most, day) => (day.count > most.count ? day : most));
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        <span>{title}</span>
        <span className="numbers">
          {shown ? `${dateWords(shown.at)}: ${counted(shown.count, noun)}` : total}
        </span>
      </figcaption>
      <div
        role="img"
        aria-label={`${title} by day. Most on ${dateWords(peak.at)}: ${counted(peak.count, noun)}`}
        className={classes.bars}
        onPointerLeave={() => setShown(null)}
      >
        {days.map((day) => (
          <span key={day.at} className={classes.day} onPointerEnter={() => setShown(day)}>
            <span
              className={classes.bar}
              data-none={day.count === 0 || undefined}
              style={{ height: `${(100 * day.count) / Math.max(peak.count, 1)}%` }}
            />
          </span>
        ))}
      </div>
    </figure>
  );
}
