import type { SlaState } from '@porttask/contracts/service-order-states';
import { serviceOrderStatuses, slaStates } from '@porttask/contracts/service-order-states';
import type { Choice } from '../../lib/places.ts';
import { serviceWord } from '../../lib/services.ts';
import { spanOfMinutes } from '../../lib/time.ts';
import { statusWord } from '../../ui/status-badge/statuses.ts';
import type { Move, ServiceOrder, ServiceOrderStatus } from './api.ts';

export const statusChoices: readonly Choice[] = serviceOrderStatuses.map((value) => ({
  value,
  label: statusWord(value),
}));

const slaWords: Readonly<Record<SlaState, string>> = {
  none: 'No deadline',
  running: 'Running',
  at_risk: 'At risk',
  breached: 'Missed',
  met: 'Met',
};

export const slaChoices: readonly Choice[] = slaStates.map((value) => ({ value, label: slaWords[value] }));

/** How an order stands against its deadline, with what is left of it while it runs. */
export function slaText({ state, remainingBusinessMinutes: left }: ServiceOrder['sla']): string {
  if (left === null) return slaWords[state];
  if (state === 'breached') return left === 0 ? 'Missed' : `Late by ${spanOfMinutes(-left)}`;
  return state === 'at_risk' ? `At risk, ${spanOfMinutes(left)} left` : `${spanOfMinutes(left)} left`;
}

/** "Towage for Nordic Heron" */
export const orderTitle = ({ serviceType, portCall }: ServiceOrder): string =>
  `${serviceWord(serviceType)} for ${portCall.vessel.name}`;

/** Whose clock the times of the work go by. */
export const clockOf = ({
  portName,
  portTimezone,
}: {
  readonly portName: string;
  readonly portTimezone: string;
}) => ({ place: portName, zone: portTimezone });

type MoveWords = {
  readonly to: ServiceOrderStatus;
  /** On the button. */
  readonly verb: string;
  /** What follows from it. */
  readonly text: (order: ServiceOrder) => string;
  /** Told when it is done. */
  readonly done: (order: ServiceOrder) => string;
};

const whoDoesIt = ({ vendor }: ServiceOrder): string => vendor?.name ?? 'Your agency';

export const moves: Readonly<Record<Move, MoveWords>> = {
  cancel: {
    to: 'CANCELLED',
    verb: 'Cancel order',
    text: ({ vendor }) =>
      `This ends the order and cannot be taken back.${vendor ? ` Tell ${vendor.name} yourself: nothing is sent to them.` : ''} Notes can still be changed.`,
    done: ({ reference }) => `${reference} is cancelled`,
  },
  accept: {
    to: 'ACCEPTED',
    verb: 'Accept',
    text: (order) =>
      `${whoDoesIt(order)} takes the order. Vendor and service are settled from then on; the deadline goes on until the work is done.`,
    done: ({ reference }) => `${reference} is accepted`,
  },
  complete: {
    to: 'COMPLETED',
    verb: 'Complete',
    text: ({ sla }) =>
      `The work is done, which ends the order and cannot be taken back. ${
        sla.state === 'none'
          ? 'It has no deadline.'
          : sla.state === 'breached'
            ? 'Its deadline has passed, so it counts as missed.'
            : 'Its deadline is kept.'
      }`,
    done: ({ reference }) => `${reference} is completed`,
  },
};

/** Why a move is not possible from here; null when it is. */
export function problemOfMove({ status, nextStatuses, portCall }: ServiceOrder, move: Move): string | null {
  if (!nextStatuses.includes(moves[move].to))
    return status === 'PENDING' ? 'The order is not accepted yet.' : 'This is done already.';
  return move === 'accept' && portCall.status === 'CANCELLED'
    ? `The port call ${portCall.reference} is cancelled, so the order can only be cancelled too.`
    : null;
}
