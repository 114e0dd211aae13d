/** The last day of a period that is stored with the day after it. */
export const lastDay = (end: string): string => Temporal.PlainDate.from(end).subtract({ days: 1 }).toString();
