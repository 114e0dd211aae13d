import type { Quote, QuoteStatus, Rfq, RfqStatus } from '@porttask/contracts';
import { isDecidable, possibleRfqMoves } from '@porttask/contracts';
import { DomainError, invalid } from '#kernel/domain-error';

/** What is kept of how a request stands: time alone makes an open one expired. */
export type KeptStatus = Exclude<RfqStatus, 'EXPIRED'>;

/** How a request stands at a time. At its deadline itself quotes are still taken. */
export const statusAt = (kept: KeptStatus, deadline: Date, now: Date): RfqStatus =>
  kept === 'OPEN' && now > deadline ? 'EXPIRED' : kept;

/** Whether a quote was over at a time: it was valid until an earlier one. */
export const isOver = (validUntil: string | null, now: Date): boolean =>
  validUntil !== null && Date.parse(validUntil) < now.getTime();

/** @throws DomainError RFQ_STATUS_CONFLICT for a request that is awarded or cancelled */
export function assertUndecided({ status }: Pick<Rfq, 'status'>, problem: string): void {
  if (!isDecidable(status))
    throw new DomainError('RFQ_STATUS_CONFLICT', { status, problem, allowed: possibleRfqMoves(status) });
}

/** @throws DomainError RFQ_STATUS_CONFLICT, or RFQ_DEADLINE_PASSED for a late quote */
export function assertTakesQuotes(rfq: Pick<Rfq, 'status' | 'deadline'>): void {
  assertUndecided(rfq, 'it takes no quotes any more');
  if (rfq.status === 'EXPIRED') throw new DomainError('RFQ_DEADLINE_PASSED', { deadline: rfq.deadline });
}

type Times = Pick<Rfq, 'neededBy' | 'deadline'>;

/**
 * Vendors have time to quote, and the agency to decide, before it is needed.
 * @param given what somebody sets now; what stood before may be over
 * @throws DomainError VALIDATION_ERROR
 */
export function assertTimes({ neededBy, deadline }: Times, given: Partial<Times>, now: Date): void {
  for (const field of ['neededBy', 'deadline'] as const) {
    const at = given[field];
    if (at !== undefined && Date.parse(at) <= now.getTime())
      throw invalid({ field, message: 'must be in the future' });
  }
  if (deadline <= neededBy) return;
  throw given.deadline === undefined
    ? invalid({ field: 'neededBy', message: `must not be before the deadline for quotes, ${deadline}` })
    : invalid({ field: 'deadline', message: `must not be after the time it is needed by, ${neededBy}` });
}

/** @throws DomainError VALIDATION_ERROR for a time of a quote that is over */
export function assertOffer(offer: Pick<Quote, 'validUntil' | 'deliversAt'>, now: Date): void {
  for (const field of ['validUntil', 'deliversAt'] as const)
    if (isOver(offer[field], now)) throw invalid({ field, message: 'must not be in the past' });
}

const gone: Readonly<Record<Exclude<QuoteStatus, 'OPEN'>, string>> = {
  REPLACED: 'a newer quote of this vendor replaced it',
  WITHDRAWN: 'it was withdrawn',
  AWARDED: 'it is awarded already',
  DECLINED: 'the request was decided without it',
};

type Standing = Pick<Quote, 'status' | 'vendor'>;

/** @throws DomainError QUOTE_CONFLICT for one that does not stand any more */
export function assertStands({ status, vendor }: Standing, wanted: 'awarded' | 'withdrawn'): void {
  if (status !== 'OPEN')
    throw new DomainError('QUOTE_CONFLICT', { vendor: vendor.name, wanted, problem: gone[status] });
}

/** @throws DomainError QUOTE_CONFLICT for one that does not stand, or not any longer */
export function assertAwardable(quote: Standing & Pick<Quote, 'expired' | 'validUntil'>): void {
  assertStands(quote, 'awarded');
  if (quote.expired)
    throw new DomainError('QUOTE_CONFLICT', {
      vendor: quote.vendor.name,
      wanted: 'awarded',
      problem: `it was valid until ${quote.validUntil}; record the quote that holds now`,
    });
}

/** What is compared of a quote. */
export type Offer = Pick<Quote, 'id' | 'vendorId' | 'amount' | 'validUntil' | 'status' | 'settledAt'>;

const compared: readonly QuoteStatus[] = ['OPEN', 'AWARDED', 'DECLINED'];

/**
 * The lowest in each currency of the quotes that can be awarded, or could when it was decided. Of equal ones all that are
 * lowest; currencies in the order of the alphabet. Amounts in several currencies are not weighed against each other.
 */
export function cheapestOf<O extends Offer>(offers: readonly O[], now: Date): O[] {
  const able = offers.filter(
    ({ status, validUntil, settledAt }) =>
      compared.includes(status) && !isOver(validUntil, settledAt === null ? now : new Date(settledAt)),
  );
  const lowest = new Map<string, number>();
  for (const { amount } of able)
    lowest.set(amount.currency, Math.min(amount.amount, lowest.get(amount.currency) ?? amount.amount));
  return able
    .filter(({ amount }) => lowest.get(amount.currency) === amount.amount)
    .toSorted((a, b) => (a.amount.currency < b.amount.currency ? -1 : 1));
}
