import { useNow } from '../../../lib/time-zone.ts';
import classes from './hours-preview.module.css';
import type { Hours } from './hours-values.ts';
import { stateWords, zoneWords } from './hours-words.ts';
import { WeekPicture } from './week-picture.tsx';

/** Whether it is open now, in words. */
export function OpenState({ hours }: { readonly hours: Hours }) {
  const { open, words } = stateWords(hours, useNow());
  return (
    <p className={classes.state} data-open={open || undefined}>
      <span className={classes.dot} aria-hidden />
      {words}
    </p>
  );
}

type Props = {
  readonly hours: Hours /** The hours cannot be reckoned with yet. */;
  readonly broken: boolean;
};

/** What the hours in the form would mean now and this week. */
export function HoursPreview({ hours, broken }: Props) {
  return (
    <div className={classes.preview}>
      {broken ? (
        <p className={classes.state}>The preview comes back when all hours are right</p>
      ) : (
        <>
          <OpenState hours={hours} />
          <WeekPicture hours={hours} />
          <p className={classes.zone}>By the clock in {zoneWords(hours.timezone)}</p>
        </>
      )}
    </div>
  );
}
