import { openPortCallStatuses, portCallStatuses } from '@porttask/contracts/port-call-states';
import type { Choice } from '../../lib/places.ts';
import { statusWord } from '../../ui/status-badge/statuses.ts';
import type { PortCall, PortCallStatus } from './api.ts';

export const statusChoices: readonly Choice[] = portCallStatuses.map((value) => ({
  value,
  label: statusWord(value),
}));

/** What is worked on, as the filter takes it. */
export const openStatuses = openPortCallStatuses.join(',');

/** Whose clock the times of a port call go by. */
export const clockOf = ({ portName, portTimezone }: PortCall) => ({ place: portName, zone: portTimezone });

type Step = {
  /** On the button. */
  readonly verb: string;
  /** Of the dialog, with the name of the ship. */
  readonly title: (vessel: string) => string;
  /** What the time is called. */
  readonly time: string;
  /** What follows from it. */
  readonly text: string;
  /** Told when it is done. */
  readonly done: (vessel: string) => string;
};

/** What agents record, in the order in which it happens. */
export const steps: Readonly<Record<Exclude<PortCallStatus, 'SCHEDULED'>, Step>> = {
  ARRIVED: {
    verb: 'Record arrival',
    title: (vessel) => `Record the arrival of ${vessel}`,
    time: 'Arrived',
    text: 'The vessel, the port and the ETA are settled from then on.',
    done: (vessel) => `${vessel} has arrived`,
  },
  BERTHED: {
    verb: 'Record berthing',
    title: (vessel) => `Record the berthing of ${vessel}`,
    time: 'All fast',
    text: 'From the berth the vessel can only depart.',
    done: (vessel) => `${vessel} is at berth`,
  },
  DEPARTED: {
    verb: 'Record departure',
    title: (vessel) => `Record the departure of ${vessel}`,
    time: 'Departed',
    text: 'This ends the port call. Notes and recorded times can still be changed.',
    done: (vessel) => `${vessel} has departed`,
  },
  CANCELLED: {
    verb: 'Cancel port call',
    title: (vessel) => `Cancel the port call of ${vessel}`,
    time: 'Cancelled',
    text: 'This ends the port call and cannot be taken back. Notes can still be changed.',
    done: (vessel) => `The port call of ${vessel} is cancelled`,
  },
};
export type StepStatus = keyof typeof steps;

/** Why a step is not possible from here; null when it is. */
export function problemOfStep({ status, nextStatuses, vessel }: PortCall, step: StepStatus): string | null {
  if (nextStatuses.includes(step)) return null;
  if (status === 'DEPARTED') return `${vessel.name} has departed, so this port call is over.`;
  if (status === 'CANCELLED') return 'This port call is cancelled.';
  if (status === step) return `This is recorded already. Its time can be corrected under “Change details”.`;
  if (step === 'CANCELLED') return `${vessel.name} is at berth; it can only depart from there.`;
  return status === 'SCHEDULED' ? 'The arrival is not recorded yet.' : 'This is recorded already.';
}
