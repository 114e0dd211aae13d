import type { BusinessHours, ServiceOrderStatus, SlaState } from '@porttask/contracts';
import { addBusinessTime, businessMinutesBetween } from '@porttask/contracts/business-time';
import { after, days } from '#kernel/clock';

/** What is promised: to be completed within so many minutes of business time from the creation on. */
export type Deadline = { readonly minutes: number; readonly dueAt: Date; readonly warnAt: Date };

/** Order and deadline as far as they decide how the order stands. */
export type Standing = {
  readonly status: ServiceOrderStatus;
  readonly dueAt: Date | null;
  readonly warnAt: Date | null;
  readonly completedAt: Date | null;
  readonly cancelledAt: Date | null;
};

/**
 * So many minutes of business time before its end a deadline is at risk: a quarter of it, at least half an hour, and never
 * more than half of it, so that a short one is not at risk from its first minute on.
 */
export const warningMinutes = (minutes: number): number =>
  Math.floor(Math.min(Math.max(minutes / 4, 30), minutes / 2));

/** Nobody promises for longer; and what is left of a deadline is counted day by day, in every list. */
const longestMs = days(366);

/** The deadline of an order in the business hours that hold now. @returns null when they are not open long enough within a year */
export function deadlineOf(hours: BusinessHours, createdAt: Date, minutes: number): Deadline | null {
  const dueAt = addBusinessTime(hours, createdAt, minutes);
  if (dueAt && dueAt > after(createdAt, longestMs)) return null;
  const warnAt = addBusinessTime(hours, createdAt, minutes - warningMinutes(minutes));
  return dueAt && warnAt && { minutes, dueAt, warnAt };
}

/** At its deadline an order is still in time; one that is cancelled in time promises nothing any more. */
export function slaState({ status, dueAt, warnAt, completedAt, cancelledAt }: Standing, now: Date): SlaState {
  if (!dueAt || !warnAt) return 'none';
  if ((completedAt ?? cancelledAt ?? now) > dueAt) return 'breached';
  if (status === 'COMPLETED') return 'met';
  if (status === 'CANCELLED') return 'none';
  return now < warnAt ? 'running' : 'at_risk';
}

/**
 * Minutes of business time left to an open order, negative when it is late; null when nothing runs. A minute that began
 * counts whole. Counted in the hours that hold now, while the deadline itself never moves.
 */
export function remainingMinutes(
  hours: BusinessHours,
  { status, dueAt }: Pick<Standing, 'status' | 'dueAt'>,
  now: Date,
): number | null {
  if (!dueAt || status === 'COMPLETED' || status === 'CANCELLED') return null;
  const left = businessMinutesBetween(hours, now, dueAt);
  return left < 0 ? 0 - Math.ceil(-left) : Math.ceil(left);
}
