import { counted } from '../../../lib/words.ts';
import { Notice } from '../../notice.tsx';
import classes from './hours-editor.module.css';
import { dateWords } from './hours-words.ts';
import type { ReadDays } from './pasted-dates.ts';

const mostShown = 60;

type Props = {
  readonly read: ReadDays;
  /** How many of the days have an exception already. */
  readonly already: number;
  readonly notes: readonly string[];
};

/** What was understood, and what was not. */
export function ImportResult({ read: { days, problems }, already, notes }: Props) {
  const shown = days.slice(0, mostShown);
  return (
    <div role="status">
      {problems.length > 0 && (
        <Notice
          tone="amber"
          title={`${counted(problems.length, { one: 'line', many: 'lines' })} not understood`}
        >
          {problems.slice(0, 8).map(({ line, text, message }) => (
            <div key={line}>
              Line {line}, “{text.length > 40 ? `${text.slice(0, 40)}…` : text}”: {message}
            </div>
          ))}
          {problems.length > 8 && <div>and {problems.length - 8} more</div>}
        </Notice>
      )}
      {[
        ...(already > 0
          ? [
              `${counted(already, { one: 'day has', many: 'days have' })} an exception already, which stays as it is`,
            ]
          : []),
        ...notes,
      ].map((note) => (
        <p key={note} className={classes.hint} style={{ marginTop: 6 }}>
          {note}
        </p>
      ))}
      {days.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        <section className={classes.found} aria-label="Days that were understood" tabIndex={0}>
          <ul className={classes.list}>
            {shown.map(({ date, name }) => (
              <li key={date} className={classes.item}>
                <span className={classes.date}>{dateWords(date)}</span>
                <span className={classes.itemHours}>{name ?? ''}</span>
              </li>
            ))}
            {days.length > mostShown && (
              <li className={classes.item}>and {days.length - mostShown} more days</li>
            )}
          </ul>
        </section>
      )}
    </div>
  );
}
