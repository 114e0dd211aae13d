/** How a port call moves. Without zod. */
export const portCallStatuses = ['SCHEDULED', 'ARRIVED', 'BERTHED', 'DEPARTED', 'CANCELLED'] as const;
export type PortCallStatus = (typeof portCallStatuses)[number];

/**
 * What a port call may become from what it is. A ship may leave the anchorage without having been at a berth; one at a berth
 * can only leave.
 */
export const portCallMoves: Readonly<Record<PortCallStatus, readonly PortCallStatus[]>> = {
  SCHEDULED: ['ARRIVED', 'CANCELLED'],
  ARRIVED: ['BERTHED', 'DEPARTED', 'CANCELLED'],
  BERTHED: ['DEPARTED'],
  DEPARTED: [],
  CANCELLED: [],
};

export const openPortCallStatuses = portCallStatuses.filter((status) => portCallMoves[status].length > 0);
export const isOpenPortCall = (status: PortCallStatus): boolean => portCallMoves[status].length > 0;

/** What is possible with a port call, as a sentence. */
export function possiblePortCallMoves(status: PortCallStatus): string {
  const moves = portCallMoves[status];
  if (moves.length === 0) return 'It stays so.';
  const last = moves.at(-1);
  return `It can become ${moves.length === 1 ? last : `${moves.slice(0, -1).join(', ')} or ${last}`}.`;
}
