import { paths } from '../../lib/paths.ts';
import { Card } from '../../ui/card.tsx';
import { StatusBadge } from '../../ui/status-badge/status-badge.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import type { Dashboard } from './api.ts';
import { CallRow } from './call-row.tsx';
import classes from './dashboard.module.css';

type Props = { readonly portCalls: NonNullable<Dashboard['portCalls']> };

/** Ships that are in port now, with when they are to leave. */
export function InPort({ portCalls: { inPort, arrived, berthed } }: Props) {
  const all = arrived + berthed;
  return (
    <Card
      title="In port"
      flush
      action={
        all > inPort.length && (
          <TextLink to={paths.portCalls({ view: 'in-port' })}>All {all.toLocaleString()}</TextLink>
        )
      }
    >
      {inPort.length === 0 ? (
        <p className={classes.none}>No ship is in port.</p>
      ) : (
        <ul className={classes.rows}>
          {inPort.map((call) => (
            <CallRow
              key={call.id}
              call={call}
              badge={<StatusBadge status={call.status} />}
              when={
                call.etd ? (
                  <>
                    ETD <ZonedTime at={call.etd} zone={call.portTimezone} brief />
                  </>
                ) : (
                  'No ETD'
                )
              }
            />
          ))}
        </ul>
      )}
    </Card>
  );
}
