import { VisuallyHidden } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { ZonedTime } from '../../ui/zoned-time.tsx';
import type { PortCall } from './api.ts';
import classes from './voyage.module.css';

type State = 'done' | 'passed' | 'next' | 'open' | 'cancelled';
type Station = {
  readonly name: string;
  readonly state: State;
  readonly at: string | null;
  /** What stands there while nothing is recorded. */
  readonly expected?: string | null;
};

const told: Readonly<Record<State, string>> = {
  done: 'done',
  passed: 'left out',
  next: 'next',
  open: 'to come',
  cancelled: 'cancelled',
};

/** The stations of a port call: what was recorded, what comes next, and what is expected. */
function stationsOf({ status, createdAt, eta, etd, ata, atb, atd, cancelledAt }: PortCall): Station[] {
  const next = { SCHEDULED: 'ata', ARRIVED: 'atb', BERTHED: 'atd', DEPARTED: null, CANCELLED: null }[status];
  const state = (field: 'ata' | 'atb' | 'atd', at: string | null): State => {
    if (at) return 'done';
    if (status === 'DEPARTED') return 'passed';
    return next === field ? 'next' : 'open';
  };
  const planned: Station = { name: 'Planned', state: 'done', at: createdAt };
  const arrived: Station = { name: 'Arrived', state: state('ata', ata), at: ata, expected: eta };
  if (cancelledAt)
    return [planned, ...(ata ? [arrived] : []), { name: 'Cancelled', state: 'cancelled', at: cancelledAt }];
  return [
    planned,
    arrived,
    { name: 'At berth', state: state('atb', atb), at: atb },
    { name: 'Departed', state: state('atd', atd), at: atd, expected: etd },
  ];
}

type Props = {
  readonly call: PortCall;
  /** One station under the other. */
  readonly upright?: boolean;
};

/** The way of a port call from the plan to the departure, in the time of the port. */
export function Voyage({ call, upright = false }: Props) {
  const stations = stationsOf(call);
  return (
    <ol className={classes.voyage} data-upright={upright || undefined} aria-label="Progress of the port call">
      {stations.map(({ name, state, at, expected }) => (
        <li
          key={name}
          className={classes.station}
          data-state={state}
          aria-current={state === 'next' ? 'step' : undefined}
        >
          <span className={classes.mark} aria-hidden>
            {state === 'done' && <IconCheck size={13} stroke={2.6} />}
            {state === 'cancelled' && <IconX size={13} stroke={2.6} />}
          </span>
          <span className={classes.words}>
            <span className={classes.name}>
              {name}
              <VisuallyHidden>, {told[state]}</VisuallyHidden>
            </span>
            <span className={classes.time}>
              {at ? (
                <ZonedTime at={at} zone={call.portTimezone} />
              ) : state === 'passed' ? (
                'Left from anchorage'
              ) : expected ? (
                <>
                  {name === 'Arrived' ? 'ETA' : 'ETD'} <ZonedTime at={expected} zone={call.portTimezone} />
                </>
              ) : (
                '—'
              )}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
