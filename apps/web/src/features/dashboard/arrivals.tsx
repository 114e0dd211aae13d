import { paths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import type { Dashboard } from './api.ts';
import { CallRow } from './call-row.tsx';
import classes from './dashboard.module.css';
import { weekAhead } from './week-ahead.ts';

type Props = { readonly portCalls: NonNullable<Dashboard['portCalls']>; readonly at: string };

/** Ships expected within a week, by the clock of their ports. */
export function Arrivals({ portCalls: { next, arriving }, at }: Props) {
  return (
    <Card
      title="Next arrivals"
      flush
      action={
        arriving > next.length && (
          <TextLink to={paths.portCalls(weekAhead(at))}>All {arriving.toLocaleString()}</TextLink>
        )
      }
    >
      {next.length === 0 ? (
        <p className={classes.none}>No ship is expected within seven days.</p>
      ) : (
        <ul className={classes.rows}>
          {next.map((call) => (
            <CallRow
              key={call.id}
              call={call}
              when={<ZonedTime at={call.eta} zone={call.portTimezone} brief />}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}
