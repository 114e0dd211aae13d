import type { PortCall, PortCallStatus } from '@porttask/contracts';
import { portCallMoves, possiblePortCallMoves } from '@porttask/contracts';
import { DomainError, invalid } from '#kernel/domain-error';
import type { PortCallFacts } from './port-call-store.ts';
import type { RecordedTime } from './port-call-times.ts';
import { problemOfFuture, problemOfOrder, recordedTimes } from './port-call-times.ts';

type Field = keyof PortCallFacts;

/** What can be changed while a port call is something: what happened stays. */
const changeable: Readonly<Record<PortCallStatus, readonly Field[]>> = {
  SCHEDULED: ['vesselId', 'port', 'eta', 'etd', 'terminal', 'notes', ...recordedTimes],
  ARRIVED: ['etd', 'terminal', 'notes', ...recordedTimes],
  BERTHED: ['etd', 'terminal', 'notes', ...recordedTimes],
  DEPARTED: ['notes', ...recordedTimes],
  CANCELLED: ['notes'],
};

/** How the fields are called among people. */
const words: Readonly<Record<Field, string>> = {
  vesselId: 'vessel',
  port: 'port',
  eta: 'ETA',
  etd: 'ETD',
  ata: 'time of arrival',
  atb: 'time of berthing',
  atd: 'time of departure',
  terminal: 'terminal',
  notes: 'notes',
};

/** @throws DomainError PORT_CALL_SETTLED */
export function assertChangeable(status: PortCallStatus, fields: readonly Field[]): void {
  const settled = fields.filter((field) => !changeable[status].includes(field));
  if (settled.length > 0)
    throw new DomainError('PORT_CALL_SETTLED', {
      status,
      fields: settled.map((field) => words[field]).join(' and '),
    });
}

/** @throws DomainError VALIDATION_ERROR for an ETD before the arrival, estimated or actual */
export function assertPlan({ eta, etd, ata }: Pick<PortCall, 'eta' | 'etd' | 'ata'>): void {
  if (etd !== null && etd < (ata ?? eta))
    throw invalid({
      field: 'etd',
      message: `must not be before the ${ata ? 'arrival' : 'ETA'}, ${ata ?? eta}`,
    });
}

/**
 * Corrected times are of what was recorded, lie in their order and not in the future.
 * @throws DomainError VALIDATION_ERROR naming the first that does not
 */
export function assertCorrections(before: PortCall, wanted: Partial<PortCallFacts>, now: Date): void {
  const times = { ...before, ...wanted };
  for (const field of recordedTimes) {
    const at = wanted[field];
    if (at === undefined || at === null) continue;
    if (before[field] === null)
      throw invalid({ field, message: 'is not recorded yet; change the status to record it' });
    const problem = problemOfFuture(at, now) ?? problemOfOrder(times, field);
    if (problem) throw invalid({ field, message: problem });
  }
}

/** Which time a status records. A cancellation ends a call as a departure does. */
const timeOf: Readonly<Record<PortCallStatus, RecordedTime>> = {
  SCHEDULED: 'ata',
  ARRIVED: 'ata',
  BERTHED: 'atb',
  DEPARTED: 'atd',
  CANCELLED: 'atd',
};

/** What a port call becomes by a move, with the time that it records. */
type Move = Partial<Pick<PortCall, 'status' | 'ata' | 'atb' | 'atd' | 'cancelledAt' | 'cancellationReason'>>;

/**
 * @throws DomainError PORT_CALL_STATUS_CONFLICT for a move that is not possible from here; VALIDATION_ERROR on `at` for a time
 *   in the future or before what happened last, and on `reason` for one that is no cancellation's
 */
export function moveTo(
  before: PortCall,
  {
    status,
    at,
    reason,
  }: { readonly status: PortCallStatus; readonly at: string; readonly reason?: string | undefined },
  now: Date,
): Move {
  if (!portCallMoves[before.status].includes(status))
    throw new DomainError('PORT_CALL_STATUS_CONFLICT', {
      status: before.status,
      wanted: status,
      allowed: possiblePortCallMoves(before.status),
    });
  const field = timeOf[status];
  const problem = problemOfFuture(at, now) ?? problemOfOrder({ ...before, [field]: at }, field);
  if (problem) throw invalid({ field: 'at', message: problem });
  if (status === 'CANCELLED') return { status, cancelledAt: at, cancellationReason: reason ?? null };
  if (reason !== undefined) throw invalid({ field: 'reason', message: 'is for a cancellation alone' });
  return { status, [field]: at };
}
