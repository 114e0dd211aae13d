/**
 * When an organization is open, and reckoning in the time it is. One rule for every case: it is open while the clock on its
 * wall shows a time inside an interval. So an hour that daylight saving time skips is not there to be open, an hour that
 * comes twice is open twice, and an interval that ends within it closes, reopens when the clock goes back and closes again.
 * Pure and without zod: server, jobs and web app reckon by the same lines.
 */
import type { Calendar, Range } from './business-calendar.ts';
import { calendarOf, dayMs, openOnTheWall } from './business-calendar.ts';
import type { BusinessHours } from './business-hours.ts';
import type { ZoneOffsets } from './zone-offsets.ts';
import { zoneOffsets } from './zone-offsets.ts';

/** How far ahead anything is looked for: beyond it "never" is the answer, so that the work stays bounded. */
const horizonMs = 36_525 * dayMs;

/** How far ahead the end of an unbroken opening is looked for. */
const changeHorizonMs = 731 * dayMs;

/** Open time from one instant up to another, piece by piece; pieces of one opening may touch. */
function* openPieces(
  calendar: Calendar,
  offsets: ZoneOffsets,
  from: number,
  until: number,
): Generator<Range> {
  for (let at = from; at < until; ) {
    const { offsetMs, until: change } = offsets(at);
    const end = Math.min(change, until);
    for (const piece of openOnTheWall(calendar, at + offsetMs, end + offsetMs))
      yield { start: piece.start - offsetMs, end: piece.end - offsetMs };
    at = end;
  }
}

const pieces = (hours: BusinessHours, offsets: ZoneOffsets | undefined, from: number, until: number) =>
  openPieces(calendarOf(hours), offsets ?? zoneOffsets(hours.timezone), from, until);

/** Whether it is open at an instant. The end of an interval is closed already. */
export function isOpen(hours: BusinessHours, at: Date, offsets?: ZoneOffsets): boolean {
  const [first] = pieces(hours, offsets, at.getTime(), at.getTime() + 1);
  return first !== undefined;
}

/** The first instant from `at` on at which it is open; null when there is none within a hundred years. */
export function nextOpening(hours: BusinessHours, at: Date, offsets?: ZoneOffsets): Date | null {
  const [first] = pieces(hours, offsets, at.getTime(), at.getTime() + horizonMs);
  return first ? new Date(first.start) : null;
}

/** Whether it is open at an instant, and when that changes; null when it does not within two years. */
export function openState(
  hours: BusinessHours,
  at: Date,
  offsets?: ZoneOffsets,
): { readonly open: boolean; readonly changesAt: Date | null } {
  const now = at.getTime();
  const until = now + changeHorizonMs;
  let openUntil = now;
  for (const { start, end } of pieces(hours, offsets, now, until)) {
    if (start > openUntil) {
      return openUntil > now
        ? { open: true, changesAt: new Date(openUntil) }
        : { open: false, changesAt: new Date(start) };
    }
    openUntil = end;
  }
  if (openUntil === now) return { open: false, changesAt: null };
  return { open: true, changesAt: openUntil < until ? new Date(openUntil) : null };
}

/**
 * The instant at which so many minutes of open time have passed since `at`: within open time or at its very end. Zero
 * minutes are `at` itself.
 * @returns null when it is never open long enough, that is not within a hundred years
 * @throws RangeError when `minutes` is not a whole number from 0 on
 */
export function addBusinessTime(
  hours: BusinessHours,
  at: Date,
  minutes: number,
  offsets?: ZoneOffsets,
): Date | null {
  if (!Number.isSafeInteger(minutes) || minutes < 0)
    throw new RangeError(`${minutes} is not a number of minutes`);
  if (minutes === 0) return at;
  let left = minutes * 60_000;
  for (const { start, end } of pieces(hours, offsets, at.getTime(), at.getTime() + horizonMs)) {
    if (left <= end - start) return new Date(start + left);
    left -= end - start;
  }
  return null;
}

/**
 * Minutes of open time between two instants, parts of a minute included; negative when `to` is the earlier one.
 * @throws RangeError when they are more than a hundred years apart
 */
export function businessMinutesBetween(
  hours: BusinessHours,
  from: Date,
  to: Date,
  offsets?: ZoneOffsets,
): number {
  if (to < from) return 0 - businessMinutesBetween(hours, to, from, offsets);
  if (to.getTime() - from.getTime() > horizonMs) throw new RangeError('more than a hundred years apart');
  let open = 0;
  for (const { start, end } of pieces(hours, offsets, from.getTime(), to.getTime())) open += end - start;
  return open / 60_000;
}
