import type { ServiceOrderStatus } from '@porttask/contracts';
import { possibleServiceOrderMoves, serviceOrderMoves } from '@porttask/contracts';
import { DomainError, invalid } from '#kernel/domain-error';
import type { Moment } from './service-order-view.ts';
import type { Deadline } from './sla.ts';
import { deadlineOf } from './sla.ts';

/** What people give of an order, and may change while nothing rests on it. */
export type ChangeableField = 'vendorId' | 'serviceType' | 'scheduledFor' | 'slaMinutes' | 'notes';

/** What can be changed while an order is something: who accepted it accepted a service. */
const changeable: Readonly<Record<ServiceOrderStatus, readonly ChangeableField[]>> = {
  PENDING: ['vendorId', 'serviceType', 'scheduledFor', 'slaMinutes', 'notes'],
  ACCEPTED: ['scheduledFor', 'slaMinutes', 'notes'],
  COMPLETED: ['notes'],
  CANCELLED: ['notes'],
};

/** How the fields are called among people. */
const words: Readonly<Record<ChangeableField, string>> = {
  vendorId: 'vendor',
  serviceType: 'service',
  scheduledFor: 'time',
  slaMinutes: 'deadline',
  notes: 'notes',
};

/** @throws DomainError SERVICE_ORDER_SETTLED */
export function assertChangeable(status: ServiceOrderStatus, fields: readonly ChangeableField[]): void {
  const settled = fields.filter((field) => !changeable[status].includes(field));
  if (settled.length > 0)
    throw new DomainError('SERVICE_ORDER_SETTLED', {
      status,
      fields: settled.map((field) => words[field]).join(' and '),
    });
}

/** @throws DomainError SERVICE_ORDER_STATUS_CONFLICT for a move that is not possible from here */
export function assertMove(status: ServiceOrderStatus, wanted: ServiceOrderStatus): void {
  if (!serviceOrderMoves[status].includes(wanted))
    throw new DomainError('SERVICE_ORDER_STATUS_CONFLICT', {
      status,
      wanted,
      allowed: possibleServiceOrderMoves(status),
    });
}

/** @throws DomainError VALIDATION_ERROR on `slaMinutes` where the organization is never open long enough */
export function promisedDeadline(
  { hours }: Moment,
  createdAt: Date,
  slaMinutes: number | null,
): Deadline | null {
  if (slaMinutes === null) return null;
  const deadline = deadlineOf(hours, createdAt, slaMinutes);
  if (!deadline)
    throw invalid({
      field: 'slaMinutes',
      message:
        'cannot be counted: the business hours of your organization have too little open time in the year ahead. Set them first, or leave it out',
    });
  return deadline;
}
