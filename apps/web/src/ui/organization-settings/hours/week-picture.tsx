import { calendarOf, dayMs, dayNumber, openOnTheWall, weekdays } from '@porttask/contracts/business-calendar';
import { offsetMs } from '../../../lib/time.ts';
import { useNow } from '../../../lib/time-zone.ts';
import classes from './hours-preview.module.css';
import type { Hours } from './hours-values.ts';
import { dayIn, exceptionWords, intervalsWords, weekdayName } from './hours-words.ts';

const percent = (ms: number) => `${(ms / dayMs) * 100}%`;

/** The present week as bars over the hours of its days, exceptions and nights included. */
export function WeekPicture({ hours }: { readonly hours: Hours }) {
  const now = useNow();
  const today = dayNumber(dayIn(now, hours.timezone));
  const monday = today - ((today + 3) % 7);
  const calendar = calendarOf(hours);
  const wallNow = now + offsetMs(now, hours.timezone);
  const days = weekdays.map((weekday, at) => {
    const day = monday + at;
    const date = new Date(day * dayMs).toISOString().slice(0, 10);
    const exception = hours.exceptions.find((one) => one.date === date);
    return {
      weekday,
      day,
      exception,
      bars: [...openOnTheWall(calendar, day * dayMs, (day + 1) * dayMs)],
      words: exception ? exceptionWords(exception) : intervalsWords(hours.weekly[weekday]),
    };
  });
  const summary = days.map(({ weekday, words }) => `${weekdayName(weekday)} ${words}`).join('; ');
  return (
    <div className={classes.week} role="img" aria-label={`Open hours this week: ${summary}`}>
      {days.map(({ weekday, day, exception, bars }) => (
        <div key={weekday} className={classes.row} data-today={day === today || undefined}>
          <span className={classes.label}>
            {weekdayName(weekday, 'short')}
            {exception && <span className={classes.exception} title={exception.name ?? 'Exception'} />}
          </span>
          <span className={classes.track}>
            {bars.map(({ start, end }) => (
              <span
                key={start}
                className={classes.bar}
                style={{ left: percent(start - day * dayMs), width: percent(end - start) }}
              />
            ))}
            {day === today && (
              <span className={classes.now} style={{ left: percent(wallNow - day * dayMs) }} />
            )}
          </span>
        </div>
      ))}
      <div className={classes.axis}>
        {['00', '06', '12', '18', '24'].map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </div>
    </div>
  );
}
