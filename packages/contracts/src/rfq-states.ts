/** How requests for quotes and quotes move. Without zod. */
export const rfqStatuses = ['OPEN', 'EXPIRED', 'AWARDED', 'CANCELLED'] as const;
export type RfqStatus = (typeof rfqStatuses)[number];

/**
 * What people may make of a request from what it is. Time alone makes an open one expired: it takes no more quotes, those that
 * came can still be awarded, and a later deadline opens it again.
 */
export const rfqMoves: Readonly<Record<RfqStatus, readonly RfqStatus[]>> = {
  OPEN: ['AWARDED', 'CANCELLED'],
  EXPIRED: ['OPEN', 'AWARDED', 'CANCELLED'],
  AWARDED: [],
  CANCELLED: [],
};

export const isDecidable = (status: RfqStatus): boolean => rfqMoves[status].includes('AWARDED');

/** What is possible with a request, as a sentence. */
export function possibleRfqMoves(status: RfqStatus): string {
  if (rfqMoves[status].length === 0) return 'It stays so.';
  const others = 'A quote can be awarded, or the request cancelled.';
  return status === 'EXPIRED' ? `A later deadline opens it again. ${others}` : others;
}

export const quoteStatuses = ['OPEN', 'REPLACED', 'WITHDRAWN', 'AWARDED', 'DECLINED'] as const;
export type QuoteStatus = (typeof quoteStatuses)[number];
