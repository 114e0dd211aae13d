import { isDecidable, rfqStatuses } from '@porttask/contracts/rfq-states';
import type { Choice } from '../../lib/places.ts';
import { serviceWord } from '../../lib/services.ts';
import { statusWord } from '../../ui/status-badge/statuses.ts';
import type { Rfq } from './api.ts';

export const statusChoices: readonly Choice[] = rfqStatuses.map((value) => ({
  value,
  label: statusWord(value),
}));

/** What is worked on, as the filter takes it. */
export const undecidedStatuses = rfqStatuses.filter(isDecidable).join(',');

/** Whose clock the times of a request go by. */
export const clockOf = ({ portName, portTimezone }: Pick<Rfq, 'portName' | 'portTimezone'>) => ({
  place: portName,
  zone: portTimezone,
});

/** "Towage for Nordic Heron", or "Towage in Rotterdam" where there is no port call yet. */
export const rfqTitle = ({ serviceType, portCall, portName }: Rfq): string =>
  `${serviceWord(serviceType)} ${portCall ? `for ${portCall.vessel.name}` : `in ${portName}`}`;

/** "2 of 3 quoted" */
export const quotedWords = ({ counts: { asked, quoted } }: Pick<Rfq, 'counts'>): string =>
  quoted === asked && asked > 1 ? `All ${asked} quoted` : `${quoted} of ${asked} quoted`;

const decided = {
  AWARDED: 'This request is awarded already.',
  CANCELLED: 'This request is cancelled.',
} as const;

/** Why a request is not decided any more; null while it can be. */
export const problemOfDeciding = ({ status }: Pick<Rfq, 'status'>): string | null =>
  status === 'AWARDED' || status === 'CANCELLED' ? decided[status] : null;

/** Why a request takes no quotes; null while it does. */
export const problemOfQuoting = (rfq: Pick<Rfq, 'status'>): string | null =>
  rfq.status === 'EXPIRED'
    ? 'The deadline for quotes is over. Set a later one under “Change details” to record more.'
    : problemOfDeciding(rfq);
