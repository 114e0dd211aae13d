import type { ZoneOffsets } from '@porttask/contracts/zone-offsets';
import { offsetMs } from './time.ts';

/** No zone changes its clocks there and back again within so short a time. */
const stepMs = 7 * 86_400_000;

/** The offsets of a zone by `Intl`, because not every browser has Temporal yet. */
export function zoneOffsets(zone: string): ZoneOffsets {
  return (at) => {
    const offset = offsetMs(at, zone);
    let [same, other] = [at, at + stepMs];
    if (offsetMs(other, zone) === offset) return { offsetMs: offset, until: other };
    // The clocks change in between: halve until the instant is found.
    while (other - same > 1) {
      const middle = Math.floor((same + other) / 2);
      if (offsetMs(middle, zone) === offset) same = middle;
      else other = middle;
    }
    return { offsetMs: offset, until: other };
  };
}
