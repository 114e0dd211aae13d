/**
 * How far the clocks of a zone are from UTC at an instant, and until when at least that holds (both in milliseconds).
 * Asked one after the other, the answers tile the time line.
 */
export type ZoneOffsets = (at: number) => { readonly offsetMs: number; readonly until: number };

/** The offsets of an IANA zone by native Temporal. @throws RangeError when there is no such zone */
export function zoneOffsets(zone: string): ZoneOffsets {
  return (at) => {
    const clock = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone);
    const next = clock.getTimeZoneTransition('next');
    return {
      offsetMs: clock.offsetNanoseconds / 1_000_000,
      until: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    };
  };
}
