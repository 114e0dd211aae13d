const weekMs = 7 * 86_400_000;

/** The days that “the next seven days” are, as filters of the list of port calls take them. */
export const weekAhead = (at: string) => ({
  status: 'SCHEDULED',
  etaFrom: at,
  etaTo: new Date(Date.parse(at) + weekMs).toISOString(),
});

/** Planned, though their time passed. */
export const overdue = (at: string) => ({ status: 'SCHEDULED', etaTo: at });
