/** The day an instant belongs to in a zone, as `2026-11-23`. Days in this form compare like their dates. */
export const businessDay = (at: Date, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
