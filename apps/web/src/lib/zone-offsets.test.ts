/** What browsers reckon by agrees with Temporal, which the server reckons by. */
import { zoneOffsets as byTemporal } from '@porttask/contracts/zone-offsets';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { zoneOffsets } from './zone-offsets.ts';

const zones = [
  ...['Europe/Oslo', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Asia/Kathmandu'],
  ...['America/Sao_Paulo', 'Africa/Casablanca', 'Pacific/Apia', 'Etc/UTC'],
];
const instant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) });

it('offsets and their changes are the same, to the millisecond', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), instant, (zone, at) => {
      const [ours, theirs] = [zoneOffsets(zone)(at), byTemporal(zone)(at)];
      expect(ours.offsetMs).toBe(theirs.offsetMs);
      expect(ours.until).toBe(Math.min(theirs.until, at + 7 * 86_400_000));
    }),
    { numRuns: 400 },
  );
});
