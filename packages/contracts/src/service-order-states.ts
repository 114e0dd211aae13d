/** How a service order moves, and how it stands against its deadline. Without zod. */
export const serviceOrderStatuses = ['PENDING', 'ACCEPTED', 'COMPLETED', 'CANCELLED'] as const;
export type ServiceOrderStatus = (typeof serviceOrderStatuses)[number];

/** What an order may become from what it is. */
export const serviceOrderMoves: Readonly<Record<ServiceOrderStatus, readonly ServiceOrderStatus[]>> = {
  PENDING: ['ACCEPTED', 'CANCELLED'],
  ACCEPTED: ['COMPLETED', 'CANCELLED'],
  COMPLETED: [],
  CANCELLED: [],
};

export const isOpenServiceOrder = (status: ServiceOrderStatus): boolean =>
  serviceOrderMoves[status].length > 0;

/** What is possible with an order, as a sentence. */
export function possibleServiceOrderMoves(status: ServiceOrderStatus): string {
  const moves = serviceOrderMoves[status];
  return moves.length === 0 ? 'It stays so.' : `It can become ${moves.join(' or ')}.`;
}

export const slaStates = ['none', 'running', 'at_risk', 'breached', 'met'] as const;
export type SlaState = (typeof slaStates)[number];
