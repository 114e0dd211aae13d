import { offsetMs } from './time.ts';

/** What the clock of a zone shows at an instant, as fields for date and time take it: `2026-11-23T18:05`. */
export function wallTime(at: string, zone: string): string {
  const ms = Date.parse(at);
  return new Date(ms + offsetMs(ms, zone)).toISOString().slice(0, 16);
}

/**
 * The instant at which the clock of a zone shows a date and time. Of an hour that comes twice the first one; a time that is
 * skipped is taken as if the clock had not been moved yet.
 */
export function instantAt(wall: string, zone: string): string {
  const utc = Date.parse(`${wall.slice(0, 16)}:00Z`);
  const day = 86_400_000;
  // The offsets before and after a change nearby; of two instants that show it the earlier one is meant.
  const [before, after] = [offsetMs(utc - day, zone), offsetMs(utc + day, zone)];
  const shows = (offset: number) => offsetMs(utc - offset, zone) === offset;
  return new Date(utc - (shows(before) || !shows(after) ? before : after)).toISOString();
}

const formats = new Map<string, Intl.DateTimeFormat>();
function format(zone: string, options: Intl.DateTimeFormatOptions, locale?: string): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, zone, options]);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
}

/** What the clock of a zone is called at an instant: "CET", "GMT+8". */
export const zoneName = (at: string, zone: string, locale?: string): string =>
  format(zone, { timeZoneName: 'short' }, locale)
    .formatToParts(new Date(at))
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone;

type Told = { readonly brief?: boolean; readonly locale?: string };

/**
 * By the clock of a zone, which is named: "Mon 23 Nov, 18:05 CET"; with the year when it is another one, and without the day
 * of the week when it is brief.
 */
export function zonedTime(
  at: string,
  zone: string,
  now: number,
  { brief = false, locale }: Told = {},
): string {
  const year = format(zone, { year: 'numeric' }, locale);
  const sameYear = year.format(new Date(at)) === year.format(new Date(now));
  const day = { day: 'numeric', month: 'short' } as const;
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const options = {
    ...(brief ? {} : { weekday: 'short' as const }),
    ...day,
    ...(sameYear ? {} : { year: 'numeric' as const }),
    ...clock,
  };
  return `${format(zone, options, locale).format(new Date(at))} ${zoneName(at, zone, locale)}`;
}
